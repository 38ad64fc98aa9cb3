import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf, hour, type Instant } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SurveyId, SurveySheetId } from '#shared/domain/survey'
import { drawnPlaces } from '../../../src/main/actions/surveys-draw'
import { surveysDue } from '../../../src/main/actions/surveys-due'
import { changeRecord } from '../../../src/main/store/ledger'
import { surveyTyped } from '../../../src/main/store/survey-typed'
import { surveyWords, wordsOfSheet } from '../../../src/main/store/survey-words'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { addCompany, fillPark } from '../../support/round'
import { beginSurvey, everything, fillHouses, planOf, sheetsOf, ticked } from '../../support/survey-way'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})
afterEach(() => {
  vi.restoreAllMocks()
  desk.close()
})

const count = (db: Pick<TestDesk, 'db'>['db']) =>
  db.prepare<[], number>('SELECT count(*) FROM surveySheet').pluck().get() ?? 0
const show = (surveyId: SurveyId) => desk.ask('survey.show', { surveyId })
const kinds = () =>
  desk.db
    .prepare<[], string>("SELECT kind FROM event WHERE recordTable LIKE 'survey%' ORDER BY id")
    .pluck()
    .all()

/** The book as a power cut would leave it. */
function afterPowerCut(): Database.Database {
  const book = desk.db.serialize()
  book.fill(1, 18, 20)
  return new Database(book)
}

async function first(surveyId: SurveyId): Promise<SurveySheetId> {
  const [sheet] = await sheetsOf(desk, surveyId)
  if (!sheet) throw new Error('There is no sheet')
  return sheet.id
}

describe('满意度调查 is made', () => {
  test('with a sheet for everybody in residence, by building and room, under its number', async () => {
    await fillPark(desk)
    const { surveyId, added, isWhole } = await desk.ask('survey.make', planOf(desk))
    expect([added, isWhole]).toEqual([4, true])
    const survey = await show(surveyId)
    expect(survey).toMatchObject({ number: 'DC-202611-0001', standing: 'planned', newcomers: 0, by: '王敏' })
    expect(survey.questionnaire.groups).toHaveLength(7)
    expect(await sheetsOf(desk, surveyId)).toMatchObject([
      { number: 'DC-202611-0001/001', address: '3号楼-206', company: '甲电商有限公司' },
      { number: 'DC-202611-0001/002', address: '3号楼-1206', contactName: '王小明' },
      { number: 'DC-202611-0001/003', address: 'C座-101' },
      { number: 'DC-202611-0001/004', address: '', contactName: '李阿姨', building: '' },
    ])
    const sheetId = await first(surveyId)
    expect((await desk.ask('survey.sheet', { sheetId })).phones).toEqual(['138****0002'])
    expect(await desk.ask('survey.showPhones', { sheetId })).toEqual(['138 0000 0002'])
    expect(kinds()).toEqual(['survey.made', ...Array(4).fill('survey.sheetMade'), 'phones.shown'])
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('of some buildings asks only those; who comes later is added at the end, nobody twice', async () => {
    await fillPark(desk)
    const { surveyId } = await desk.ask('survey.make', planOf(desk, { buildings: ['3号楼'] }))
    expect(count(desk.db)).toBe(2)
    expect(await desk.reply('survey.fill', { surveyId })).toMatchObject({ reason: 'nobody-new' })
    await addCompany(desk, '戊科技有限公司', '3号楼-101', { name: '郑女士', phone: '138 0000 0006' })
    expect((await show(surveyId)).newcomers).toBe(1)
    expect(await desk.ask('survey.fill', { surveyId })).toMatchObject({ added: 1 })
    expect((await sheetsOf(desk, surveyId)).map(({ place, address }) => [place, address])).toEqual([
      [1, '3号楼-206'],
      [2, '3号楼-1206'],
      [3, '3号楼-101'],
    ])
  })

  test('not of nobody, nor with days that cross', async () => {
    const make = (changed: Parameters<typeof planOf>[1]) => desk.reply('survey.make', planOf(desk, changed))
    expect(await make({})).toMatchObject({ reason: 'nobody-there' })
    await fillPark(desk)
    expect(await make({ buildings: ['9号楼'] })).toMatchObject({ reason: 'nobody-there' })
    expect(await make({ fromOn: '2026-12-01' })).toMatchObject({ reason: 'period-crossed' })
    expect(await make({ noticeOn: '2026-12-01' })).toMatchObject({ reason: 'days-crossed' })
    expect(await desk.ask('survey.list', {})).toEqual([])
  })

  test('in slices: cut off or canceled, what is written is whole, and 补齐 adds the rest', async () => {
    await fillHouses(desk, 30)
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 5
      return now
    })
    const under = desk.ask('survey.make', planOf(desk))
    while (count(desk.db) === 0) await new Promise((resolve) => setImmediate(resolve))
    const left = afterPowerCut()
    expect(verify(left).kind).toBe('whole')
    left.close()
    expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'survey', total: 30 })
    await desk.ask('work.cancel', {})
    const { surveyId, added, isWhole } = await under
    expect([isWhole, count(desk.db)]).toEqual([false, added])
    expect(await desk.ask('survey.fill', { surveyId })).toMatchObject({ added: 30 - added, isWhole: true })
    expect(new Set((await sheetsOf(desk, surveyId)).map(({ place }) => place)).size).toBe(30)
    expect(verify(desk.db).kind).toBe('whole')
  })
})

