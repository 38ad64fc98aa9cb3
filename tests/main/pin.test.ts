import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pinWeakness } from '#shared/domain/pin'
import { hashPin, isPin } from '../../src/main/pin'

describe('a PIN', () => {
  it('is known again, and only it', async () => {
    const hash = await hashPin('730164')
    expect(await isPin('730164', hash)).toBe(true)
    expect(await isPin('730165', hash)).toBe(false)
    expect(await isPin('', hash)).toBe(false)
  })

  it('is kept as scrypt with its parameters, and for two people differently', async () => {
    const [one, other] = await Promise.all([hashPin('730164'), hashPin('730164')])
    expect(one).toMatch(/^scrypt\$65536\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/)
    expect(one).not.toBe(other)
    expect(one).not.toContain('730164')
  })

  it('is known by the parameters it was hashed with, not by those of today', async () => {
    const key = scryptSync('730164', Buffer.alloc(16), 32, { N: 2 ** 14, r: 8, p: 1 })
    const hash = `scrypt$16384$8$1$${Buffer.alloc(16).toString('base64')}$${key.toString('base64')}`
    expect(await isPin('730164', hash)).toBe(true)
  })

  it('does not hold up the window while it is hashed', async () => {
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 5)
    await hashPin('730164')
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(2)
  })

  it('that is not one of this program is a mistake, not a wrong PIN', async () => {
    await expect(isPin('730164', 'md5$x')).rejects.toThrow('Not a PIN hash')
  })
})

describe('a PIN to be chosen', () => {
  it.each([
    ['12a456', 'not-digits'],
    ['１２３４５６', 'not-digits'],
    ['', 'too-short'],
    ['73016', 'too-short'],
    ['000000', 'repeated'],
    ['88888888', 'repeated'],
    ['121212', 'repeated'],
    ['123123', 'repeated'],
    ['73017301', 'repeated'],
    ['123456', 'run'],
    ['654321', 'run'],
    ['890123', 'run'],
    ['210987', 'run'],
    ['112233', 'run'],
    ['111222', 'run'],
    ['100000', 'run'],
    ['147258', 'common'],
    ['5201314', 'common'],
  ])('%s is refused: %s', (pin, weakness) => {
    expect(pinWeakness(pin)).toBe(weakness)
  })

  it.each(['730164', '135790', '123457', '20261123'])('%s is accepted', (pin) => {
    expect(pinWeakness(pin)).toBeNull()
  })

  it('is hardly ever refused when it is drawn at random', () => {
    const pins = Array.from({ length: 10_000 }, (_, at) => String(at * 97 + 11).padStart(6, '0'))
    expect(pins.filter((pin) => pinWeakness(pin) !== null).length).toBeLessThan(50)
  })
})
