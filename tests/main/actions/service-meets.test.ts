import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dayOf, hour, type Instant, type IsoMonth, monthOf, plus } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { usualMeritRules } from '#shared/domain/merit'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { usualWalkTimes } from '#shared/domain/walk-times'
import type { Input } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { sweepErased } from '../../../src/main/actions/sweep-erased'
import { undrawnForms } from '../../../src/main/store/slip'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { makeCampaign } from '../../support/campaign'
import { putSurvey } from '../../support/carried-survey'
import { handled } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterTenYears, papersIn } from '../../support/erasing'
import { departmentNamed } from '../../support/findings'
import { ending, newestOrder, sending } from '../../support/order-way'
import { addCompany } from '../../support/round'
import { beginSurvey } from '../../support/survey-way'

// Where 巡检与服务 meets what was there before it: erasure, figures, revisits, archives, restarts.

const month = '2026-11' as IsoMonth
let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})

afterEach(() => {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
})

const left = (sql: string) => desk.db.prepare<[], Record<string, unknown>>(sql).all()
const erase = (kind: Input<'retention.erase'>['kind']) => desk.reply('retention.erase', { kind, ids: null })

type Finding = Partial<Input<'walk.putFinding'>>

/** A 每日巡视 that found something. */
async function foundOnRound(told: Finding = {}): Promise<WalkFindingId> {
  const round = { walkId: null, at: desk.now, walker: '王敏', remark: '走了一圈' }
  const { walkId } = await desk.ask('walk.putRound', round)
  const { findingId } = await desk.ask('walk.putFinding', {
    walk: { by: 'id', walkId },
    findingId: null,
    point: null,
    place: '3号楼-302 门口',
    words: '堆了杂物',
    severity: 'plain',
    isDanger: false,
    responsible: 'contractor',
    departmentId: departmentNamed(desk, '保洁'),
    ...told,
  })
  return findingId
}

const passed = (findingId: WalkFindingId) =>
  desk.ask('finding.recheck', {
    findingId,
    at: desk.now,
    checker: '王敏',
    isPassed: true,
    words: '',
    nextDueAt: null,
  })

const noticeOf = (...findingIds: WalkFindingId[]) =>
  desk.ask('finding.issue', {
    findingIds,
    form: 'F11',
    toPerson: '张主管',
    subject: '巡视发现的问题',
    demand: '清走',
    dueAt: plus(desk.now, 48 * hour),
    downReason: '',
  })

describe('what is over its period', () => {
  test('of a walk that was dropped goes as well: what was found on it, and why it was dropped', async () => {
    await desk.ask('walk.setTimes', { times: usualWalkTimes })
    const [planned] = (await desk.ask('walk.list', { page: 0 })).due
    if (!planned) throw new Error('Nothing is to be walked')
    const walk = planned.key
    const about = { point: null, place: '302 陈女士门口', words: '陈女士的鞋柜', severity: 'plain' } as const
    const own = { isDanger: false, responsible: 'own', departmentId: null } as const
    const { findingId } = await desk.ask('walk.putFinding', { walk, findingId: null, ...about, ...own })
    await desk.ask('walk.dropFinding', { findingId, reason: '陈女士自己搬走了' })
    await desk.ask('walk.drop', { walk, reason: '王敏病了' })
    desk.now = afterTenYears
    expect(await erase('walk')).toMatchObject({ kind: 'ok', value: { erased: 1 } })
    expect(left('SELECT place, words, dropReason FROM walkFinding')).toEqual([
      { place: null, words: null, dropReason: null },
    ])
    expect(left('SELECT dropReason FROM walk')).toEqual([{ dropReason: null }])
    expect(await erase('walk')).toMatchObject({ kind: 'refused', reason: 'nothing-due' })
  })

  test('of two walks whose findings went out on one paper waits for both, and takes that paper along', async () => {
    const one = await foundOnRound()
    desk.pass(hour)
    const other = await foundOnRound()
    const { id: noticeId, slip } = await noticeOf(one, other)
    await desk.ask('slip.show', { slipId: slip?.id as SlipId })
    desk.pass(hour)
    await desk.ask('walk.printRounds', { month })
    await passed(one)
    desk.now = afterTenYears
    // The other is to be answered yet, on a notice that says what it is about.
    expect(await erase('walk')).toMatchObject({ kind: 'refused', reason: 'nothing-due' })
    const told = { noticeId, by: '张主管', words: '清走了', at: desk.now }
    await desk.ask('finding.answer', told)
    desk.pass(hour)
    await passed(other)
    expect(await erase('walk')).toMatchObject({ kind: 'ok', value: { erased: 2 } })
    expect(
      left('SELECT 1 FROM notice WHERE coalesce(subject, demand, answer, toPerson) IS NOT NULL'),
    ).toEqual([])
    // F11, and F31 of the month, which names who walked.
    expect(papersIn(desk)).toEqual([])
  })

  test('of a round takes along 每日巡视记录 of the month that its time was corrected out of', async () => {
    const said = { walker: '王敏', remark: '一切正常' }
    const { walkId } = await desk.ask('walk.putRound', { ...said, walkId: null, at: desk.now })
    await desk.ask('walk.printRounds', { month })
    const earlier = plus(desk.now, -31 * 24 * hour)
    await desk.ask('walk.putRound', { ...said, walkId, at: earlier })
    await desk.ask('walk.printRounds', { month: monthOf(dayOf(earlier)) })
    desk.now = afterTenYears
    expect(await erase('walk')).toMatchObject({ kind: 'ok', value: { erased: 1 } })
    expect(papersIn(desk)).toEqual([])
  })

  test('of a campaign without a sheet is who approved it, and why it was dropped', async () => {
    const { surveyId } = makeCampaign(desk, { sheets: [] })
    await desk.ask('survey.drop', { surveyId, reason: '郑总说改到明年' })
    desk.now = afterTenYears
    expect(await erase('survey')).toMatchObject({ kind: 'ok', value: { erased: 1 } })
    expect(left('SELECT approvedBy, approval, dropReason FROM survey')).toEqual([
      { approvedBy: null, approval: null, dropReason: null },
    ])
    expect(await erase('survey')).toMatchObject({ kind: 'refused', reason: 'nothing-due' })
  })

  test('is no campaign of which words wait: they are neither a case nor answered', async () => {
    const written = { building: '3号楼', answers: '1'.repeat(18), words: ['大堂灯暗'] }
    const { words } = makeCampaign(desk, { sheets: [written], closedAt: desk.now as Instant })
    const [id] = words
    if (id === undefined) throw new Error('Nothing was written')
    desk.now = afterTenYears
    expect(await erase('survey')).toMatchObject({ kind: 'refused', reason: 'nothing-due' })
    await desk.ask('demand.settle', { source: { kind: 'survey', id }, words: '换了' })
    expect(await erase('survey')).toMatchObject({ kind: 'ok', value: { erased: 1 } })
  })
})

