import { describe, expect, test } from 'vitest'
import type { HandoffId } from '#shared/domain/case'
import type { Revisit } from '#shared/domain/revisit'
import { runsOf } from '#shared/domain/runs'
import {
  answered,
  at,
  complaint,
  completed,
  facts,
  firstRound,
  received,
  refused,
  regraded,
  result,
  sent,
  taken,
} from './made-up-case'
import { all, resulted, run, secondLead, stop, told } from './made-up-runs'

describe('when a clock starts and what stops it', () => {
  test('转呈 runs from registering to 领单; 当面签 and 留置 stop it, a phone call does not', () => {
    expect(run({}, 'forward')?.startedAt).toBe(at('23 09:10'))
    expect(stop({ handoffs: [sent] }, 'forward')).toBeNull()
    expect(stop({ handoffs: [received('signed')] }, 'forward')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [received('left')] }, 'forward')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [received('phone')] }, 'forward')).toBeNull()
  })

  test('a 协办 neither starts nor stops a clock of its own', () => {
    const support = { ...received('signed'), id: 2 as HandoffId, role: 'support' as const }
    expect(stop({ handoffs: [sent, support] }, 'forward')).toBeNull()
    expect(all({ handoffs: [sent, support] }, 'forward')).toHaveLength(1)
    expect(run({ handoffs: [sent, support] }, 'coordinate')).toBeUndefined()
  })

  test('呈报 is stopped by a phone call to 园总 as well', () => {
    const report = { ...received('phone'), role: 'report' as const }
    expect(stop({ handoffs: [report] }, 'report')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [report] }, 'forward')).toBeNull()
  })

  test('what was promised to the customer runs from the first moment of the contact', () => {
    expect(run({}, 'resolve')?.startedAt).toBe(at('23 09:00'))
    expect(run({}, 'reply')?.startedAt).toBe(at('23 09:00'))
    const reply = { at: at('24 09:00'), by: '王敏', words: '已安排', way: 'phone' as const }
    expect(stop({ rounds: [{ ...firstRound, reply }] }, 'reply')).toBe(at('24 09:00'))
  })

  test('协调 runs from 领单 and is stopped by what comes first: the coordination or the handling', () => {
    const handoffs = [received('signed')]
    expect(run({}, 'coordinate')).toBeUndefined()
    expect(run({ handoffs }, 'coordinate')?.startedAt).toBe(at('23 09:20'))
    const coordination = { at: at('23 15:00'), by: '刘经理', words: '当天处理' }
    expect(stop({ handoffs, rounds: [{ ...firstRound, coordination }] }, 'coordinate')).toBe(at('23 15:00'))
    const rounds = [{ ...firstRound, coordination, result: result('23 11:00') }]
    expect(stop({ handoffs, rounds }, 'coordinate')).toBe(at('23 11:00'))
  })

  test('what was recorded for a time before the start ends a clock at its start, never before', () => {
    const coordination = { at: at('23 09:15'), by: '刘经理', words: '先电话说好' }
    const rounds = [{ ...firstRound, coordination }]
    expect(run({ handoffs: [received('signed')], rounds }, 'coordinate')).toMatchObject({
      startedAt: at('23 09:20'),
      stoppedAt: at('23 09:20'),
      ending: 'met',
    })
  })

  test('such a clock still runs by the grade of its start', () => {
    const coordination = { at: at('23 09:15'), by: '刘经理', words: '' }
    const part = {
      matter: { ...complaint, grade: 'major' as const },
      handoffs: [received('signed')],
      rounds: [{ ...firstRound, coordination }],
      gradeChanges: [regraded('minor', 'major', '23 09:18')],
    }
    expect(told(all(part, 'coordinate'))).toEqual([[null, 'major', at('23 09:20'), at('23 09:20'), 'met']])
  })

  test('处理 ends when the work was done, not when the desk was told; 交回 begins then', () => {
    const handoffs = [{ ...received('signed'), completion: completed('23 12:30', '23 14:00') }]
    expect(stop({ handoffs }, 'resolve')).toBe(at('23 12:30'))
    expect(run({ handoffs }, 'return')).toMatchObject({ startedAt: at('23 12:30'), stoppedAt: null })
    const back = handoffs.map((handoff) => ({ ...handoff, returned: taken('23 17:00') }))
    expect(stop({ handoffs: back }, 'return')).toBe(at('23 17:00'))
  })

  test('a result written before 登记完成 stops 处理 already, and the later word moves nothing', () => {
    const first = { handoffs: [received('signed')], ...resulted('23 12:00') }
    const both = { ...first, handoffs: [{ ...received('signed'), completion: completed('23 13:00') }] }
    for (const part of [first, both]) {
      expect(stop(part, 'resolve')).toBe(at('23 12:00'))
      expect(run(part, 'return')?.startedAt).toBe(at('23 12:00'))
    }
  })

  test('回访 begins with what comes first, 登记完成 or 登记交回, and only an answer stops it', () => {
    const handoffs = [{ ...received('signed'), returned: taken('23 16:00') }]
    expect(run({ handoffs }, 'revisit')?.startedAt).toBe(at('23 16:00'))
    const both = handoffs.map((handoff) => ({ ...handoff, completion: completed('23 12:30', '23 14:00') }))
    expect(run({ handoffs: both }, 'revisit')?.startedAt).toBe(at('23 14:00'))
    const attempt: Revisit = { ...answered, outcome: 'notReached', isSolved: null }
    expect(stop({ handoffs, revisits: [attempt] }, 'revisit')).toBeNull()
    expect(stop({ handoffs, revisits: [attempt, answered] }, 'revisit')).toBe(at('24 10:00'))
  })

  test('回访 waits for 登记完成 or 登记交回 also when the result is written already', () => {
    expect(run({ handoffs: [received('signed')], ...resulted('23 12:00') }, 'revisit')).toBeUndefined()
    expect(run(resulted('23 12:00'), 'revisit')?.startedAt).toBe(at('23 12:00'))
  })

  test('通报结果 begins with 回访; an answer from before does not stop it, and being asked after does', () => {
    const handoffs = [{ ...received('signed'), completion: completed('23 12:30', '23 14:00') }]
    const reply = (when: string) => ({ at: at(when), by: '王敏', words: '已处理', way: 'phone' as const })
    const replied = (when: string) => ({ handoffs, rounds: [{ ...firstRound, reply: reply(when) }] })
    expect(run({ handoffs }, 'tell')).toMatchObject({ startedAt: at('23 14:00'), stoppedAt: null })
    expect(stop(replied('23 10:00'), 'tell')).toBeNull()
    expect(stop(replied('23 15:00'), 'tell')).toBe(at('23 15:00'))
    expect(stop({ ...replied('23 10:00'), revisits: [answered] }, 'tell')).toBe(answered.at)
    expect(run({ handoffs: [received('signed')] }, 'tell')).toBeUndefined()
  })

  test('who left no name is exempt from 回访, and who made a suggestion is not asked', () => {
    const handoffs = [{ ...received('signed'), completion: completed('23 12:30') }]
    const matter = { ...complaint, customer: { ...complaint.customer, isAnonymous: true } }
    expect(run({ handoffs, matter }, 'revisit')).toBeUndefined()
    const suggestion = { ...complaint, kind: 'suggestion' as const, grade: null, nature: null }
    expect(run({ handoffs, matter: suggestion }, 'revisit')).toBeUndefined()
  })

  test('a further round has clocks of its own from the revisit on; the first stays as it was', () => {
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('24 10:00') }]
    const part = { rounds, handoffs: [received('signed')] }
    expect(run(part, 'forward', 2)).toMatchObject({ startedAt: at('24 10:00'), stoppedAt: null })
    expect(run(part, 'resolve', 2)?.startedAt).toBe(at('24 10:00'))
    expect(run(part, 'forward', 1)).toMatchObject({ stoppedAt: at('23 09:20'), ending: 'met' })
    expect(run(part, 'resolve', 1)).toMatchObject({ stoppedAt: at('24 10:00'), ending: 'unresolved' })
  })

  test('待定立项 stops no clock', () => {
    const undecided = { ...complaint, acceptance: 'undecided' as const }
    expect(runsOf(facts({ matter: undecided }))).toEqual(runsOf(facts({})))
  })
})