describe('审批', () => {
  test('comes before anything goes to customers', async () => {
    await fillPark(desk)
    const { surveyId } = await desk.ask('survey.make', planOf(desk))
    const sheetId = await first(surveyId)
    const of = { building: null }
    const refused = { reason: 'not-approved' }
    expect(await desk.reply('survey.print', { surveyId, of })).toMatchObject(refused)
    expect(await desk.reply('survey.issue', { surveyId, of, carrier: '' })).toMatchObject(refused)
    expect(await desk.reply('survey.takeIn', { sheetId, outcome: 'returned' })).toMatchObject(refused)
    expect(await desk.reply('survey.enter', ticked(sheetId))).toMatchObject(refused)
    expect(await desk.reply('survey.draw', { surveyId })).toMatchObject(refused)
    expect(await desk.reply('survey.close', { surveyId, toEnter: 0 })).toMatchObject(refused)
    expect(await desk.reply('survey.printList', { surveyId, list: 'notice' })).toMatchObject(refused)
    expect(await desk.ask('survey.printList', { surveyId, list: 'plan' })).toMatchObject({
      form: 'F24',
      title: '客户意见调查策划书 DC-202611-0001',
    })
    const word = { surveyId, by: '郑经理', words: '同意，回电 138 0000 0009', at: desk.now }
    const later = { ...word, at: '2026-11-24T01:00:00.000Z' as Instant }
    expect(await desk.reply('survey.approve', later)).toMatchObject({ reason: 'time-in-future' })
    const before = { ...word, at: '2026-11-20T01:00:00.000Z' as Instant }
    expect(await desk.reply('survey.approve', before)).toMatchObject({ reason: 'time-before-plan' })
    expect(await desk.ask('survey.approve', word)).toMatchObject({
      standing: 'approved',
      approved: { by: '郑经理', words: '同意，回电 138****0009' },
    })
    expect(await desk.reply('survey.approve', word)).toMatchObject({ reason: 'approved-already' })
  })

  test('refused, it is dropped with why, and nothing more happens on it', async () => {
    await fillPark(desk)
    const { surveyId } = await desk.ask('survey.make', planOf(desk))
    expect(await desk.ask('survey.drop', { surveyId, reason: '园总不同意' })).toMatchObject({
      standing: 'dropped',
      dropped: { reason: '园总不同意' },
    })
    expect(await desk.reply('survey.drop', { surveyId, reason: '再来' })).toMatchObject({ reason: 'over' })
    expect(await desk.reply('survey.fill', { surveyId })).toMatchObject({ reason: 'over' })
    expect(await desk.reply('survey.printList', { surveyId, list: 'plan' })).toMatchObject({
      reason: 'dropped',
    })
  })
})