test('whether somebody had complained first is a figure that no erasure changes', async () => {
  const { caseId } = await registerComplaint(desk)
  desk.pass(hour)
  const findingId = await foundOnRound({ place: 'C座-506' })
  await desk.ask('finding.tell', { findingId, to: '李班长', at: desk.now, dueAt: plus(desk.now, hour) })
  desk.pass(hour)
  await passed(findingId)
  const period = periodOfMonth(month)
  const told = async () => (await desk.ask('finding.figures', { period })).total
  const before = await told()
  expect(before).toMatchObject({ found: 1, first: 0, passedAtOnce: 1 })
  await desk.ask('case.void', { caseId, at: desk.now, reason: '登重了' })
  desk.now = afterTenYears
  for (const kind of ['case', 'walk'] as const) expect(await erase(kind)).toMatchObject({ kind: 'ok' })
  expect(await told()).toEqual(before)
})

describe('what our own side puts in order', () => {
  const own = { responsible: 'own', departmentId: null } as const
  const draftOf = (id: WalkFindingId) => desk.ask('demand.openCase', { source: { kind: 'finding', id } })
  const callers = async () => {
    const { rows, count } = await desk.ask('contact.list', { period: { by: 'month', month }, page: 0 })
    return [rows.length, count.persons, count.cases]
  }

  test('is a job like any other, and nobody’s: no caller, no customer, no 回访, no 抽查 of it', async () => {
    const { id: draftId } = await draftOf(await foundOnRound(own))
    const { caseId, number } = await desk.ask('case.register', { draftId })
    expect(left('SELECT name FROM customer')).toEqual([])
    expect(await callers()).toEqual([0, 0, 0])
    await desk.ask('order.dispatch', { caseId, at: desk.now, workOrderId: null, ...(await sending(desk)) })
    const order = newestOrder(await desk.ask('case.show', { caseId }))
    await desk.ask('order.accept', { caseId, at: desk.now, workOrderId: order.id, by: '李师傅' })
    await desk.ask('order.end', ending(desk, caseId, order.id))
    await desk.ask('order.return', { caseId, at: desk.now, workOrderId: order.id })
    await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    const { matter, deadlines, steps } = await desk.ask('case.show', { caseId })
    expect(matter).toMatchObject({ number, isFoundByUs: true, customerId: null })
    expect(deadlines.filter(({ clock }) => clock === 'revisit')).toEqual([])
    expect(steps).not.toContain('revisit')
    const closing = {
      caseId,
      at: desk.now,
      outcome: 'solved',
      nature: null,
      note: '修好了',
      mergedInto: null,
    } as const
    expect(await desk.reply('case.close', closing)).toMatchObject({ kind: 'ok' })
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    await desk.ask('desk.setHouseholds', { households: 100 })
    expect(await desk.reply('draw.make', { month })).toMatchObject({ kind: 'refused' })
  })

  test('is one thing: what got another paper, or came to nothing, while its job was typed, keeps that', async () => {
    const findingId = await foundOnRound(own)
    const { number } = await registerComplaint(desk)
    const { id: draftId } = await draftOf(findingId)
    await desk.ask('finding.link', { findingId, number })
    await desk.ask('case.register', { draftId })
    expect(await desk.ask('finding.show', { findingId })).toMatchObject({ number })
  })

  test('ended at the window as a call is no call: it is that case’s, or waits for its paper again', async () => {
    const { caseId } = await registerComplaint(desk)
    const before = await callers()
    const one = await foundOnRound(own)
    const { id: draftId } = await draftOf(one)
    const same = { purpose: 'sameFault', words: '', told: '' } as const
    await desk.ask('draft.endAsCall', { draftId, caseId, ...same })
    expect(await desk.ask('finding.show', { findingId: one })).toMatchObject({ paper: 'case', caseId })
    const other = await foundOnRound(own)
    const draft = await draftOf(other)
    await desk.ask('draft.endAsContact', { draftId: draft.id, how: 'answered', answer: '不用修', reason: '' })
    expect(await desk.ask('finding.show', { findingId: other })).toMatchObject({ paper: null })
    expect(await callers()).toEqual(before)
  })
})

