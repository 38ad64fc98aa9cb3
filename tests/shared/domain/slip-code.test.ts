import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipCodeOf, slipIdOf } from '#shared/domain/slip-code'

const slipIds = fc.integer({ min: 1, max: 9_999_999_999 })

describe('the code on a sheet', () => {
  it('is thirteen digits that begin with 9', () => {
    expect(slipCodeOf(1)).toMatch(/^90000000001\d\d$/)
    expect(slipCodeOf(9_999_999_999)).toMatch(/^99999999999\d\d$/)
  })

  it('is read back as the slip it was printed for', () => {
    fc.assert(fc.property(slipIds, (slipId) => slipIdOf(slipCodeOf(slipId)) === slipId))
  })

  it('is refused when one digit was read wrongly', () => {
    fc.assert(
      fc.property(slipIds, fc.nat(12), fc.integer({ min: 1, max: 9 }), (slipId, at, step) => {
        const code = slipCodeOf(slipId)
        const wrong = (Number(code.charAt(at)) + step) % 10
        expect(slipIdOf(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('is refused when two neighbouring digits changed places', () => {
    fc.assert(
      fc.property(slipIds, fc.nat(11), (slipId, at) => {
        const code = slipCodeOf(slipId)
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (swapped !== code) expect(slipIdOf(swapped)).toBeNull()
      }),
    )
  })

  it('is refused when it is something else that was scanned', () => {
    for (const text of ['', '6901234567892', 'T:TS-202611-0007', '9000000000000', '99999999999999']) {
      expect(slipIdOf(text)).toBeNull()
    }
  })

  it('is never made for an id that does not fit', () => {
    for (const id of [0, -1, 1.5, 10_000_000_000]) expect(() => slipCodeOf(id)).toThrow(RangeError)
  })
})
