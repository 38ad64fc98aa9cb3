import { describe, expect, test } from 'vitest'
import type { HandoffId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { type Deadline, deadlineOf } from '#shared/domain/clocks'
import type { PromiseMade } from '#shared/domain/follow-up'
import { type MarkName, marksOf } from '#shared/domain/marks'
import { runsOf } from '#shared/domain/runs'
import {
  at,
  calendar,
  closed,
  complaint,
  completed,
  facts,
  firstRound,
  received,
  result,
  sent,
  taken,
} from './made-up-case'

const critical = { ...complaint, grade: 'critical' as const }
const handled = {
  rounds: [{ ...firstRound, result: result('23 12:30') }],
  handoffs: [{ ...received('signed'), completion: completed('23 12:30'), returned: taken('23 16:00') }],
}

function deadlinesOf(part: CaseFacts): readonly Deadline[] {
  return runsOf(part).flatMap((run) => {
    const found = deadlineOf(run, part, calendar)
    return found && 'dueAt' in found ? [found] : []
  })
}

function mark(part: Partial<CaseFacts>, name: MarkName, now = '25 09:00') {
  const whole = facts(part)
  const found = marksOf(whole, deadlinesOf(whole), at(now)).find((one) => one.name === name)
  return found && [found.state, found.words]
}

describe('听清楚', () => {
  test('rests on the content’s signature outcome, whichever it is', () => {
    expect(mark({}, 'heard')).toEqual(['missing', '内容确认还没有签名或复述'])
    const signed = (contentSignature: CaseFacts['matter']['contentSignature']) =>
      mark({ matter: { ...complaint, contentSignature } }, 'heard')
    expect(signed({ kind: 'self' })).toEqual(['clear', '本人已签（见原件）'])
    expect(signed({ kind: 'readBack', at: at('23 09:20') })).toEqual([
      'clear',
      '来电来信已复述确认 2026-11-23 09:20',
    ])
    expect(signed({ kind: 'refused', reason: '赶时间', witness: '小李' })?.[0]).toBe('clear')
  })
})

describe('问清楚', () => {
  test('rests on time, place, subject and demand, each filled or 不详', () => {
    expect(mark({}, 'asked')).toEqual(['missing', '缺：时间、地点、客户要求'])
    const told = { ...complaint, occurredWhen: '今天 09:10', place: '不详', demand: '道歉' }
    expect(mark({ matter: told }, 'asked')).toEqual(['clear', '时间、地点（不详）、对象（不详）、客户要求'])
    const unnamed = { ...told, subjectKind: 'person' as const, subjectName: ' ' }
    expect(mark({ matter: unnamed }, 'asked')).toEqual(['missing', '缺：对象'])
  })
})

describe('跟踪清楚', () => {
  const promise: PromiseMade = {
    id: 1,
    round: 1,
    madeAt: at('23 10:00'),
    by: '王敏',
    words: '明天回电',
    dueAt: at('24 10:00'),
    kept: null,
  }

  test('rests on no overdue promise', () => {
    expect(mark({}, 'followed')).toEqual(['clear', '没有未兑现的承诺'])
    expect(mark({ promises: [promise] }, 'followed', '24 10:00')).toEqual(['clear', '下次答复 11-24 10:00'])
    expect(mark({ promises: [promise] }, 'followed', '24 10:01')).toEqual([
      'missing',
      '承诺没有兑现：明天回电（11-24 10:00）',
    ])
    const kept = [
      { ...promise, kept: { at: at('24 09:00'), words: '' } },
      { ...promise, id: 2, kept: { at: at('24 11:00'), words: '' } },
    ]
    expect(mark({ promises: kept }, 'followed')).toEqual(['clear', '承诺 2 条，都已兑现，其中 1 条晚了'])
  })

  test('granted more time, the promise is overdue only after it', () => {
    const whole = facts({ promises: [promise] })
    const later = deadlinesOf(whole).map((one) =>
      one.clock === 'promise' ? { ...one, dueAt: at('26 10:00') } : one,
    )
    expect(marksOf(whole, later, at('25 09:00')).find(({ name }) => name === 'followed')?.words).toBe(
      '下次答复 11-26 10:00',
    )
  })

  test('of what cannot be solved wants the date of the next answer', () => {
    const rounds = [{ ...firstRound, unsolvable: { at: at('24 09:00'), reason: '产权不清', told: '已说明' } }]
    expect(mark({ rounds }, 'followed')).toEqual(['missing', '无法处理，缺：下次答复时间'])
    const promises = [{ ...promise, dueAt: at('30 10:00') }]
    expect(mark({ rounds, promises }, 'followed')?.[0]).toBe('clear')
    const kept = [{ ...promise, kept: { at: at('24 09:30'), words: '' } }]
    expect(mark({ rounds, promises: kept }, 'followed')?.[0]).toBe('missing')
  })

  test('a promise that was open when the case was closed was not kept', () => {
    const promises = [{ ...promise, dueAt: at('30 10:00') }]
    const matter = { ...complaint, closing: closed('solved', '25 08:00') }
    expect(mark({ matter, promises }, 'followed')?.[0]).toBe('missing')
  })
})

describe('回复清楚', () => {
  const reply = (when: string) => ({ at: at(when), by: '王敏', words: '已处理', way: 'phone' as const })

  test('rests on an answer after the result', () => {
    expect(mark({}, 'replied')).toEqual(['later', '处理后答复客户'])
    expect(mark(handled, 'replied')).toEqual(['missing', '处理后还没有答复客户'])
    const replied = (when: string) =>
      mark(
        { ...handled, rounds: [{ ...firstRound, result: result('23 12:30'), reply: reply(when) }] },
        'replied',
      )
    expect(replied('23 11:00')).toEqual(['missing', '答复（11-23 11:00）在处理之前，结果还没有告诉客户'])
    expect(replied('23 12:30')?.[0]).toBe('clear')
    expect(replied('23 14:00')).toEqual(['clear', '电话答复 11-23 14:00'])
  })

  test('当场办结 told it on the spot; a case closed without a result never did', () => {
    const rounds = [{ ...firstRound, isOnSpot: true, result: result('23 09:30') }]
    expect(mark({ rounds }, 'replied')).toEqual(['clear', '当场办结 11-23 09:30'])
    const matter = { ...complaint, closing: closed('withdrawn', '24 09:00') }
    expect(mark({ matter }, 'replied')).toEqual(['missing', '没有处理结果'])
  })
})

describe('记录清楚', () => {
  test('rests on result, handler, time, the form back, and 销项', () => {
    expect(mark({}, 'recorded')).toEqual(['later', '处理后登记结果'])
    const out = handled.handoffs.map((handoff) => ({ ...handoff, returned: null }))
    expect(mark({ ...handled, handoffs: out }, 'recorded')).toEqual(['missing', '缺：意见表交回'])
    const blank = [{ ...firstRound, result: { ...result('23 12:30'), handler: '', words: ' ' } }]
    expect(mark({ ...handled, rounds: blank }, 'recorded')).toEqual(['missing', '缺：处理结果、处理人'])
    expect(mark(handled, 'recorded')).toEqual([
      'later',
      '赵队长 11-23 12:30 办结，意见表 11-23 16:00 交回，待销项归档',
    ])
    const matter = { ...complaint, closing: closed('solved', '24 17:00') }
    expect(mark({ ...handled, matter }, 'recorded')).toEqual([
      'clear',
      '赵队长 11-23 12:30 办结，意见表 11-23 16:00 交回，销项归档 11-24 17:00',
    ])
  })

  test('says what the form lacked when it came back', () => {
    const handoffs = handled.handoffs.map((handoff) => ({
      ...handoff,
      returned: { ...taken('23 16:00'), missing: ['处理人签名'] },
    }))
    expect(mark({ ...handled, handoffs }, 'recorded')?.[1]).toContain('（交回时缺：处理人签名）')
  })
})

describe('报告', () => {
  const report = {
    ...sent,
    id: 2 as HandoffId,
    role: 'report' as const,
    person: '陈总',
    sentAt: at('23 10:00'),
  }

  test('is a mark of critical cases only', () => {
    expect(mark({}, 'reported')).toBeUndefined()
    const names = marksOf(facts({}), [], at('23 10:00')).map(({ name }) => name)
    expect(names).toEqual(['heard', 'asked', 'followed', 'replied', 'recorded'])
  })

  test('rests on the 呈报 with its time: signed for, or told by phone', () => {
    const of = (received: typeof report.received) =>
      mark({ matter: critical, handoffs: [{ ...report, received }] }, 'reported')
    const by = { at: at('23 10:20'), by: '陈总', witness: '' }
    expect(of({ ...by, way: 'signed' })).toEqual(['clear', '11-23 10:00 呈报 陈总，11-23 10:20 签收'])
    expect(of({ ...by, way: 'phone' })).toEqual([
      'clear',
      '11-23 10:00 呈报 陈总，11-23 10:20 电话告知，待补签',
    ])
  })

  test('is not yet due on that day, and missing after midnight', () => {
    expect(mark({ matter: critical }, 'reported', '23 18:00')).toEqual([
      'later',
      '还没有呈报，限 11-24 00:00',
    ])
    expect(mark({ matter: critical }, 'reported', '24 00:01')?.[0]).toBe('missing')
    const handoffs = [report]
    expect(mark({ matter: critical, handoffs }, 'reported', '23 18:00')).toEqual([
      'later',
      '11-23 10:00 呈报 陈总，还没有签收，限 11-24 00:00',
    ])
    expect(mark({ matter: critical, handoffs }, 'reported', '24 00:01')?.[0]).toBe('missing')
    const matter = { ...critical, closing: closed('solved', '23 17:00') }
    expect(mark({ matter, handoffs }, 'reported', '23 18:00')?.[0]).toBe('missing')
  })
})
