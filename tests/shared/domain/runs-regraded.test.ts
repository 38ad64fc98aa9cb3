import { describe, expect, test } from 'vitest'
import type { HandoffId } from '#shared/domain/case'
import { runsOf } from '#shared/domain/runs'
import {
  at,
  complaint,
  completed,
  facts,
  firstRound,
  received,
  refused,
  regraded,
  result,
  taken,
} from './made-up-case'
import { all, resulted, run, secondLead, stop, told } from './made-up-runs'

describe('改级', () => {
  const handoffs = [received('signed')]

  test('raised: unfinished clocks end as 改级终止, those of the new grade begin at the raising', () => {
    const matter = { ...complaint, grade: 'critical' as const }
    const part = { matter, handoffs, gradeChanges: [regraded('minor', 'critical', '23 11:00')] }
    expect(told(all(part, 'resolve'))).toEqual([
      [null, 'minor', at('23 09:00'), at('23 11:00'), 'regraded'],
      ['grade1', 'critical', at('23 11:00'), null, null],
    ])
    expect(told(all(part, 'report')).at(-1)).toEqual(['grade1', 'critical', at('23 11:00'), null, null])
    // 转呈 was met before: it stays so.
    expect(told(all(part, 'forward'))).toEqual([[null, 'minor', at('23 09:10'), at('23 09:20'), 'met']])
  })

  test('a clock that starts later runs by the new grade, under its plain name', () => {
    const matter = { ...complaint, grade: 'major' as const }
    const later = [{ ...received('signed'), completion: completed('23 12:00') }]
    const part = { matter, handoffs: later, gradeChanges: [regraded('minor', 'major', '23 11:00')] }
    expect(told(all(part, 'return'))).toEqual([[null, 'major', at('23 12:00'), null, null]])
  })

  test('lowered: the clock of the lower grade runs from the original start', () => {
    const gradeChanges = [
      regraded('minor', 'critical', '23 10:00'),
      regraded('critical', 'major', '23 11:00', { why: 'approved' }),
    ]
    const matter = { ...complaint, grade: 'major' as const }
    expect(told(all({ matter, handoffs, gradeChanges }, 'resolve'))).toEqual([
      [null, 'minor', at('23 09:00'), at('23 10:00'), 'regraded'],
      ['grade1', 'critical', at('23 10:00'), at('23 11:00'), 'regraded'],
      ['grade2', 'major', at('23 09:00'), null, null],
    ])
  })

  test('raised while a second 转呈 runs, both causes are told apart', () => {
    const matter = { ...complaint, grade: 'major' as const }
    const leads = [{ ...received('signed'), sentBack: refused('23 11:00') }, secondLead()]
    const part = { matter, handoffs: leads, gradeChanges: [regraded('minor', 'major', '23 12:00')] }
    expect(all(part, 'forward').map(({ cause }) => cause)).toEqual([null, 'lead2', 'lead2/grade1'])
  })

  test('in a further round leaves the clocks of the first alone', () => {
    const matter = { ...complaint, grade: 'major' as const }
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('24 10:00') }]
    const part = { matter, rounds, handoffs, gradeChanges: [regraded('minor', 'major', '24 12:00')] }
    expect(told(all(part, 'resolve'))).toEqual([
      [null, 'minor', at('23 09:00'), at('24 10:00'), 'unresolved'],
    ])
    expect(all(part, 'resolve', 2).map(({ cause, ending }) => [cause, ending])).toEqual([
      [null, 'regraded'],
      ['grade1', null],
    ])
  })

  test('a clock met in the very minute of the change was met, whichever was typed first', () => {
    const matter = { ...complaint, grade: 'critical' as const }
    const part = { matter, handoffs, gradeChanges: [regraded('minor', 'critical', '23 09:20')] }
    expect(told(all(part, 'forward'))).toEqual([[null, 'minor', at('23 09:10'), at('23 09:20'), 'met']])
  })

  test('a clock begun in the very minute of the raising ends there, and the new grade’s begins', () => {
    const matter = { ...complaint, grade: 'critical' as const }
    const part = { matter, gradeChanges: [regraded('minor', 'critical', '23 09:10')] }
    expect(told(all(part, 'forward'))).toEqual([
      [null, 'minor', at('23 09:10'), at('23 09:10'), 'regraded'],
      ['grade1', 'critical', at('23 09:10'), null, null],
    ])
  })

  test('a 初判 that was confirmed changes no clock', () => {
    const part = { handoffs, gradeChanges: [regraded('minor', 'minor', '23 11:00', { why: 'opinion' })] }
    expect(runsOf(facts(part))).toEqual(runsOf(facts({ handoffs })))
  })
})

