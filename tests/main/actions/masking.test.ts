import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, plus } from '#shared/domain/day'
import { keyOf } from '#shared/domain/figure-counted'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { usualMeritRules } from '#shared/domain/merit'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { WalkId } from '#shared/domain/walk'
import { contract, type Question } from '#shared/ipc/contract'
import { plainSheets } from '../../support/busy-desk'
import { makeCampaign } from '../../support/campaign'
import { settledAtOnce } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { type Filled, fillDesk, typedPhones } from '../../support/filled-desk'
import { findOnWalk } from '../../support/findings'
import { answered, planAll, thisMonth } from '../../support/round'
import { whitePage } from '../../support/scanned'
import { beginSurvey, sheetsOf, ticked } from '../../support/survey-way'

let desk: TestDesk
let filled: Filled
let visitId: PeriodicVisitId
let roundId: WalkId
beforeAll(async () => {
  // What is drawn is looked at elsewhere; drawing two dozen sheets would take most of the time.
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
  filled = await fillDesk(desk)
  const [bytes, name] = [await whitePage(), '陈女士 138 0000 0001.jpg']
  const { scan } = await desk.ask('scan.take', { name, bytes })
  await desk.ask('scan.take', { name, bytes: Buffer.concat([bytes, Buffer.from(' ')]) })
  await desk.ask('scan.remove', { scanId: scan.id, reason: '退给 13800000001' })
  const surveyId = await beginSurvey(desk, { purpose: '回电 138 0000 0001' })
  for (const { id } of await sheetsOf(desk, surveyId)) await desk.ask('survey.enter', ticked(id))
  await desk.ask('survey.draw', { surveyId })
  await planAll(desk)
  const { rows } = await desk.ask('periodic.list', {
    month: thisMonth,
    building: null,
    only: 'left',
    page: 0,
  })
  visitId = rows[0]?.id as PeriodicVisitId
  findOnWalk(desk, [{ words: '保安说打 138 0000 0001', place: '岗亭 13800000001' }])
  const told = { record: '说打 138 0000 0001', demand: { kind: 'need', words: '回电 13800000001' } as const }
  await desk.ask('periodic.record', answered(desk, visitId, told))
  makeCampaign(desk, {
    number: 'DC-202611-0002',
    sheets: [{ building: 'C座', answers: '1'.repeat(18), words: ['回电 138 0000 0001'] }],
  })
  await desk.ask('merit.setRules', { ...usualMeritRules, from: thisMonth, late: 10, valid: 10 })
  const { rows: merits } = await desk.ask('merit.list', { month: thisMonth, only: 'open', page: 0 })
  const [merit] = merits
  if (!merit) throw new Error('Nothing is late on a filled desk')
  await desk.ask('merit.decide', {
    ...{
      month: thisMonth,
      rule: merit.rule,
      source: merit.source,
      standing: 'lifted',
      level: null,
      tenths: 0,
    },
    ...{ person: '赵队长 138 0000 0001', reason: '打 13800000001 问过' },
  })
  const round = { walkId: null, at: desk.now, walker: '', remark: '门卫 138 0000 0001 说一切正常' }
  roundId = (await desk.ask('walk.putRound', round)).walkId
  await serveAndPlan()
}, 30_000)
afterAll(() => desk.close())

/** 沟通计划 and 会议接待, with numbers typed where only a name belongs. */
async function serveAndPlan(): Promise<void> {
  const words = '打 138 0000 0001'
  const common = { place: words, time: '', plan: words, contact: words, audience: words, organiser: words }
  const planned = {
    activityId: null,
    kind: 'talk',
    month: thisMonth,
    plannedOn: null,
    departmentId: null,
  } as const
  await desk.ask('activity.put', { ...planned, ...common, title: words, budget: null })
  const startsAt = plus(desk.now, 24 * hour)
  await desk.ask('meeting.book', {
    meetingId: null,
    customerId: null,
    host: `晨光 ${words}`,
    contactName: '王小明',
    phones: ['138 0000 0001'],
    title: words,
    place: '第一会议室',
    startsAt,
    endsAt: plus(startsAt, hour),
    people: 3,
    layout: 'round',
    agreed: { points: [], payment: '' },
    remark: '',
    clashReason: '',
  })
}

/** Full phones in it, however they are spaced; a text of several lines that the clerk has to read whole is its own. */
function phonesIn(value: unknown): string[] {
  const text = JSON.stringify(value).replace(/[ -]/g, '')
  return typedPhones.map((phone) => phone.replaceAll(' ', '')).filter((digits) => text.includes(digits))
}

/** The whole text of a case is shown where it is handled; lists have its first words only. */
const wholeTexts = new Set(['content', 'words'])
const withoutTexts = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, part) => (wholeTexts.has(key) && typeof part === 'string' ? '' : part)),
  )

const november = { by: 'month', month: '2026-11' }
const wholeNovember = { startsAt: '2026-10-31T16:00:00.000Z', endsAt: '2026-11-30T16:00:00.000Z' }
const days = { from: '2026-11-01', to: '2026-11-30' }

