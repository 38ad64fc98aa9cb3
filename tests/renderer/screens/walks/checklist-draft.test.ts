import { describe, expect, it } from 'vitest'
import type { Checklist } from '#shared/domain/walk'
import {
  added,
  draftOfLines,
  linesOf,
  moved,
  newLine,
} from '../../../../src/renderer/screens/walks/checklist-draft'

const list: Checklist = [
  { code: 'lift', area: '电梯', points: [{ code: 'lift-clean', words: '轿厢清洁' }] },
  { code: 'parking', area: '停车', points: [{ code: 'parking-gates', words: '闸杆正常' }] },
]
const words = (lines: ReturnType<typeof linesOf>) => lines.map((line) => line.words)

describe('the list that is edited line by line', () => {
  it('read and written again is the same', () => {
    expect(draftOfLines(linesOf(list))).toEqual(list)
  })

  it('keeps the code of a point that is reworded or goes to another area; a new one has none', () => {
    const lines = linesOf(list)
    const up = moved(lines, 2, -1)
    expect(words(up)).toEqual(['电梯', '停车', '轿厢清洁', '闸杆正常'])
    const [, parking, clean] = up
    if (!parking || !clean) throw new Error('A line was lost')
    const draft = draftOfLines(
      added([parking, { ...clean, words: '轿厢干净' }], 1, newLine('point', null, '有公示')),
    )
    expect(draft).toEqual([
      {
        code: 'parking',
        area: '停车',
        points: [
          { code: 'lift-clean', words: '轿厢干净' },
          { code: null, words: '有公示' },
        ],
      },
    ])
  })

  it('begins with an area, whatever is moved', () => {
    const lines = linesOf(list)
    expect(moved(lines, 0, 1)).toBe(lines)
    expect(moved(lines, 1, -1)).toBe(lines)
    expect(moved(lines, 3, 1)).toBe(lines)
  })

  it('with an empty line, or an area without a point, is not saved', () => {
    const lines = linesOf(list)
    expect(draftOfLines(added(lines, 1, newLine('point')))).toBeNull()
    expect(draftOfLines([...lines, newLine('area', null, '围墙')])).toBeNull()
    expect(draftOfLines([])).toBeNull()
  })
})
