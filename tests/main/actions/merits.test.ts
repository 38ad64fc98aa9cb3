import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId, HandoffId } from '#shared/domain/case'
import { hour, type IsoMonth } from '#shared/domain/day'
import { usualMeritRules } from '#shared/domain/merit'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { putSurvey } from '../../support/carried-survey'
import { complete, forward, receive } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterTenYears, afterThreeYears } from '../../support/erasing'
import { addPerson, signInAs } from '../../support/people'
import { registerReferred } from '../../support/referred'

const month = '2026-11' as IsoMonth
const rules = { ...usualMeritRules, from: month, late: 20, valid: 50 }

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const list = (only: 'open' | 'decided' = 'open') => desk.ask('merit.list', { month, only, page: 0 })

type Deciding = Input<'merit.decide'>
async function decide(told: Partial<Deciding> & Pick<Deciding, 'rule'>) {
  const { rows } = await list()
  const row = rows.find(({ rule }) => rule === told.rule)
  return await desk.reply('merit.decide', {
    month,
    source: row?.source ?? 'case:99',
    standing: 'confirmed',
    level: null,
    person: null,
    tenths: row?.proposed ?? 0,
    reason: '',
    ...told,
  })
}

/** A complaint that 物业部 has, not handled within its four hours. */
async function lateComplaint(): Promise<CaseId> {
  const { caseId } = await registerComplaint(desk)
  desk.pass(hour / 6)
  await receive(desk, caseId, await forward(desk, caseId))
  desk.pass(5 * hour)
  return caseId
}

describe('考核扣分', () => {
  test('is off until a supervisor turns it on from a month; nothing is written before she says something', async () => {
    await lateComplaint()
    expect(await desk.ask('merit.rules', {})).toEqual({ rules: usualMeritRules, hasDecided: false })
    expect(await list()).toMatchObject({ isCounted: false, rows: [], open: 0 })
    await desk.ask('merit.setRules', rules)
    expect(await list()).toMatchObject({ isCounted: true, open: 1 })
    desk.look()
    expect(desk.db.prepare('SELECT count(*) FROM merit').pluck().get()).toBe(0)
    expect(await desk.reply('merit.setRules', rules)).toMatchObject({ reason: 'nothing-changed' })
    const far = { ...rules, from: '2027-01' as IsoMonth }
    expect(await desk.reply('merit.setRules', far)).toMatchObject({ reason: 'month-too-late' })
    expect(
      await desk.ask('merit.list', { month: '2026-10' as IsoMonth, only: 'open', page: 0 }),
    ).toMatchObject({
      isCounted: false,
    })
  })

  test('proposes what is late by the department that has it, and by whom it was signed for', async () => {
    const caseId = await lateComplaint()
    await desk.ask('merit.setRules', rules)
    const { rows } = await list()
    expect(rows).toMatchObject([
      {
        rule: 'late',
        department: '物业部',
        person: '张主管',
        ground: '处理时限 11月23日 13:00，到时没有做完',
        case: { id: caseId, number: 'TS-202611-0001' },
        proposed: 20,
        decided: null,
      },
    ])
  })

  test('puts to the desk what is the desk’s: a paper that lay there, with nobody’s name', async () => {
    await registerComplaint(desk)
    desk.pass(hour)
    await desk.ask('merit.setRules', rules)
    expect((await list()).rows).toMatchObject([
      { ground: '转呈时限 11月23日 09:15，到时没有做完', department: '前台', person: '' },
    ])
  })

  test('proposes a complaint that became 有效, and no more when it is none after all', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('merit.setRules', rules)
    const judge = (nature: 'valid' | 'invalid') =>
      desk.ask('case.nature', { caseId, at: desk.now, nature, reason: '查过监控' })
    await judge('valid')
    expect((await list()).rows).toMatchObject([
      { rule: 'valid', proposed: 50, ground: '11月23日 09:00 定为有效投诉' },
    ])
    await judge('invalid')
    expect(await list()).toMatchObject({ open: 0 })
  })

  test('takes off for a complaint over our heads from the head and from whoever had it, by how far up it went', async () => {
    await registerReferred(desk)
    await desk.ask('merit.setRules', { ...rules, late: 0 })
    expect((await list()).rows).toMatchObject([
      { rule: 'over', proposed: null, person: '' },
      { rule: 'over', proposed: null, person: '刘经理' },
    ])
    expect(await decide({ rule: 'over', tenths: 300 })).toMatchObject({ reason: 'level-missing' })
    expect(await decide({ rule: 'over', level: 'county', tenths: 300, person: '赵队长' })).toMatchObject({
      kind: 'ok',
    })
    expect(await decide({ rule: 'over', level: 'city', tenths: 300 })).toMatchObject({
      reason: 'reason-missing',
    })
    const told = { rule: 'over', level: 'city', tenths: 300, reason: '网站当天删了帖' } as const
    expect(await decide(told)).toMatchObject({ kind: 'ok' })
    const { rows, tenths } = await list('decided')
    expect(tenths).toBe(600)
    expect(rows.map(({ person, proposed, decided }) => [person, proposed, decided?.level])).toEqual([
      ['刘经理', 500, 'city'],
      ['赵队长', 300, 'county'],
    ])
  })

  test('proposes for who carried a survey: forged sheets, and each that is missing of 85%', async () => {
    const back = { carrier: '孙助理', outcome: 'returned' } as const
    putSurvey(desk, [
      ...Array.from({ length: 8 }, () => back),
      { carrier: '孙助理', outcome: 'refused' },
      { carrier: '孙助理' },
      { carrier: '吴助理', outcome: 'returned', isForged: true },
    ])
    await desk.ask('merit.setRules', rules)
    expect((await list()).rows).toMatchObject([
      {
        rule: 'missing',
        department: '客户助理',
        person: '孙助理',
        proposed: 5,
        ground: 'DC-202611-0001：发出 10 份，应收回 9 份，收回 8 份，少 1 份',
      },
      {
        rule: 'forged',
        person: '吴助理',
        proposed: 100,
        ground: 'DC-202611-0001/011，11月23日 09:00 抽查是作弊',
      },
    ])
    expect(await decide({ rule: 'missing' })).toMatchObject({ kind: 'ok' })
    expect(await decide({ rule: 'missing' })).toMatchObject({ reason: 'not-there' })
  })
})