describe('部门退回', () => {
  const first = { ...received('signed'), sentBack: refused('23 11:00') }

  test('leaves the first 转呈 as it was and gives the next handoff its own; the other clocks run on', () => {
    const part = { handoffs: [first, secondLead()] }
    expect(told(all(part, 'forward'))).toEqual([
      [null, 'minor', at('23 09:10'), at('23 09:20'), 'met'],
      ['lead2', 'minor', at('23 11:00'), null, null],
    ])
    expect(run(part, 'resolve')).toMatchObject({ startedAt: at('23 09:00'), stoppedAt: null })
    expect(run(part, 'coordinate')?.startedAt).toBe(at('23 09:20'))
  })

  test('the next 转呈 is waited for before anybody has it', () => {
    expect(told(all({ handoffs: [first] }, 'forward')).at(-1)).toEqual([
      'lead2',
      'minor',
      at('23 11:00'),
      null,
      null,
    ])
  })

  test('of a paper nobody signed for: that 转呈 was not met, and nobody waits for it any more', () => {
    const [unsigned, next] = all({ handoffs: [{ ...sent, sentBack: refused('23 11:00') }] }, 'forward')
    expect(unsigned).toMatchObject({ stoppedAt: at('23 11:00'), ending: 'lapsed' })
    expect(next).toMatchObject({ cause: 'lead2', startedAt: at('23 11:00'), stoppedAt: null })
  })

  test('the order in which the handoffs are read changes nothing', () => {
    const second = secondLead({ sentAt: first.sentAt })
    expect(runsOf(facts({ handoffs: [second, first] }))).toEqual(runsOf(facts({ handoffs: [first, second] })))
  })
})