const asked: readonly (readonly [Question, (at: Filled) => unknown])[] = [
  ['desk.standing', () => ({})],
  ['desk.show', () => ({})],
  ['today.show', () => ({ only: null })],
  ['today.show', () => ({ only: 'late' })],
  ['find.quick', () => ({ words: '陈女士' })],
  ['find.text', () => ({ words: '0000 000' })],
  ['customer.suggest', () => ({ words: '陈女士' })],
  ['customer.list', () => ({ words: '', only: 'all', page: 0 })],
  ['customer.list', () => ({ words: '0002', only: 'all', page: 0 })],
  ['customer.show', () => ({ customerId: 1 })],
  ['unit.show', () => ({ unitId: 1 })],
  ['revisit.list', () => ({ filter: { window: 'all', way: null, building: null, kind: null }, page: 0 })],
  ['record.list', () => ({ filter: 'month', page: 0 })],
  ['record.list', () => ({ filter: 'review', page: 0 })],
  ['order.list', () => ({})],
  // What was drawn and asked is looked at in repair-draw.test.ts: here nothing is.
  ['draw.show', () => ({ month: '2026-11' })],
  ['deputy.list', () => ({})],
  ['profile.show', () => ({})],
  ['calendar.show', () => ({})],
  ['month.list', () => ({})],
  ['month.show', () => ({ month: '2026-11' })],
  ['month.points', () => ({ month: '2026-11' })],
  ['month.pointList', () => ({ month: '2026-11', kind: 'signature', page: 0 })],
  ['figure.sheet', () => ({ period: days })],
  ['review.show', () => ({ month: '2026-11' })],
  ['gauge.brief', () => ({})],
  ['gauge.show', () => ({ period: november })],
  ['gauge.list', () => ({ period: november, name: 'remote', part: 'counted', page: 0 })],
  ['figure.list', () => ({ period: days, key: keyOf({ of: 'cases', which: 'received' }), page: 0 })],
  ['figure.list', () => ({ period: days, key: keyOf({ of: 'contacts' }), page: 0 })],
  ['gauge.list', () => ({ period: november, name: 'open', part: 'missing', page: 0 })],
  ['gauge.satisfaction', () => ({ period: november, of: 'complaint', by: 'person' })],
  ['gauge.answers', () => ({ period: november, of: 'complaint', group: null, page: 0 })],
  ['work.standing', () => ({})],
  ['handover.show', () => ({})],
  ['person.find', () => ({ words: '陈女士' })],
  ['person.find', () => ({ words: '13700000003' })],
  ['retention.show', () => ({})],
  ['contact.list', () => ({ period: { by: 'day', day: '2026-11-23' }, page: 0 })],
  ['contact.list', () => ({ period: { by: 'month', month: '2026-11' }, page: 0 })],
  ['contact.show', () => ({ contactId: 1 })],
  ['periodic.plan', () => ({ month: thisMonth })],
  ['periodic.list', () => ({ month: thisMonth, building: null, only: 'left', page: 0 })],
  ['periodic.list', () => ({ month: thisMonth, building: 'C座', only: 'done', page: 0 })],
  ['periodic.points', () => ({ month: thisMonth, page: 0 })],
  ['surveyResult.show', () => ({ surveyId: 2 })],
  ['surveyResult.written', () => ({ surveyId: 2, question: null, isOpen: true, page: 0 })],
  ['survey.list', () => ({})],
  ['survey.residents', () => ({})],
  ['survey.show', () => ({ surveyId: 1 })],
  ['survey.sheets', () => ({ surveyId: 1, building: null, only: 'all', page: 0 })],
  ['survey.drawn', () => ({ surveyId: 1 })],
  ['merit.rules', () => ({})],
  ['merit.list', () => ({ month: thisMonth, only: 'open', page: 0 })],
  ['merit.list', () => ({ month: thisMonth, only: 'decided', page: 0 })],
  ['walk.list', () => ({ page: 0 })],
  ['walk.rounds', () => ({ month: '2026-11' })],
  ['finding.list', () => ({ filter: 'open', page: 0 })],
  ['finding.counted', () => ({ period: days, figure: 'found', of: 'all', page: 0 })],
  ['activity.list', () => ({ year: 2026 })],
  ['meeting.list', () => ({ of: 'coming', page: 0 })],
  ['meeting.clashes', () => ({ ...wholeNovember, meetingId: null, place: '第一会议室' })],
  ['blank.list', () => ({ page: 0 })],
  ['list.show', () => ({})],
  ['scan.standing', () => ({})],
  ['scan.list', () => ({})],
  ['scan.propose', () => ({ words: '陈女士' })],
  ['subject.suggest', () => ({ kind: 'tenant', words: '' })],
  ['subject.suggest', () => ({ kind: 'person', words: '' })],
]

test.each(asked)('%s answers with no full phone', async (question, input) => {
  expect(phonesIn(await desk.ask(question, input(filled) as never))).toEqual([])
})