describe('发放回收', () => {
  test('a building goes out in one go with who carries it; each comes back, is refused, or nobody was there', async () => {
    await fillHouses(desk, 40)
    const surveyId = await beginSurvey(desk)
    const issue = (building: string | null, carrier: string) =>
      desk.ask('survey.issue', { surveyId, of: { building }, carrier })
    expect(await issue('1号楼', '张助理')).toEqual({ issued: 20 })
    expect(await issue(null, '李助理')).toEqual({ issued: 20 })
    expect(await desk.reply('survey.issue', { surveyId, of: { building: null }, carrier: '' })).toMatchObject(
      { reason: 'nobody-left' },
    )
    const sheets = await sheetsOf(desk, surveyId, '1号楼')
    for (const { id } of sheets.slice(0, 16))
      await desk.ask('survey.takeIn', { sheetId: id, outcome: 'returned' })
    for (const [place, outcome] of [
      [16, 'refused'],
      [17, 'absent'],
    ] as const) {
      const sheet = sheets[place]
      if (sheet) await desk.ask('survey.takeIn', { sheetId: sheet.id, outcome })
    }
    const { counts, carrierCounts, buildingCounts } = await show(surveyId)
    expect(counts).toEqual({ total: 40, issued: 40, returned: 16, refused: 1, absent: 1, entered: 0 })
    // 85% of 20 is 17: one is missing to it.
    expect(carrierCounts).toMatchObject([
      { name: '张助理', issued: 20, returned: 16 },
      { name: '李助理', issued: 20, returned: 0 },
    ])
    expect(buildingCounts.map(({ name }) => name)).toEqual(['1号楼', '2号楼'])
  })

  test('is undone by typing it again, each with its event; what came back was out', async () => {
    await fillPark(desk)
    const surveyId = await beginSurvey(desk)
    const sheetId = await first(surveyId)
    const takeIn = (outcome: 'returned' | 'absent' | null) =>
      desk.reply('survey.takeIn', { sheetId, outcome })
    expect(await takeIn('absent')).toMatchObject({ kind: 'ok', value: { issuedAt: desk.now } })
    expect(await takeIn('absent')).toMatchObject({ reason: 'nothing-changed' })
    expect(await desk.reply('survey.recall', { sheetId })).toMatchObject({ reason: 'back-already' })
    expect(await takeIn(null)).toMatchObject({ kind: 'ok', value: { outcome: null, issuedAt: desk.now } })
    expect(await desk.ask('survey.recall', { sheetId })).toMatchObject({ issuedAt: null, carrier: '' })
    expect(await desk.reply('survey.recall', { sheetId })).toMatchObject({ reason: 'not-out' })
    const of = { sheetId }
    expect(await desk.ask('survey.issue', { surveyId, of, carrier: '张助理' })).toEqual({ issued: 1 })
    expect(await desk.reply('survey.issue', { surveyId, of, carrier: '张助理' })).toMatchObject({
      reason: 'nothing-changed',
    })
    expect(kinds().slice(-4)).toEqual([
      'survey.takenIn',
      'survey.outAgain',
      'survey.recalled',
      'survey.issued',
    ])
  })
})

describe('F14', () => {
  test('is printed a building in one go, again as a copy once it came back; its code leads to its sheet', async () => {
    await fillHouses(desk, 25)
    const surveyId = await beginSurvey(desk)
    expect(await desk.ask('survey.print', { surveyId, of: { building: '1号楼' } })).toEqual({
      printed: 20,
      rest: 0,
      first: 'DC-202611-0001/001',
      last: 'DC-202611-0001/020',
    })
    expect(await desk.reply('survey.print', { surveyId, of: { building: '1号楼' } })).toMatchObject({
      reason: 'nobody-left',
    })
    expect(await desk.ask('survey.sheets', { surveyId, building: null, only: 'all', page: 0 })).toMatchObject(
      {
        unprinted: 5,
        unsent: 20,
      },
    )
    const sheetId = await first(surveyId)
    await desk.ask('survey.enter', ticked(sheetId))
    await desk.ask('survey.print', { surveyId, of: { sheetId } })
    const { slip } = await desk.ask('survey.sheet', { sheetId })
    expect(slip).toMatchObject({ form: 'F14', copy: 2, kind: 'copy', number: 'DC-202611-0001' })
    const scanned = await desk.ask('slip.scan', { code: slipCodeOf(slip?.id ?? 0) })
    expect(scanned.belongs).toEqual({
      to: 'surveySheet',
      surveyId,
      surveySheetId: sheetId,
      isEntered: true,
    })
    const { id } = await desk.ask('survey.printList', { surveyId, list: 'book' })
    expect((await desk.ask('slip.scan', { code: slipCodeOf(id) })).belongs).toMatchObject({
      to: 'surveySheet',
      surveyId,
      surveySheetId: null,
    })
    expect(await desk.ask('survey.printList', { surveyId, list: 'notice' })).toMatchObject({ form: 'F25' })
    expect(await desk.reply('survey.printList', { surveyId, list: 'draw' })).toMatchObject({
      reason: 'not-drawn',
    })
  })
})