describe('未签收即处理', () => {
  const skipped = { ...sent, skipReason: '师傅先去了' }
  test('ends 转呈 unmet when the desk was told', () => {
    const handoffs = [{ ...skipped, completion: completed('23 12:30', '23 14:00') }]
    expect(run({ handoffs }, 'forward')).toMatchObject({ stoppedAt: at('23 14:00'), ending: 'unresolved' })
    expect(run({ handoffs }, 'coordinate')).toBeUndefined()
    const returned = [{ ...skipped, returned: taken('23 16:00') }]
    expect(stop({ handoffs: returned }, 'forward')).toBe(at('23 16:00'))
    expect(stop({ handoffs: [skipped], ...resulted('23 12:00') }, 'forward')).toBe(at('23 12:00'))
  })
  test('a signature that is brought later does not meet it, one from before does', () => {
    const signed = (when: string) => {
      const lead = { ...received('signed', when), skipReason: '师傅先去了' }
      return run({ handoffs: [{ ...lead, completion: completed('23 14:00') }] }, 'forward')
    }
    expect(signed('23 15:00')).toMatchObject({ stoppedAt: at('23 14:00'), ending: 'unresolved' })
    expect(signed('23 13:00')).toMatchObject({ stoppedAt: at('23 13:00'), ending: 'met' })
    expect(signed('23 14:00')).toMatchObject({ stoppedAt: at('23 14:00'), ending: 'met' })
  })
  test('until something was done 转呈 runs on', () => {
    expect(stop({ handoffs: [skipped] }, 'forward')).toBeNull()
  })
})

describe('当场办结', () => {
  const rounds = [{ ...firstRound, isOnSpot: true, result: result('23 09:30') }]
  test('waits for no 转呈 and no 交回; 处理 is met and 回访 begins', () => {
    expect(run({ rounds }, 'forward')).toMatchObject({ stoppedAt: at('23 09:30'), ending: 'lapsed' })
    expect(run({ rounds }, 'return')).toBeUndefined()
    expect(run({ rounds }, 'resolve')).toMatchObject({ stoppedAt: at('23 09:30'), ending: 'met' })
    expect(run({ rounds }, 'revisit')?.startedAt).toBe(at('23 09:30'))
  })
  test('done before it got its number, the 转呈 ends where it began', () => {
    const earlier = [{ ...firstRound, isOnSpot: true, result: result('23 09:05') }]
    expect(stop({ rounds: earlier }, 'forward')).toBe(at('23 09:10'))
  })
  test('a result written down without any 转呈 leaves it unmet', () => {
    expect(run(resulted('23 09:30'), 'forward')?.ending).toBe('unresolved')
  })
})
