import { describe, expect, test } from 'vitest'
import type { CaseId, OperatorId } from '#shared/domain/case'
import { type Instant, plus } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import type { RevisitRow } from '#shared/ipc/board-views'
import {
  type Answers,
  allContent,
  blankAnswers,
  filled,
} from '../../../../src/renderer/screens/revisit/answers'
import { proposedFor } from '../../../../src/renderer/screens/revisit/proposed'
import { readyOf } from '../../../../src/renderer/screens/revisit/ready'
import { noSignature } from '../../../../src/renderer/ui/signature-draft'
import { outcomeCards } from '../../../../src/renderer/words/revisit'
import { scriptFor } from '../../../../src/renderer/words/script'

const caseId = 7 as CaseId
const now = '2026-11-23T06:32:10.000Z' as Instant
const open = { opensAt: '08:30', closesAt: '18:00' }
const calendar = { hours: [null, open, open, open, open, open, null], keepsHolidays: false } as never

const asking: RevisitRow['asking'] = {
  receivedAt: '2026-11-21T01:10:00.000Z' as Instant,
  record: null,
  letter: null,
  wantsPhoneReason: false,
  phoneFromRound: 1,
  way: 'phone',
  mayGiveUp: true,
  missing: { attempts: 3, days: 2, ways: 2 },
  attemptsClause: '本单位规定',
}

const row: RevisitRow = {
  caseId,
  number: 'TS-202611-0028' as RevisitRow['number'],
  kindWord: '投诉',
  grade: 'minor',
  customer: '甲公司　赵女士',
  address: 'A座 402',
  phones: ['139****0007'],
  content: '空调不制冷，影响办公。',
  demand: '',
  result: '换电容，已清理现场',
  handler: '张师傅',
  completedAt: '2026-11-22T08:40:00.000Z' as Instant,
  round: 1,
  attempts: [],
  visit: [],
  asking,
}

const operator: Operator = { id: 1 as OperatorId, name: '王敏', role: 'admin' }
const desk = {
  calendar,
  operator,
  operators: [operator, { ...operator, id: 2 as OperatorId, role: 'desk' as const }],
}

function revisit(changed: Partial<Answers>, part: Partial<RevisitRow['asking']> = {}, pin = '') {
  const asked = { ...row, asking: { ...asking, ...part } }
  const answers = { ...blankAnswers, ...changed }
  return readyOf(asked, filled(answers, proposedFor(asked, answers, desk, now)), pin, now)
}

describe('登记回访', () => {
  test('who was not reached has said nothing about the service, and is tried again in two hours', () => {
    const ready = revisit({ outcome: 'notReached', quality: 'satisfied', isSolved: true, said: '关机' })
    expect(ready).toEqual({
      question: 'case.revisit',
      input: {
        caseId,
        at: now,
        way: 'phone',
        outcome: 'notReached',
        said: '关机',
        demand: '',
        visitor: '王敏',
        next: { at: plus(now, 2 * 3_600_000), way: 'phone' },
        quality: null,
        timeliness: null,
        attitude: null,
        handling: null,
        isSolved: null,
        signature: null,
      },
    })
    const unplanned = revisit({ outcome: 'notReached', next: { kind: 'empty' } })
    expect(unplanned).toMatchObject({ input: { next: null } })
    expect(revisit({ outcome: 'refused' })).toMatchObject({ input: { next: null } })
  })

  test('one key says that everything is well', () => {
    expect(revisit(allContent)).toMatchObject({
      input: { outcome: 'answered', quality: 'satisfied', handling: 'satisfied', isSolved: true, next: null },
    })
  })

  test('who answered is asked whether it is solved', () => {
    expect(revisit({ outcome: 'answered' })).toEqual({ question: null, gap: 'solved' })
    expect(revisit({ outcome: 'answered', isSolved: false })).toMatchObject({
      input: { isSolved: false, quality: null },
    })
  })

  test('a signature is asked for at the door and at the desk, not on the phone', () => {
    const signature = { ...noSignature, kind: 'self' as const }
    const answered = { outcome: 'answered', isSolved: true, signature } as const
    expect(revisit({ ...answered, way: 'door' })).toMatchObject({ input: { signature: { kind: 'self' } } })
    expect(revisit({ ...answered, way: 'phone' })).toMatchObject({ input: { signature: null } })
  })

  test('拒签 without its witness is not written down yet', () => {
    const signature = { ...noSignature, kind: 'refused' as const, reason: '不愿意' }
    expect(revisit({ outcome: 'answered', isSolved: true, way: 'desk', signature })).toMatchObject({
      gap: 'signature',
    })
  })

  test('an unclear time is mended first', () => {
    const when = { kind: 'wrong', typed: '刚才', reason: 'unclear' } as const
    expect(revisit({ outcome: 'refused', when })).toMatchObject({ gap: 'when' })
  })

  test('who phones where somebody has to go says why', () => {
    const wants = { wantsPhoneReason: true, phoneFromRound: 2 }
    expect(revisit(allContent, wants)).toMatchObject({ gap: 'phoneReason' })
    const reason = { ...allContent, phoneReason: '客户在外地' }
    expect(revisit(reason, wants)).toMatchObject({ input: { phoneReason: '客户在外地' } })
    expect(revisit({ ...reason, way: 'door' }, wants)).toMatchObject({ input: { phoneReason: '' } })
  })
})