describe('确认 and 免扣', () => {
  test('want a reason where other points are taken off than the rules’, or none', async () => {
    await lateComplaint()
    await desk.ask('merit.setRules', rules)
    expect(await decide({ rule: 'late', tenths: 10 })).toMatchObject({ reason: 'reason-missing' })
    expect(await decide({ rule: 'late', standing: 'lifted' })).toMatchObject({ reason: 'reason-missing' })
    await decide({ rule: 'late', standing: 'lifted', tenths: 20, reason: '等客户开门' })
    const { rows, tenths } = await list('decided')
    expect(tenths).toBe(0)
    expect(rows).toMatchObject([
      { proposed: 20, decided: { standing: 'lifted', tenths: 0, reason: '等客户开门' } },
    ])
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('stay as they are when the rules or the record change later; a correction says why', async () => {
    const caseId = await lateComplaint()
    const { handoffs } = await desk.ask('case.show', { caseId })
    await desk.ask('merit.setRules', rules)
    await decide({ rule: 'late' })
    await desk.ask('merit.setRules', { ...rules, from: null, late: 90 })
    desk.pass(2 * hour)
    await complete(desk, caseId, handoffs[0]?.id as HandoffId)
    const said = await list('decided')
    expect(said).toMatchObject({ isCounted: false, tenths: 20 })
    const [row] = said.rows
    expect(row?.ground).toBe('处理时限 11月23日 13:00，到时没有做完')
    const again = { rule: 'late', source: row?.source ?? '', tenths: 10 } as const
    expect(await decide(again)).toMatchObject({ reason: 'reason-missing' })
    expect(await decide({ ...again, reason: '补交了说明' })).toMatchObject({ kind: 'ok' })
    expect((await list('decided')).rows).toMatchObject([
      { person: '张主管', proposed: 20, decided: { tenths: 10, reason: '补交了说明' } },
    ])
  })

  test('are the supervisor’s', async () => {
    await addPerson(desk, { name: '周前台', role: 'desk' })
    await signInAs(desk, '周前台')
    expect((await desk.ask('merit.rules', {})).rules.from).toBeNull()
    const asked = [
      ['merit.list', { month, only: 'open', page: 0 }],
      ['merit.setRules', rules],
      ['merit.print', { month }],
    ] as const
    for (const [question, input] of asked)
      expect(await desk.reply(question, input)).toMatchObject({ situation: 'needs-supervisor' })
  })
})

describe('考核扣分表', () => {
  test('is printed of what was said, and says what still waits', async () => {
    await lateComplaint()
    await registerReferred(desk)
    await desk.ask('merit.setRules', rules)
    expect(await desk.reply('merit.print', { month })).toMatchObject({ reason: 'nothing-there' })
    await decide({ rule: 'late' })
    const slip = await desk.ask('merit.print', { month })
    expect((await list()).slip).toMatchObject({ id: slip.id, title: '考核扣分表 2026年11月' })
    const text = packed(textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf))
    for (const words of [
      '还有2项没有定',
      '物业部',
      '张主管',
      'TS-202611-0001',
      '小计扣2分',
      '合计：1项，共扣2分',
    ])
      expect(text).toContain(words)
  })

  test('loses names and reasons after their period, and its sheets; points and months stay', async () => {
    await lateComplaint()
    await desk.ask('merit.setRules', rules)
    await decide({ rule: 'late', tenths: 10, reason: '第一次' })
    const slip = await desk.ask('merit.print', { month })
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'merit', ids: null })
    expect(await desk.reply('slip.show', { slipId: slip.id })).toMatchObject({ reason: 'paper-erased' })
    expect((await list('decided')).rows).toMatchObject([
      { person: '', proposed: 20, decided: { tenths: 10, reason: '' } },
    ])
    const kept = desk.db.prepare(
      "SELECT count(*) FROM personalValue WHERE value IN ('张主管', '第一次') AND recordTable = 'merit'",
    )
    expect(kept.pluck().get()).toBe(0)
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('loses the names of a case with the case', async () => {
    const { caseId } = await registerReferred(desk, null)
    await desk.ask('merit.setRules', rules)
    await decide({ rule: 'over', level: 'company', tenths: 200, person: '赵队长', reason: '' })
    const slip = await desk.ask('merit.print', { month })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登记错了' })
    desk.now = afterTenYears
    expect((await desk.ask('retention.erase', { kind: 'case', ids: null })).erased).toBe(1)
    expect((await list('decided')).rows).toMatchObject([{ person: '', decided: { tenths: 200 } }])
    expect(await desk.reply('slip.show', { slipId: slip.id })).toMatchObject({ reason: 'paper-erased' })
    const kept = desk.db.prepare("SELECT count(*) FROM personalValue WHERE value = '赵队长'")
    expect(kept.pluck().get()).toBe(0)
  })
})