test('the page of a case, and every step that answers with it, has its phones masked: of calls and corrections too', async () => {
  for (const caseId of Object.values(filled)) {
    const view = await desk.ask('case.show', { caseId })
    expect(phonesIn(withoutTexts(view))).toEqual([])
  }
  const view = await desk.ask('case.show', { caseId: filled.handledCase })
  expect(view.calls[0]?.phone).toBe('137****0003')
  expect(view.corrections[0]?.changes).toEqual([
    { field: 'phones', before: '138****0001', after: '139****0002' },
  ])
})

test('the one that is asked now is shown with masked phones', async () => {
  const { caseId } = await registerComplaint(desk)
  const at = desk.now
  await desk.ask('case.settle', { caseId, at, completedAt: at, ...settledAtOnce })
  const shown = await desk.ask('revisit.show', { caseId })
  expect(shown.phones).toEqual(['138****0001'])
  expect(phonesIn(withoutTexts(shown))).toEqual([])
})

test('a 月回访 has its phones masked; what was said there is whole, for it can be corrected', async () => {
  const view = await desk.ask('periodic.show', { visitId })
  expect(phonesIn({ ...view, record: '', demand: null })).toEqual([])
  expect(view.record).toContain('138 0000 0001')
})

test('a round is shown whole where it can be corrected', async () => {
  const view = await desk.ask('walk.show', { walk: { by: 'id', walkId: roundId } })
  expect(view.remark).toContain('138 0000 0001')
})

test('a draft on 今日 and what it may be again are masked; only the draft that is typed on is whole', async () => {
  const { drafts } = await desk.ask('today.show', { only: null })
  const [draft] = drafts
  if (!draft) throw new Error('nothing is parked')
  expect(draft.matter).toContain('135****0005')
  expect(phonesIn(await desk.ask('draft.earlier', { draftId: draft.id }))).toEqual([])
  expect(phonesIn(await desk.ask('draft.open', { draftId: draft.id }))).toEqual(['13500000005'])
})

test('notices, the window’s title and the names of saved files tell no phone and no name', async () => {
  desk.pass(30 * hour)
  desk.look()
  expect(desk.notices.length).toBeGreaterThan(0)
  const { slips } = await desk.ask('case.show', { caseId: filled.open })
  for (const { id } of slips) await desk.ask('slip.save', { slipId: id })
  const names = desk.saved.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  const outside = [desk.notices, desk.title, names]
  expect(phonesIn(outside)).toEqual([])
  expect(JSON.stringify(outside)).not.toContain('陈女士')
})

test('显示 gives the customer’s phones and the callers’, and is an event of the case', async () => {
  const caseId = filled.handledCase
  expect(await desk.ask('case.showPhones', { caseId })).toEqual(['139 0000 0002', '邻居老吴 137 0000 0003'])
  const { timeline } = await desk.ask('case.show', { caseId })
  expect(timeline[0]).toMatchObject({ words: '查看了完整电话', by: '王敏' })
})

test('the questions that answer lists and pages are all looked at here', () => {
  const known = new Set<string>(asked.map(([question]) => question))
  const lists = Object.keys(contract).filter((question) =>
    /\.(show|list|find|quick|text|suggest|due|standing)$/.test(question),
  )
  // Pages of PDF are paper, not screen, and scans are recorded when they are opened; those of the other parts hold no customer.
  const elsewhere = [
    'case.show',
    'revisit.show',
    'slip.show',
    'scan.show',
    'periodic.show',
    'walk.show',
    'activity.show',
    'meeting.show',
    'people.list',
    'people.show',
    'backup.list',
    'backup.show',
    // Whole, like a case: findings.test.ts.
    'finding.show',
  ]
  expect(lists.filter((question) => !known.has(question) && !elsewhere.includes(question))).toEqual([])
})

test('a number in a text is masked in lists, other numbers are not', () => {
  expect(maskPhonesIn('回电13800000001或 0571-88880001，编号 TS-202611-0007，房号 1380')).toBe(
    '回电138****0001或 057****0001，编号 TS-202611-0007，房号 1380',
  )
  for (const typed of [
    '+8613800000001',
    '+86 138-0000-0001',
    '86-13800000001',
    '１３８０００００００１',
    '138－0000－0001',
    '138\u200e0000 0001',
    '138.0000.0001',
  ])
    expect(maskPhonesIn(`回电${typed}。`), typed).toBe('回电138****0001。')
  expect(maskPhone('＋86 １３８ ００００ ０００１')).toBe('138****0001')
  expect(maskPhonesIn('合同号 202611230000138000000011')).toBe('合同号 202611230000138000000011')
  expect(maskPhone('')).toBe('')
})

test('a meeting has its phones masked; its texts are whole, for they can be changed, as those of an activity are', async () => {
  const { rows } = await desk.ask('meeting.list', { of: 'coming', page: 0 })
  const meetingId = rows[0]?.id
  if (!meetingId) throw new Error('There is no meeting')
  const view = await desk.ask('meeting.show', { meetingId })
  expect(phonesIn({ ...view, host: '', title: '' })).toEqual([])
  expect(view.title).toContain('138 0000 0001')
})