describe('满一个月 (S0 ③⑶)', () => {
  const matter = { ...complaint, receivedAt: at('01 09:00'), grade: 'critical' as const }
  const passed = regraded('minor', 'critical', '23 18:00', { clocksFrom: at('24 08:30'), why: 'month' })

  test('runs from the receipt until 已处理: result written, and every department has brought its part', () => {
    expect(run({}, 'month')).toMatchObject({ startedAt: at('23 09:00'), stoppedAt: null })
    const lead = { ...received('signed'), completion: completed('23 12:00') }
    const support = { ...received('signed'), id: 2 as HandoffId, role: 'support' as const }
    expect(stop({ handoffs: [lead, support], ...resulted('23 12:10') }, 'month')).toBeNull()
    const both = [lead, { ...support, completion: completed('23 15:00') }]
    expect(stop({ handoffs: both, ...resulted('23 12:10') }, 'month')).toBe(at('23 15:00'))
    const without = [lead, { ...support, sentBack: refused('23 15:30') }]
    expect(stop({ handoffs: without, ...resulted('23 12:10') }, 'month')).toBe(at('23 15:30'))
    const paper = [{ ...received('signed'), returned: taken('23 16:00') }]
    expect(stop({ handoffs: paper, ...resulted('23 12:10') }, 'month')).toBe(at('23 16:00'))
  })

  test('raises once: the clock ends, the new ones begin at the next desk opening', () => {
    const part = { matter, gradeChanges: [passed] }
    expect(run(part, 'month')).toMatchObject({
      stoppedAt: at('23 18:00'),
      ending: 'regraded',
      grade: 'minor',
    })
    expect(run(part, 'resolve')).toMatchObject({ cause: 'grade1', startedAt: at('24 08:30') })
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('25 10:00') }]
    expect(run({ ...part, rounds }, 'month', 2)).toBeUndefined()
  })

  test('handled in the night before that opening, the new clock ends where it would have begun', () => {
    const handoffs = [{ ...received('signed'), completion: completed('23 20:00') }]
    const part = { matter, handoffs, gradeChanges: [passed] }
    expect(run(part, 'resolve')).toMatchObject({
      startedAt: at('24 08:30'),
      stoppedAt: at('24 08:30'),
      ending: 'met',
    })
  })

  test('a further round that was not raised yet waits for the same month', () => {
    const rounds = [
      { ...firstRound, result: result('05 09:00') },
      { ...firstRound, number: 2, startedAt: at('06 10:00') },
    ]
    const early = { ...complaint, receivedAt: at('01 09:00') }
    expect(run({ matter: early, rounds }, 'month', 1)?.ending).toBe('met')
    expect(run({ matter: early, rounds }, 'month', 2)).toMatchObject({
      startedAt: at('01 09:00'),
      stoppedAt: null,
    })
  })

  test('passed while it was 已处理, it raises the further round from that round’s beginning', () => {
    const rounds = [
      { ...firstRound, result: result('23 12:00') },
      { ...firstRound, number: 2, startedAt: at('25 10:00') },
    ]
    const gradeChanges = [{ ...passed, at: at('25 10:00'), clocksFrom: at('25 10:00') }]
    const part = { matter, rounds, gradeChanges }
    expect(run(part, 'month', 1)?.ending).toBe('met')
    expect(run(part, 'month', 2)).toMatchObject({ stoppedAt: at('25 10:00'), ending: 'regraded' })
    expect(told(all(part, 'resolve', 2))).toEqual([
      [null, 'minor', at('25 10:00'), at('25 10:00'), 'regraded'],
      ['grade1', 'critical', at('25 10:00'), null, null],
    ])
  })

  test('in a round that ended unhandled nobody waits for it any more; the next one does', () => {
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('24 10:00') }]
    expect(run({ rounds }, 'month', 1)).toMatchObject({ stoppedAt: at('24 10:00'), ending: 'lapsed' })
    expect(run({ rounds }, 'month', 2)?.stoppedAt).toBeNull()
  })

  test('an already critical case passes it with an event, and no clock is split', () => {
    const noted = regraded('critical', 'critical', '23 18:00', { why: 'month' })
    expect(run({ matter, gradeChanges: [noted] }, 'month')).toMatchObject({
      ending: 'regraded',
      grade: 'critical',
    })
    expect(all({ matter, gradeChanges: [noted] }, 'resolve')).toHaveLength(1)
  })

  test('is for valid and 待查 complaints; decided otherwise and valid again, it runs on', () => {
    const ending = (nature: 'pending' | 'valid' | 'invalid' | 'communicationVent') =>
      run({ matter: { ...complaint, nature } }, 'month')?.ending
    expect([ending('pending'), ending('valid')]).toEqual([null, null])
    expect([ending('invalid'), ending('communicationVent')]).toEqual(['lapsed', 'lapsed'])
  })
})
