import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BlankForm } from '#shared/domain/blank'
import { dayOf, hour, type Instant, type IsoMonth, minute, plus } from '#shared/domain/day'
import type { IntakeKind } from '#shared/domain/kind'
import { plainWay } from '#shared/domain/print-setting'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { orderOfDraft, orderOfSlip } from '../../../src/main/actions/slip-order'
import { bookName } from '../../../src/main/archive/archived-files'
import { draftOf } from '../../../src/main/store/draft'
import { knownSlip } from '../../../src/main/store/slip'
import { verify } from '../../../src/main/store/verify'
import { packed, sheetsByPoppler } from '../../forms/look'
import { choosePrinter, readyPrinter } from '../../support/busy-desk'
import { countedDrawing } from '../../support/counted-drawing'
import {
  minor,
  mondayMorning,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { registerJob } from '../../support/order-way'
import { whitePage } from '../../support/scanned'

let desk: TestDesk
const drawing = countedDrawing()

beforeEach(async () => {
  desk = await openTestDesk(readyPrinter, { draw: drawing.draw })
  await setUp(desk)
  await choosePrinter(desk)
})

afterEach(() => {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
})

const reserve = (count: number, form: BlankForm = 'F01') => desk.ask('blank.reserve', { form, count })
const listed = async () => (await desk.ask('blank.list', { page: 0 })).rows
const states = async () => (await listed()).map(({ slip }) => slip?.job?.state)
const rowAt = async (place: number) => {
  const row = (await listed())[place]
  if (!row) throw new Error(`There is no blank ${place}`)
  return row
}

/** What 检查 lists as not typed in. */
const openIn = async (month: string) => {
  const asked = { month: month as IsoMonth, kind: 'openBlanks', page: 0 } as const
  return (await desk.ask('month.pointList', asked)).rows.map((row) => 'number' in row && row.number)
}

type OnPaper = NonNullable<Input<'draft.save'>['content']['onPaper']>

/** What stands on the sheet, typed in; not registered yet. */
async function typed(place: number, at: Instant, changes: Partial<OnPaper> = {}, kind?: IntakeKind) {
  const { blankId } = await rowAt(place)
  const { id: draftId, content } = await desk.ask('blank.typeIn', { blankId })
  if (!content.onPaper) throw new Error('It is not on paper')
  const customer = { ...content.customer, contactName: '陈女士' }
  const onPaper = { ...content.onPaper, at, ...changes }
  const written = { ...content, customer, content: '停电时写的：电梯停了', answers: minor, onPaper }
  await desk.ask('draft.save', {
    draftId,
    atOnce: true,
    content: { ...written, kind: kind ?? content.kind },
  })
  return draftId
}

describe('a book of reserved numbers', () => {
  it('takes the next numbers, keeps them from everybody else, and prints a sheet with its own code for each', async () => {
    const first = await registerComplaint(desk)
    expect(await reserve(3)).toMatchObject({ first: 'TS-202611-0002', last: 'TS-202611-0004' })
    expect([first.number, (await registerComplaint(desk)).number]).toEqual([
      'TS-202611-0001',
      'TS-202611-0005',
    ])
    const rows = await listed()
    expect(rows.map(({ number, state, slip }) => [number, state, slip?.number, slip?.job?.queue])).toEqual([
      ['TS-202611-0002', 'open', 'TS-202611-0002', 'front'],
      ['TS-202611-0003', 'open', 'TS-202611-0003', 'front'],
      ['TS-202611-0004', 'open', 'TS-202611-0004', 'front'],
    ])
    expect(new Set(rows.map(({ slip }) => slip?.id)).size).toBe(3)
  })

  it('is one number series with the cases of the month in which it was reserved', async () => {
    desk.now = '2026-11-30T15:59:00.000Z' as Instant
    await reserve(1)
    desk.pass(2 * minute)
    await reserve(1)
    // Also a month that has nothing but reserved numbers can be archived.
    expect((await desk.ask('month.list', {})).map(({ month }) => month)).toEqual(['2026-12', '2026-11'])
    expect((await listed()).map(({ number }) => number)).toEqual(['TS-202612-0001', 'TS-202611-0001'])
  })

  it('asks about its printing in its own list, and one word is enough for all of it', async () => {
    const { bookId } = await reserve(3)
    expect((await desk.ask('today.show', { only: null })).unconfirmed).toEqual([])
    await vi.waitFor(async () => expect(await states()).toEqual(Array(3).fill('done')))
    expect(await desk.ask('blank.confirm', { bookId })).toEqual({ confirmed: 3 })
    expect(await states()).toEqual(Array(3).fill('confirmed'))
  })

  it('is drawn one sheet after the other, each of them under way from the beginning', async () => {
    drawing.most = 0
    await reserve(30)
    const shown = (await listed()).map(({ slip }) => slip?.drawing)
    expect(shown.filter((one) => one !== 'underWay' && one !== 'stored')).toEqual([])
    await vi.waitFor(async () => expect(await states()).toEqual(Array(30).fill('done')), 10_000)
    expect(drawing.most).toBe(1)
  })

  it('sends again what did not come out, and nothing else', async () => {
    const { bookId } = await reserve(3)
    await vi.waitFor(async () => expect(await states()).toEqual(Array(3).fill('done')))
    const { slip } = await rowAt(1)
    await desk.ask('print.confirm', { jobId: slip?.job?.id as never, cameOut: false })
    expect((await desk.ask('blank.list', { page: 0 })).books).toEqual([{ bookId, unsent: 1, askedAbout: 2 }])
    expect(await desk.ask('blank.send', { bookId })).toEqual({ sent: 1 })
    await vi.waitFor(async () => expect(await states()).toEqual(Array(3).fill('done')))
    expect((await rowAt(1)).slip?.id).toBe(slip?.id)
    expect(await desk.ask('blank.send', { bookId })).toEqual({ sent: 0 })
  })
})

describe('a blank form without a number', () => {
  it('is printed from the one list of them, belongs to nothing, and is found with its title', async () => {
    const slip = await desk.ask('blank.print', { form: 'F17' })
    expect(slip).toMatchObject({
      form: 'blank',
      title: '审批单（空白）',
      caseId: null,
      number: null,
      copy: 1,
    })
    expect((await desk.ask('blank.print', { form: 'F17' })).copy).toBe(2)
    expect((await desk.ask('blank.print', { form: 'F20' })).copy).toBe(1)
    // An empty 派工单 lies in the printer like a filled one.
    const continuous = { ...plainWay, media: 'continuous', queue: null } as const
    await desk.ask('print.set', { form: 'F05', way: continuous })
    const empty = await desk.ask('blank.print', { form: 'F05' })
    expect([empty.form, empty.title]).toEqual(['blank', '派工单（空白）'])
    await desk.ask('blank.print', { form: 'F20' })
    const ways = (await desk.ask('print.jobs', {})).map(({ slip, way }) => [slip.title, way.media])
    expect(ways.slice(0, 2)).toEqual([
      ['交接班记录（空白）', 'A4'],
      ['派工单（空白）', 'continuous'],
    ])
    const { printed, total } = await desk.ask('blank.list', { page: 0 })
    expect([printed?.title, total]).toEqual(['交接班记录（空白）', 0])
    // No number was taken for any of them.
    expect((await registerComplaint(desk)).number).toBe('TS-202611-0001')
  })
})

describe('补录', () => {
  const onSheet = plus(mondayMorning, 90 * minute)

  beforeEach(async () => {
    await reserve(2)
    desk.pass(6 * hour)
  })

  it('registers the sheet under its number with the hour on it, and keeps when it was typed in', async () => {
    const { caseId, number, slip } = await desk.ask('case.register', { draftId: await typed(0, onSheet) })
    const view = await desk.ask('case.show', { caseId })
    expect([number, view.matter.receivedAt, view.matter.registeredAt, view.typedInAt]).toEqual([
      'TS-202611-0001',
      onSheet,
      onSheet,
      desk.now,
    ])
    const entry = view.timeline.find(({ kind }) => kind === 'case.registered')
    expect(entry).toMatchObject({ happenedAt: onSheet, typedAt: desk.now })
    expect(view.timeline.map(({ kind }) => kind)).toContain('blank.used')
    // S0: 转呈 runs from the hour on the sheet.
    const clock = view.deadlines.find((one) => one.clock === 'forward')
    expect([clock?.startedAt, clock?.dueAt]).toEqual([onSheet, plus(onSheet, 15 * minute)])
    expect((await desk.ask('today.show', { only: null })).rows.map((row) => row.number)).toEqual([number])
    expect(view.slips.map(({ id, kind }) => [id, kind])).toEqual([[slip.id, 'first']])
    expect(await rowAt(0)).toMatchObject({ state: 'used', caseId, usedAt: desk.now })
  })

  it('takes the paper as the signed original: nothing else is printed, and a copy of it is the second one', async () => {
    const sheet = (await rowAt(0)).slip
    const { caseId, number, slip } = await desk.ask('case.register', { draftId: await typed(0, onSheet) })
    expect([slip.id, slip.job?.state]).toEqual([sheet?.id, 'confirmed'])
    // What is stored of it is the page that went out of the printer, not what was typed.
    expect(orderOfSlip(desk.db, knownSlip(desk.db, slip.id)).facts).toMatchObject({ number, content: '' })
    const copy = await desk.ask('slip.reprint', { caseId, kind: 'copy' })
    expect([copy.copy, copy.kind]).toEqual([2, 'copy'])
  })

  it('takes along what was scanned before it was typed in', async () => {
    const sheet = (await rowAt(0)).slip?.id as SlipId
    const { scan } = await desk.ask('scan.take', { name: 'SCAN0001.png', bytes: await whitePage() })
    await desk.ask('scan.match', { scanId: scan.id, slipId: sheet })
    const { caseId } = await desk.ask('case.register', { draftId: await typed(0, onSheet) })
    const { scans, timeline } = await desk.ask('case.show', { caseId })
    expect(scans.map(({ id, slip }) => [id, slip?.number])).toEqual([[scan.id, 'TS-202611-0001']])
    expect(timeline.map(({ kind }) => kind)).toContain('scan.becameCase')
  })

  it('refuses an hour that has not come, or in which the blank was not reserved yet; the text stays', async () => {
    const draftId = await typed(0, plus(desk.now, minute))
    const why = async () => {
      const reply = await desk.reply('case.register', { draftId })
      return reply.kind === 'refused' ? reply.reason : reply.kind
    }
    expect(await why()).toBe('time-in-future')
    await typed(0, plus(mondayMorning, -minute))
    expect(await why()).toBe('time-before-reservation')
    await typed(0, mondayMorning, { at: null })
    expect(await why()).toBe('onPaper')
    expect((await desk.ask('draft.open', { draftId })).content.content).toContain('停电时写的')
    await typed(0, mondayMorning)
    expect(await why()).toBe('ok')
  })

  it('goes on in the draft that was begun, and uses a number once', async () => {
    const draftId = await typed(0, onSheet)
    const { blankId } = await rowAt(0)
    expect((await desk.ask('blank.typeIn', { blankId })).id).toBe(draftId)
    await desk.ask('case.register', { draftId })
    expect(await desk.reply('blank.typeIn', { blankId })).toMatchObject({ reason: 'blank-used' })
    const { id, content } = await desk.ask('blank.typeIn', { blankId: (await rowAt(1)).blankId })
    const customer = { ...content.customer, contactName: '单立人' }
    const onPaper = content.onPaper && { ...content.onPaper, blankId, at: onSheet }
    await desk.ask('draft.save', {
      draftId: id,
      atOnce: true,
      content: { ...content, customer, content: '同一个编号', answers: minor, onPaper },
    })
    expect(await desk.reply('case.register', { draftId: id })).toMatchObject({ reason: 'blank-used' })
  })

  it('leaves no draft behind where nothing was typed', async () => {
    const { id: draftId } = await desk.ask('blank.typeIn', { blankId: (await rowAt(0)).blankId })
    await desk.ask('draft.park', { draftId })
    expect((await desk.ask('today.show', { only: null })).drafts).toEqual([])
  })

  it('is proposed by the code on the sheet and by its number, until it is a case', async () => {
    const row = await rowAt(0)
    const code = slipCodeOf(row.slip?.id ?? 0)
    const proposed = { blankId: row.blankId, number: row.number, state: 'open', caseId: null }
    const found = await desk.ask('find.quick', { words: code })
    expect([found.slip?.blank, found.slip?.caseId]).toEqual([proposed, null])
    expect((await desk.ask('find.quick', { words: '0001' })).blanks).toEqual([proposed])
    expect((await desk.ask('find.quick', { words: ' ts-202611-0001' })).blanks).toEqual([proposed])
    const { caseId } = await desk.ask('case.register', { draftId: await typed(0, onSheet) })
    const after = await desk.ask('find.quick', { words: code })
    expect([after.slip?.blank, after.slip?.caseId]).toEqual([null, caseId])
    expect((await desk.ask('find.quick', { words: '0001' })).blanks).toEqual([])
  })
})

describe('a book of 派工单', () => {
  const onSheet = plus(mondayMorning, 90 * minute)

  beforeEach(async () => {
    await registerJob(desk)
    await reserve(3, 'F05')
    desk.pass(6 * hour)
  })

  it('takes the next numbers of their own series, and none of the cases', async () => {
    expect((await listed()).map(({ number, slip }) => [number, slip?.form, slip?.title])).toEqual([
      ['PG-202611-0002', 'F05', '派工单'],
      ['PG-202611-0003', 'F05', '派工单'],
      ['PG-202611-0004', 'F05', '派工单'],
    ])
    const { caseId } = await registerJob(desk)
    const { matter, workOrders } = await desk.ask('case.show', { caseId })
    expect([matter.number, workOrders[0]?.number]).toEqual(['TS-202611-0002', 'PG-202611-0005'])
  })

  it('is drawn for the paper that a 派工单 is printed on, and goes there', async () => {
    const way = { ...plainWay, media: 'continuous', queue: null } as const
    await desk.ask('print.set', { form: 'F05', way })
    await reserve(1, 'F05')
    const { slip } = await rowAt(0)
    const order = slip && orderOfSlip(desk.db, knownSlip(desk.db, slip.id))
    const [job] = await desk.ask('print.jobs', {})
    expect(order?.facts).toMatchObject({ media: 'continuous', number: 'PG-202611-0005' })
    expect([job?.slip.id, job?.way.media]).toEqual([slip?.id, 'continuous'])
  })

  it('gives its number to the first order of a new case, whose F05 the sheet is', async () => {
    const { slip: sheet, blankId } = await rowAt(0)
    expect((await desk.ask('blank.typeIn', { blankId })).content.kind).toBe('service')
    const before = (await desk.ask('print.jobs', {})).length
    const draftId = await typed(0, onSheet)
    const draft = draftOf(desk.db, draftId)
    expect(draft && orderOfDraft(desk.db, draft)).toMatchObject({
      form: 'F05',
      facts: { number: 'PG-202611-0002', receivedAt: onSheet },
    })
    const { caseId, number, slip } = await desk.ask('case.register', { draftId })
    const view = await desk.ask('case.show', { caseId })
    const { receivedAt, registeredAt } = view.matter
    expect([number, receivedAt, registeredAt, view.typedInAt]).toEqual([
      'TS-202611-0002',
      onSheet,
      onSheet,
      desk.now,
    ])
    const [order] = view.workOrders
    expect(view.workOrders.map((one) => [one.number, one.madeAt])).toEqual([['PG-202611-0002', onSheet]])
    expect([slip.id, slip.job?.state]).toEqual([sheet?.id, 'confirmed'])
    expect(view.slips.map(({ id }) => id)).toEqual([sheet?.id])
    expect((await desk.ask('print.jobs', {})).length).toBe(before)
    const known = knownSlip(desk.db, slip.id)
    expect([known.workOrderId, known.caseId]).toEqual([order?.id, caseId])
    expect(orderOfSlip(desk.db, known).facts).toMatchObject({ number: 'PG-202611-0002', content: '' })
    const clock = view.deadlines.find((one) => one.clock === 'forward')
    expect(clock?.startedAt).toBe(onSheet)
    // Its code proposes the order's next step, its number opens the case, and a copy of it is the second one.
    const scanned = await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })
    expect(scanned.proposal).toEqual({ kind: 'order', workOrderId: order?.id })
    const found = await desk.ask('find.quick', { words: 'PG-202611-0002' })
    expect([found.blanks, found.cases.map((one) => one.caseId)]).toEqual([[], [caseId]])
    const copy = await desk.ask('slip.reprint', { caseId, kind: 'copy', workOrderId: order?.id })
    expect([copy.form, copy.copy]).toEqual(['F05', 2])
  })

  it('holds jobs only; a job that was written on an F01 has its 派工单 printed', async () => {
    const draftId = await typed(0, onSheet, {}, 'complaint')
    expect(await desk.reply('case.register', { draftId })).toMatchObject({ reason: 'paper-of-job' })
    await reserve(1)
    const job = await typed(0, desk.now, {}, 'help')
    const { caseId, number, slip } = await desk.ask('case.register', { draftId: job })
    const { slips, workOrders } = await desk.ask('case.show', { caseId })
    expect([number, workOrders[0]?.number]).toEqual(['TS-202611-0002', 'PG-202611-0005'])
    expect([slip.form, slips.map(({ form }) => form)]).toEqual(['F05', ['F01', 'F05']])
    await vi.waitFor(async () => {
      const shown = (await desk.ask('case.show', { caseId })).slips.find(({ id }) => id === slip.id)
      expect(shown?.job?.state).toBe('done')
    })
  })

  it('is void with its month, stands on the cover and not on F03, and is registered anew when it turns up', async () => {
    await desk.ask('blank.void', { blankId: (await rowAt(0)).blankId, reason: 'spoiled' })
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    const lateInNovember = '2026-11-30T15:30:00.000Z' as Instant
    // Typed in before its month was archived: the case's number is December's, the order's is the sheet's.
    const { number } = await desk.ask('case.register', { draftId: await typed(1, lateInNovember) })
    expect(number).toBe('TS-202612-0001')
    const november = { month: '2026-11' as IsoMonth }
    const checked = async (month: string) => {
      const { numbers } = await desk.ask('month.points', { month: month as IsoMonth })
      return [numbers.case, numbers.dispatch, await openIn(month)]
    }
    const whole = (last: number) => ({ last, missing: [], twice: [] })
    expect(await checked('2026-11')).toEqual([whole(1), whole(4), ['PG-202611-0004']])
    expect(await checked('2026-12')).toEqual([whole(1), whole(0), []])
    await desk.ask('month.archive', { ...november, reason: '', openReason: '照实归档' })
    expect(await checked('2026-11')).toEqual([whole(1), whole(4), []])
    const book = readFileSync(join(desk.dataDir, 'archive', november.month, 'r1', bookName))
    const pages = sheetsByPoppler(book).map(packed)
    const summary = pages.findIndex((page) => page.includes('投诉处理记录汇总表'))
    const [cover, f03 = ''] = [pages.slice(0, summary).join(''), pages[summary]]
    expect(cover).toContain('PG-202611-0002空白单，写坏了')
    expect(cover).toContain('PG-202611-0004空白单，月度归档时没有用')
    expect(f03).not.toContain('PG-')
    const draftId = await typed(2, lateInNovember)
    const late = await desk.ask('case.register', { draftId })
    const { matter, workOrders } = await desk.ask('case.show', { caseId: late.caseId })
    expect([late.number, matter.paperNumber, workOrders[0]?.number]).toEqual([
      'TS-202612-0002',
      'PG-202611-0004',
      'PG-202612-0001',
    ])
    expect(orderOfSlip(desk.db, knownSlip(desk.db, late.slip.id)).facts).toMatchObject({
      number: 'PG-202612-0001',
      marks: ['原纸号 PG-202611-0004'],
    })
  })
})