describe('录入', () => {
  test('one digit for each item of a form; the same form twice is refused, a correction is its own act', async () => {
    await fillHouses(desk, 22)
    const surveyId = await beginSurvey(desk)
    const rows = await sheetsOf(desk, surveyId)
    expect(rows).toHaveLength(22)
    for (const { id, place } of rows.slice(0, 20)) {
      const open = place % 10 === 0 ? ['电梯慢', '', '谢谢'] : ['', '', '']
      await desk.ask('survey.enter', ticked(id, { open, answers: `-${'1'.repeat(everything - 1)}` }))
    }
    expect((await show(surveyId)).counts).toMatchObject({ returned: 20, entered: 20, issued: 20 })
    expect(desk.db.prepare('SELECT count(*) FROM surveyWords').pluck().get()).toBe(4)
    const sheetId = rows[9]?.id as SurveySheetId
    expect(await desk.reply('survey.enter', ticked(sheetId))).toMatchObject({ reason: 'entered-already' })
    const again = ticked(sheetId, {
      isCorrection: true,
      answers: '5'.repeat(everything),
      open: ['', '灯暗', '谢谢'],
    })
    const corrected = await desk.ask('survey.enter', again)
    expect(corrected).toMatchObject({ answers: '5'.repeat(18), open: ['', '灯暗', '谢谢'], by: '王敏' })
    expect(kinds()).toContain('survey.corrected')
    expect(await desk.reply('survey.takeIn', { sheetId, outcome: 'refused' })).toMatchObject({
      reason: 'entered-already',
    })
    const fresh = rows[21]?.id as SurveySheetId
    expect(await desk.reply('survey.enter', ticked(fresh, { isCorrection: true }))).toMatchObject({
      reason: 'not-entered',
    })
    expect(await desk.reply('survey.enter', ticked(fresh, { answers: '11' }))).toMatchObject({
      reason: 'other-questions',
    })
    const tomorrow = addDays(dayOf(desk.now), 1)
    expect(await desk.reply('survey.enter', ticked(fresh, { filledOn: tomorrow }))).toMatchObject({
      reason: 'day-in-future',
    })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('what is typed off a form is on the disk before it is saved, and writes no event; saved or given up it goes', async () => {
    await fillPark(desk)
    const { surveyId } = await desk.ask('survey.make', planOf(desk))
    const sheetId = await first(surveyId)
    const typed = {
      answers: `12-${' '.repeat(everything - 3)}`,
      open: ['货梯 慢 ', '', ''],
      headcount: '1',
      signer: ' 张',
      filledOn: '11.',
    }
    expect(await desk.reply('survey.type', { sheetId, typed })).toMatchObject({ reason: 'not-approved' })
    await desk.ask('survey.approve', { surveyId, by: '郑经理', words: '', at: desk.now })
    const before = kinds().length
    await desk.ask('survey.type', { sheetId, typed: { ...typed, answers: ' '.repeat(everything) } })
    await desk.ask('survey.type', { sheetId, typed })
    expect(await desk.ask('survey.sheet', { sheetId })).toMatchObject({ typed, answers: null })
    expect(await desk.ask('survey.halfTyped', { surveyId })).toEqual([{ id: sheetId, place: 1 }])
    expect(kinds()).toHaveLength(before)

    const left = afterPowerCut()
    expect([surveyTyped(left as never, sheetId), verify(left).kind]).toEqual([typed, 'whole'])
    left.close()

    expect(await desk.reply('survey.enter', ticked(sheetId, { answers: '1' }))).toMatchObject({
      reason: 'other-questions',
    })
    expect(await desk.ask('survey.halfTyped', { surveyId })).toHaveLength(1)
    await desk.ask('survey.enter', ticked(sheetId))
    expect(await desk.ask('survey.sheet', { sheetId })).toMatchObject({ typed: null })
    // A correction that was begun is kept as well.
    await desk.ask('survey.type', { sheetId, typed })
    expect(await desk.ask('survey.sheet', { sheetId })).toMatchObject({ typed })
    await desk.ask('survey.type', { sheetId, typed: null })
    expect(await desk.ask('survey.halfTyped', { surveyId })).toEqual([])
    await desk.ask('survey.type', { sheetId, typed })
    await desk.ask('survey.close', { surveyId, toEnter: 0 })
    expect(await desk.ask('survey.halfTyped', { surveyId })).toEqual([])
    expect(await desk.reply('survey.type', { sheetId, typed })).toMatchObject({ reason: 'over' })
  })

  test('by the number on the form; of another campaign there is none', async () => {
    await fillPark(desk)
    const surveyId = await beginSurvey(desk)
    expect(await desk.ask('survey.sheetAt', { surveyId, place: 2 })).toMatchObject({ place: 2 })
    expect(await desk.reply('survey.sheetAt', { surveyId, place: 5 })).toMatchObject({
      reason: 'no-such-sheet',
    })
  })

  test('of what was written and is a case by now, those words stay as they are', async () => {
    await fillPark(desk)
    const surveyId = await beginSurvey(desk)
    const sheetId = await first(surveyId)
    await desk.ask('survey.enter', ticked(sheetId, { open: ['电梯慢', '', ''] }))
    const before = await desk.ask('survey.sheet', { sheetId })
    const { caseId } = await registerComplaint(desk)
    const [row] = wordsOfSheet(desk.db, sheetId)
    if (!row) throw new Error('Nothing is written')
    const act = {
      kind: 'surveyWords.became',
      operatorId: null,
      happenedAt: desk.now,
      typedAt: desk.now,
    } as const
    transaction(desk.db, (tx) => changeRecord(tx, surveyWords, row.id, { caseId }, act))
    const other = ticked(sheetId, { isCorrection: true, open: ['电梯很慢', '', ''] })
    expect(await desk.reply('survey.enter', other)).toMatchObject({ reason: 'words-are-case' })
    expect(await desk.ask('survey.sheet', { sheetId })).toEqual(before)
    const same = ticked(sheetId, { isCorrection: true, open: ['电梯慢', '', ''], headcount: 3 })
    expect(await desk.ask('survey.enter', same)).toMatchObject({ headcount: 3 })
  })
})

describe('抽查', () => {
  test('draws its part of what is typed in, once; forged ones are struck with why and count nowhere', async () => {
    await fillHouses(desk, 22)
    const surveyId = await beginSurvey(desk, { auditPercent: 10 })
    expect(await desk.reply('survey.draw', { surveyId })).toMatchObject({ reason: 'nothing-entered' })
    for (const { id } of (await sheetsOf(desk, surveyId)).slice(0, 21))
      await desk.ask('survey.enter', ticked(id))
    const { draw } = await desk.ask('survey.draw', { surveyId })
    expect(draw).toMatchObject({ from: 21, left: 3 })
    expect(draw?.drawn).toHaveLength(3)
    const places = Array.from({ length: 21 }, (_, place) => place + 1)
    expect(drawnPlaces('DC-202611-0001', places.toReversed(), draw?.seed ?? '', 3)).toEqual(draw?.drawn)
    expect(await desk.reply('survey.draw', { surveyId })).toMatchObject({ reason: 'drawn-already' })
    const [one, two, three] = await desk.ask('survey.drawn', { surveyId })
    if (!one || !two || !three) throw new Error('Fewer were drawn')
    const audit = (sheetId: SurveySheetId, outcome: 'genuine' | 'forged' | 'notReached', reason = '') =>
      desk.reply('survey.audit', { sheetId, audit: outcome, by: '李品质', reason })
    expect(await audit(one.id, 'forged')).toMatchObject({ reason: 'reason-missing' })
    expect(await audit(one.id, 'forged', '客户说没见过这张表')).toMatchObject({
      value: { audit: 'forged', struckReason: '客户说没见过这张表' },
    })
    await audit(two.id, 'genuine')
    await audit(three.id, 'notReached')
    const undrawn = places.find((place) => !draw?.drawn.includes(place)) ?? 0
    const { id } = await desk.ask('survey.sheetAt', { surveyId, place: undrawn })
    expect(await audit(id, 'genuine')).toMatchObject({ reason: 'not-drawn' })
    const survey = await show(surveyId)
    expect(survey).toMatchObject({ struck: 1, draw: { left: 1 }, counts: { returned: 20, entered: 20 } })
    expect(await desk.reply('survey.enter', ticked(one.id, { isCorrection: true }))).toMatchObject({
      reason: 'struck',
    })
    expect(await desk.ask('survey.printList', { surveyId, list: 'draw' })).toMatchObject({
      title: '调查表抽查表 DC-202611-0001',
    })
    // Asked again, it was theirs after all.
    expect(await audit(one.id, 'genuine')).toMatchObject({ value: { struckReason: '' } })
  })
})

describe('关闭调查', () => {
  test('leaves out what she was told, and nothing more can be typed in', async () => {
    await fillPark(desk)
    const surveyId = await beginSurvey(desk)
    const [one, two] = await sheetsOf(desk, surveyId)
    if (!one || !two) throw new Error('There are no sheets')
    await desk.ask('survey.enter', ticked(one.id))
    await desk.ask('survey.takeIn', { sheetId: two.id, outcome: 'returned' })
    expect(await desk.reply('survey.close', { surveyId, toEnter: 0 })).toMatchObject({ reason: 'more-came' })
    expect(await desk.ask('survey.close', { surveyId, toEnter: 1 })).toMatchObject({
      standing: 'closed',
      closed: { by: '王敏' },
    })
    const over = { reason: 'over' }
    expect(await desk.reply('survey.enter', ticked(two.id))).toMatchObject(over)
    expect(await desk.reply('survey.enter', ticked(one.id, { isCorrection: true }))).toMatchObject(over)
    expect(await desk.reply('survey.takeIn', { sheetId: two.id, outcome: null })).toMatchObject(over)
    expect(await desk.reply('survey.draw', { surveyId })).toMatchObject(over)
    expect(await desk.reply('survey.close', { surveyId, toEnter: 1 })).toMatchObject(over)
    expect(await desk.reply('survey.drop', { surveyId, reason: '不要了' })).toMatchObject(over)
  })
})

describe('今日', () => {
  test('says what of a campaign is due or late, until it is done', async () => {
    await fillPark(desk)
    const today = dayOf(desk.now)
    const { surveyId } = await desk.ask(
      'survey.make',
      planOf(desk, { handInOn: addDays(today, 2), summaryOn: addDays(today, 4) }),
    )
    const due = () => surveysDue(desk.db, desk.now).map(({ words, isLate }) => [words, isLate])
    expect(due()).toEqual([['调查还没有审批', false]])
    await desk.ask('survey.approve', { surveyId, by: '郑经理', words: '', at: desk.now })
    expect(due()).toEqual([['张贴调查告示，发调查表', false]])
    await desk.ask('survey.issue', { surveyId, of: { building: null }, carrier: '' })
    expect(due()).toEqual([])
    const sheetId = await first(surveyId)
    await desk.ask('survey.takeIn', { sheetId, outcome: 'returned' })
    desk.pass(72 * hour)
    expect(due()).toEqual([
      ['收调查表，还有 3 份没有收回', true],
      ['录入调查表 1 份', true],
    ])
    desk.pass(24 * hour)
    expect(due().at(-1)).toEqual(['调查汇总、关闭', false])
    await desk.ask('survey.close', { surveyId, toEnter: 1 })
    expect(due()).toEqual([])
  })
})
