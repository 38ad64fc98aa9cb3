import { describe, expect, it } from 'vitest'
import { plainWay } from '#shared/domain/print-setting'
import { typedOf, type WayTyped, wayTyped } from '../../../../src/renderer/screens/settings/printers/typed'

const shown = typedOf({ ...plainWay, queue: 'front' })
const read = (part: Partial<WayTyped>) => wayTyped({ ...shown, ...part })

describe('打印机设置的输入', () => {
  it('what is shown reads back as it was', () => {
    const way = {
      ...plainWay,
      queue: null,
      media: 'A5',
      copies: 3,
      offsetX: -35,
      offsetY: 5,
      scale: 987,
    } as const
    expect(wayTyped(typedOf(way))).toEqual({ kind: 'ready', way })
  })

  it.each([
    ['3', 30],
    ['-2.0', -20],
    ['−0.5', -5],
    ['＋１．５', 15],
    ['－3。5', -35],
    [' 0.0 ', 0],
    ['-0', 0],
    ['30.0', 300],
  ])('%s millimetres, as an IME may type it', (offsetX, tenths) => {
    expect(read({ offsetX })).toMatchObject({ kind: 'ready', way: { offsetX: tenths } })
  })

  it.each(['', '三', '30.1', '-31', '1.25', '1,5', '1e1', '.5', '--1', '99999'])(
    '%s is no offset, and nothing is guessed',
    (offsetY) => {
      expect(read({ offsetY })).toEqual({ kind: 'wrong', gap: 'offsetY' })
    },
  )

  it('copies are whole and few, the scale is near 100 %', () => {
    for (const copies of ['0', '10', '1.5', ''])
      expect(read({ copies })).toEqual({ kind: 'wrong', gap: 'copies' })
    for (const scale of ['89.9', '110.1', '0'])
      expect(read({ scale })).toEqual({ kind: 'wrong', gap: 'scale' })
    expect(read({ copies: '9', scale: '110' })).toMatchObject({ way: { copies: 9, scale: 1100 } })
  })
})