describe('a blank that is not used', () => {
  it('is void with its reason once somebody spoiled it, with its sheet', async () => {
    await reserve(2)
    const { blankId, slip } = await rowAt(0)
    await desk.ask('blank.void', { blankId, reason: 'spoiled' })
    expect(await rowAt(0)).toMatchObject({ state: 'void', voidReason: 'spoiled', voidedAt: desk.now })
    expect((await rowAt(0)).slip).toMatchObject({ id: slip?.id, isVoid: true })
    const again = await desk.reply('blank.void', { blankId, reason: 'lost' })
    expect(again).toMatchObject({ kind: 'refused', reason: 'blank-void' })
    expect((await registerComplaint(desk)).number).toBe('TS-202611-0003')
  })

  it('registers under a new number with 原纸号 when it turns up late, and only knowingly', async () => {
    await reserve(1)
    desk.pass(hour)
    const draftId = await typed(0, mondayMorning)
    await desk.ask('blank.void', { blankId: (await rowAt(0)).blankId, reason: 'lost' })
    const refused = await desk.reply('case.register', { draftId })
    expect(refused).toMatchObject({ kind: 'refused', reason: 'blank-void' })
    await typed(0, mondayMorning, { isLate: true })
    const { caseId, number, slip } = await desk.ask('case.register', { draftId })
    const { matter, typedInAt } = await desk.ask('case.show', { caseId })
    expect([number, matter.paperNumber, typedInAt]).toEqual(['TS-202611-0002', 'TS-202611-0001', null])
    expect([matter.receivedAt, matter.registeredAt]).toEqual([mondayMorning, desk.now])
    expect(slip).toMatchObject({ number, copy: 1, kind: 'first' })
    expect(orderOfSlip(desk.db, knownSlip(desk.db, slip.id)).facts).toMatchObject({
      number,
      marks: ['原纸号 TS-202611-0001'],
    })
    expect(await rowAt(0)).toMatchObject({ state: 'void', caseId })
    // Its paper is registered once, and found by the number that stands on it.
    const { blankId } = await rowAt(0)
    expect(await desk.reply('blank.typeIn', { blankId })).toMatchObject({ reason: 'blank-used' })
    const [found] = (await desk.ask('find.quick', { words: 'TS-202611-0001' })).blanks
    expect(found).toMatchObject({ state: 'void', caseId })
  })

  it('is told before its month is archived, and void from then on; a used one stays what it is', async () => {
    await reserve(3)
    desk.pass(hour)
    await desk.ask('blank.void', { blankId: (await rowAt(1)).blankId, reason: 'spoiled' })
    await desk.ask('case.register', { draftId: await typed(0, desk.now) })
    const november = { month: dayOf(desk.now).slice(0, 7) }
    expect(await openIn(november.month)).toEqual(['TS-202611-0003'])
    expect((await desk.ask('month.points', november)).numbers.case).toEqual({
      last: 3,
      missing: [],
      twice: [],
    })
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    const archiving = desk.ask('month.archive', { ...november, reason: '', openReason: '照实归档' })
    const isArchiving = async () => expect((await desk.ask('work.standing', {}))?.name).toBe('archive')
    await vi.waitFor(isArchiving, { interval: 1, timeout: 10_000 })
    // Its cover says by now that the third is void.
    const third = { blankId: (await rowAt(2)).blankId, reason: 'lost' } as const
    expect(await desk.reply('blank.void', third)).toMatchObject({ reason: 'archive-under-way' })
    const lastMoment = { draftId: await typed(2, plus(mondayMorning, hour)) }
    expect(await desk.reply('case.register', lastMoment)).toMatchObject({ reason: 'archive-under-way' })
    await archiving
    expect((await listed()).map(({ state, voidReason }) => [state, voidReason])).toEqual([
      ['used', null],
      ['void', 'spoiled'],
      ['void', 'unused'],
    ])
    expect(await openIn(november.month)).toEqual([])
    const book = readFileSync(join(desk.dataDir, 'archive', november.month, 'r1', bookName))
    const pages = sheetsByPoppler(book).map(packed)
    const summary = pages.findIndex((page) => page.includes('投诉处理记录汇总表'))
    const [cover, f03 = ''] = [pages.slice(0, summary).join(''), pages[summary]]
    expect(cover).toContain('编号起止TS-202611-0001至TS-202611-0003')
    for (const page of [cover, f03]) {
      expect(page).toContain('TS-202611-0002')
      expect(page).toContain('空白单，写坏了')
      expect(page).toContain('空白单，月度归档时没有用')
    }
    expect(f03).toContain('合计：受理1件')
    expect(
      await desk.reply('blank.void', { blankId: (await rowAt(2)).blankId, reason: 'lost' }),
    ).toMatchObject({
      reason: 'blank-void',
    })
  })
})