describe('回访函', () => {
  test('is proposed from the case, and is what is sent', () => {
    const ready = revisit({ way: 'letter', outcome: 'notReached' })
    expect(ready).toMatchObject({ question: 'revisit.sendLetter', input: { next: { way: 'letter' } } })
    expect(ready).toMatchObject({ input: { text: expect.stringContaining('由张师傅处理完毕：换电容') } })
    expect(revisit({ way: 'letter', outcome: 'notReached', letter: ' ' })).toMatchObject({ gap: 'letter' })
    expect(revisit({ way: 'letter', outcome: 'notReached' }, { letter: '上一封' })).toMatchObject({
      input: { text: '上一封' },
    })
    // Its answer is an answer like any other.
    expect(revisit({ ...allContent, way: 'letter' })).toMatchObject({ question: 'case.revisit' })
  })
})

describe('联系不上', () => {
  test('wants a reason, a supervisor and her PIN', () => {
    const chosen = { outcome: 'unreachable', reason: '三次没人接' } as const
    expect(revisit({ outcome: 'unreachable' })).toMatchObject({ gap: 'reason' })
    expect(revisit(chosen)).toMatchObject({ gap: 'pin' })
    expect(revisit(chosen, {}, '402913')).toEqual({
      question: 'revisit.giveUp',
      input: { caseId, at: now, reason: '三次没人接', supervisorId: 1, pin: '402913' },
    })
  })

  test('is a card only once it may be said', () => {
    expect(outcomeCards('phone', false).map(({ words }) => words)).toEqual([
      '已答',
      '没联系上',
      '拒绝',
      '号码错误',
    ])
    expect(outcomeCards('letter', true).map(({ words }) => words)).toEqual([
      '已答',
      '寄回访函',
      '拒绝',
      '退回',
      '联系不上',
    ])
  })
})

test('what is said has the customer’s name, the matter and what was done; a letter is not spoken', () => {
  const said = (way: 'phone' | 'door' | 'desk' | 'letter') =>
    scriptFor(way, { organisation: '某某产业园', by: '王敏' }, row, now)
  expect(said('phone')?.greeting).toBe(
    '“赵女士您好，这里是某某产业园前台，我是王敏。谢谢您反映‘空调不制冷，影响办公’，昨天处理完了：换电容，已清理现场。占您一分钟，请问——”',
  )
  expect(said('door')?.farewell).toContain('签个名')
  expect(said('desk')?.questions).toMatch(/解决.*处理结果.*服务质量.*处理态度.*及时/u)
  expect(said('letter')).toBeNull()
})