test('what was cut off before it was drawn is drawn after the next start like any other form', async () => {
  const { dataDir } = desk
  desk.db.close()
  // A printer's process that never answers: the power goes first.
  const cut = await openTestDesk(noPrinter, { dataDir, draw: () => new Promise(() => {}) })
  desk = cut
  await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
  await noticeOf(await foundOnRound())
  const voided = await noticeOf(await foundOnRound())
  await desk.ask('finding.void', { noticeId: voided.id, reason: '发错了' })
  await desk.ask('walk.setTimes', { times: usualWalkTimes })
  const [planned] = (await desk.ask('walk.list', { page: 0 })).due
  if (!planned) throw new Error('Nothing is to be walked')
  await desk.ask('walk.print', { walk: planned.key })
  await addCompany(desk, '丙贸易有限公司', '3号楼-206', { name: '陈女士', phone: '138 0000 0001' })
  const surveyId = await beginSurvey(desk)
  await desk.ask('survey.print', { surveyId, of: { building: null } })
  expect(left('SELECT form FROM slip WHERE paper IS NOT NULL')).toEqual([])
  cut.db.close()
  desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
  await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
  // 作废 as it is, the void one holds nothing that anybody would ask about.
  const { unconfirmed } = await desk.ask('today.show', { only: null })
  expect(unconfirmed.map(({ form }) => form)).toEqual(['F11', 'F16', 'F14'])
  const undrawn = undrawnForms(desk.db)
  expect(undrawn).toHaveLength(4)
  for (const id of undrawn) await desk.ask('slip.show', { slipId: id })
  expect(undrawnForms(desk.db)).toEqual([])
})

test('a campaign that was erased proposes no points: its sheets were carried by nobody any more', async () => {
  putSurvey(desk, [{ carrier: '周助理', outcome: 'returned' }, { carrier: '吴助理' }])
  await desk.ask('merit.setRules', { ...usualMeritRules, from: month })
  const open = async () => (await desk.ask('merit.list', { month, only: 'open', page: 0 })).rows
  const [row] = await open()
  if (!row) throw new Error('Nothing is missing')
  const said = { month, source: row.source, rule: row.rule, standing: 'confirmed' } as const
  await desk.ask('merit.decide', {
    ...said,
    level: null,
    person: null,
    tenths: row.proposed ?? 0,
    reason: '',
  })
  expect(await open()).toEqual([])
  desk.now = afterTenYears
  expect(await erase('survey')).toMatchObject({ kind: 'ok' })
  expect(await open()).toEqual([])
})

test('a sheet that was erased while it was drawn stays erased', async () => {
  const { dataDir } = desk
  desk.db.close()
  const gate = Promise.withResolvers<void>()
  const draw: typeof plainSheets.draw = async (form) => {
    await gate.promise
    return plainSheets.draw(form)
  }
  desk = await openTestDesk(noPrinter, { dataDir, draw })
  await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
  const findingId = await foundOnRound()
  const { slip } = await noticeOf(findingId)
  desk.pass(hour)
  await passed(findingId)
  desk.now = afterTenYears
  expect(await erase('walk')).toMatchObject({ kind: 'ok' })
  gate.resolve()
  const shown = await desk.reply('slip.show', { slipId: slip?.id as SlipId })
  expect(shown.kind).not.toBe('fault')
  expect(left('SELECT paper FROM slip')).toEqual([{ paper: null }])
  await sweepErased({
    db: desk.db,
    paperFolder: join(dataDir, 'paper'),
    archiveFolder: join(dataDir, 'archive'),
  })
  expect(papersIn(desk)).toEqual([])
})
