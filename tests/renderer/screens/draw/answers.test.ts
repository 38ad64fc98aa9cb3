import { describe, expect, it } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import { type Answers, answerOf, blankAnswers } from '../../../../src/renderer/screens/draw/answers'

const now = '2026-11-02T02:00:00.000Z' as Instant
const row = { id: 7 } as DrawnRow
const answered: Answers = {
  ...blankAnswers,
  outcome: 'answered',
  quality: 'dissatisfied',
  timeliness: 'late',
  isSolved: false,
  said: '又漏了',
}
const sent = (part: Partial<Answers>, caller = '刘主管') =>
  answerOf(row, { ...answered, ...part }, caller, now)
const gapOf = (ready: ReturnType<typeof answerOf>) => (ready.kind === 'incomplete' ? ready.gap : null)

describe('what is asked about a drawn order', () => {
  it('is sent with the time of now and who called', () => {
    expect(sent({})).toEqual({
      kind: 'ready',
      input: {
        drawnOrderId: 7,
        at: now,
        way: 'phone',
        outcome: 'answered',
        quality: 'dissatisfied',
        timeliness: 'late',
        said: '又漏了',
        isSolved: false,
        caller: '刘主管',
      },
    })
  })

  it('says what is missing, one thing after the other, and neither quality nor time is a must', () => {
    expect(gapOf(sent({ outcome: null }))).toBe('outcome')
    expect(gapOf(sent({ isSolved: null }))).toBe('solved')
    expect(gapOf(sent({}, ' '))).toBe('caller')
    expect(gapOf(sent({ when: { kind: 'wrong', typed: '25:00', reason: 'unclear' } }))).toBe('when')
    expect(gapOf(sent({ quality: null, timeliness: null }))).toBeNull()
  })

  it('leaves out what was chosen before it turned out that nobody answered', () => {
    const ready = sent({ outcome: 'notReached' })
    expect(ready.kind === 'ready' && ready.input).toMatchObject({
      quality: null,
      timeliness: null,
      isSolved: null,
      said: '又漏了',
    })
  })
})
