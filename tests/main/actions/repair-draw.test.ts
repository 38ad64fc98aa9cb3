import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, plus, spanOf } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { WorkOrder } from '#shared/domain/work-order'
import type { DrawnRow, DrawView } from '#shared/ipc/draw-questions'
import { caseRows } from '../../../src/main/actions/person-rows'
import { eraseRegistersOfCase } from '../../../src/main/store/erase-paper'
import { eraseCaseRecord } from '../../../src/main/store/erase-record'
import { caseFileOf } from '../../../src/main/store/facts'
import { drawnOrdersOfCase, finishedSql, repairDrawOf } from '../../../src/main/store/repair-draw-of'
import { repairVisitSql } from '../../../src/main/store/repair-visit'
import { transaction } from '../../../src/main/store/tx'
import { packed, textByPoppler } from '../../forms/look'
import { revisit } from '../../support/case-way'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { answerTo, drawHalf, inNovember, inOctober, october } from '../../support/draw-way'
import { actAt } from '../../support/erasing'
import { accept, dispatch, ending, finishJob, newestOrder, registerJob } from '../../support/order-way'

// One desk from the last job of October to the erasure of a drawn case; each test goes on where the one before left it.

let desk: TestDesk
let numbers: readonly string[]
let drawn: DrawView
let late: { readonly caseId: CaseId; readonly order: WorkOrder }

const customers = ['周女士', '陈女士', '赵先生', '钱先生', '孙先生']
const customer = (place: number) => ({
  company: `${place + 1}号有限公司`,
  contactName: customers[place] ?? '',
  relation: 'employee' as const,
  phones: [`138 0000 000${place + 1}`],
  address: `B座 120${place + 1}`,
  isAnonymous: false,
})

beforeAll(async () => {
  desk = await openTestDesk(noPrinter, { now: inOctober })
  await setUp(desk)
  await drawHalf(desk)
  const jobs = []
  for (const place of customers.keys())
    jobs.push(await finishJob(desk, { customer: customer(place), isConfidential: place === 4 }))
  numbers = jobs.map(({ order }) => order.number).toSorted()
  // None of October's finished ones as the desk knows them when it draws: void, and not typed in yet.
  const wrong = await registerJob(desk)
  await desk.ask('case.void', { caseId: wrong.caseId, at: desk.now, reason: '登记错了' })
  const { caseId, view } = await registerJob(desk)
  late = { caseId, order: newestOrder(view) }
  await dispatch(desk, caseId, late.order.id)
  await accept(desk, caseId, late.order.id)
}, 60_000)
afterAll(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const show = () => desk.ask('draw.show', { month: october })
const standing = async () => (await desk.ask('month.show', { month: october })).draw
const make = () => desk.reply('draw.make', { month: october })
const row = (place: number): DrawnRow => {
  const found = drawn.rows[place]
  if (!found) throw new Error(`Nothing was drawn at ${place}`)
  return found
}
const textOfSheet = async (slipId: number) =>
  packed(textByPoppler((await desk.ask('slip.show', { slipId: slipId as never })).pdf))

describe('the draw', () => {
  test('waits until the month is over, and says how many it would be', async () => {
    expect(await standing()).toBeNull()
    expect(await show()).toMatchObject({ isMonthOver: false, finished: 5, households: null, draw: null })
    expect(await make()).toEqual({ kind: 'refused', reason: 'month-not-over' })
    desk.now = spanOf(october).until
    expect((await show()).isMonthOver).toBe(true)
    expect(await standing()).toEqual({ drawn: 0, left: 0 })
  })

  test('asks for the households first, proposing the rooms in residence, and waits for finished orders', async () => {
    desk.now = inNovember
    expect(await make()).toEqual({ kind: 'refused', reason: 'households-missing' })
    expect((await show()).proposedHouseholds).toBe(6)
    await desk.ask('desk.setHouseholds', { households: 6 })
    expect(await show()).toMatchObject({ households: 6, proposedHouseholds: null })
    expect(await desk.reply('draw.make', { month: '2026-09' as never })).toEqual({
      kind: 'refused',
      reason: 'nothing-finished',
    })
  })

  test('takes those that sha256sum finds from the seed it keeps, once', async () => {
    drawn = await desk.ask('draw.make', { month: october })
    expect(drawn.draw).toMatchObject({ finished: 5, households: 6, percent: 50, size: 3, madeBy: '王敏' })
    const seed = drawn.draw?.seed ?? ''
    expect(seed).toMatch(/^\d{8}$/)
    const script = `for n in ${numbers.join(' ')}; do
      echo "$(printf '%s|%s' ${seed} "$n" | sha256sum | cut -c1-64) $n"; done | sort | head -n 3 | cut -d' ' -f2`
    const again = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
    expect(drawn.rows.map(({ number }) => number)).toEqual(again)
    expect(await make()).toEqual({ kind: 'refused', reason: 'drawn-already' })
    const { timeline } = await desk.ask('case.show', { caseId: row(1).caseId })
    expect(timeline.map(({ words }) => words)).toContain('维修抽查抽中，第 2 张')
  })

  test('knows nothing of an order that is typed in later', async () => {
    const done = { ...ending(desk, late.caseId, late.order.id), at: plus(inOctober, hour) }
    await desk.ask('order.end', done)
    const shown = await show()
    expect(shown).toMatchObject({ finished: 6, draw: { finished: 5 } })
    expect(repairDrawOf(desk.db, october)?.numbers).toEqual(numbers)
    expect(shown.rows.map(({ id }) => id)).toEqual(drawn.rows.map(({ id }) => id))
  })
})

describe('the call sheet', () => {
  test('has whom to call with full phones, the seed and all numbers; 保密 stays secret', async () => {
    const slip = await desk.ask('draw.print', { month: october })
    expect(slip).toMatchObject({ form: 'F06', title: '维修回访登记表（抽查） 2026年10月', copy: 1 })
    const text = await textOfSheet(slip.id)
    for (const { number, customer: whose } of drawn.rows) {
      expect(text).toContain(number)
      const place = customers.findIndex((name) => whose.includes(name))
      const isSecret = place === 4
      expect(text.includes(`1380000000${place + 1}`)).toBe(!isSecret)
      expect(text.includes(customers[place] ?? '')).toBe(!isSecret)
    }
    expect(text).toContain(`种子${drawn.draw?.seed}`)
    expect(text).toContain('抽3张')
    expect(text).not.toContain('☑')
    expect(await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).toMatchObject({
      belongs: { to: 'draw', month: october },
    })
    expect((await show()).slip?.id).toBe(slip.id)
    expect(await desk.reply('draw.print', { month: '2026-09' as never })).toEqual({
      kind: 'refused',
      reason: 'not-drawn',
    })
  })
})

describe('what the customers said', () => {
  test('is taken when it can be: in time, and with whether it is solved', async () => {
    const why = async (part: Parameters<typeof answerTo>[2]) => {
      const reply = await desk.reply('draw.answer', answerTo(desk, row(0), part))
      return reply.kind === 'refused' ? reply.reason : reply.kind
    }
    expect(await why({ drawnOrderId: 999 as never })).toBe('no-such-order')
    expect(await why({ isSolved: null })).toBe('solved-missing')
    expect(await why({ at: plus(desk.now, hour) })).toBe('time-in-future')
    expect(await why({ at: plus(inOctober, -hour) })).toBe('time-before-completion')
  })

  test('counts attempts until somebody answers; then it is over', async () => {
    const missed = {
      outcome: 'notReached',
      isSolved: null,
      quality: null,
      timeliness: null,
      said: '',
    } as const
    await desk.ask('draw.answer', answerTo(desk, row(0), missed))
    desk.pass(hour)
    drawn = await desk.ask('draw.answer', answerTo(desk, row(0), missed))
    expect(row(0)).toMatchObject({
      attempts: 2,
      isOver: false,
      asked: { outcome: 'notReached', quality: null },
    })
    const earlier = answerTo(desk, row(0), { at: plus(desk.now, -hour / 2) })
    expect(await desk.reply('draw.answer', earlier)).toMatchObject({ reason: 'time-before-last-attempt' })
    drawn = await desk.ask('draw.answer', answerTo(desk, row(0), { said: '好了，电话 138 0000 0009' }))
    expect(row(0)).toMatchObject({ attempts: 3, isOver: true, asked: { isSolved: true, caller: '刘主管' } })
    expect(row(0).asked?.said).toBe('好了，电话 138****0009')
    expect(await desk.reply('draw.answer', answerTo(desk, row(0)))).toMatchObject({ reason: 'asked-already' })
    const { timeline } = await desk.ask('case.show', { caseId: row(0).caseId })
    expect(timeline.map(({ words }) => words)).toContain('维修抽查回访（电话）没联系上')
  })

  test('is marked where who asked did the work himself', async () => {
    drawn = await desk.ask('draw.answer', answerTo(desk, row(1), { outcome: 'refused', caller: '李师傅' }))
    // Whoever will not answer has judged nothing.
    expect(await standing()).toEqual({ drawn: 3, left: 1 })
    expect(row(1).asked).toMatchObject({ quality: null, isSolved: null, isOwn: true })
    expect(row(0).asked?.isOwn).toBe(false)
  })

  test('becomes a new matter with one key, linked as 又来了, once the case itself is closed', async () => {
    const { id: drawnOrderId, caseId } = row(2)
    const open = () => desk.reply('draw.openCase', { drawnOrderId })
    expect(await open()).toMatchObject({ reason: 'not-complained' })
    const saidAt = desk.now
    drawn = await desk.ask('draw.answer', answerTo(desk, row(2), { said: '又漏了', isSolved: false }))
    expect(await open()).toMatchObject({ reason: 'case-open' })
    await close(caseId)
    const draft = await desk.ask('draw.openCase', { drawnOrderId })
    expect(draft.content).toMatchObject({
      kind: 'service',
      channel: 'phone',
      content: '又漏了',
      earlier: [caseId],
    })
    // What is known of whom stays in main.
    expect([draft.content.customer.phones, draft.knownPhones]).toEqual([
      [],
      [expect.stringContaining('****')],
    ])
    expect((await desk.ask('draw.openCase', { drawnOrderId })).id).toBe(draft.id)
    desk.pass(hour)
    const made = await desk.ask('case.register', { draftId: draft.id })
    drawn = await show()
    expect(row(2).became).toEqual({ caseId: made.caseId, number: made.number })
    const { links, matter } = await desk.ask('case.show', { caseId: made.caseId })
    expect(links).toMatchObject([{ other: caseId, kind: 'again' }])
    expect(matter.receivedAt).toBe(saidAt)
    expect(await open()).toMatchObject({ reason: 'case-already' })
  })

  test('is on the sheet of the draw, which has no phones once everybody was asked', async () => {
    const slip = await desk.ask('draw.print', { month: october })
    const text = await textOfSheet(slip.id)
    expect(slip.copy).toBe(2)
    expect(text).not.toMatch(/1380000000\d/)
    for (const words of ['又漏了', '☑没解决', '☑已解决', '刘主管', '自办自访', '拒绝'])
      expect(text).toContain(words)
  })
})

async function close(caseId: CaseId): Promise<void> {
  const { workOrders } = await desk.ask('case.show', { caseId })
  const workOrderId = workOrders[0]?.id
  if (!workOrderId) throw new Error('There is no order')
  await desk.ask('order.return', { caseId, at: desk.now, workOrderId })
  await revisit(desk, caseId, true)
  const closing = { outcome: 'solved', nature: null, note: '已确认', mergedInto: null } as const
  await desk.ask('case.close', { caseId, at: desk.now, ...closing })
}

describe('维修回访登记表', () => {
  test('has every order that was asked about, drawn or by the revisit of its case, on its day', async () => {
    const period = { by: 'month', month: '2026-11' as never } as const
    const { rows, total } = await desk.ask('draw.visits', { period, page: 0 })
    expect(total).toBe(4)
    expect(rows.map(({ isDrawn, outcome }) => [isDrawn, outcome])).toEqual([
      [true, 'answered'],
      [true, 'refused'],
      [true, 'answered'],
      [false, 'answered'],
    ])
    expect(rows[3]).toMatchObject({ number: row(2).number, by: '王敏', said: '可以了', isSolved: true })
    expect(JSON.stringify([rows, await show()]).replaceAll(' ', '')).not.toMatch(/1380000\d{4}/)
    const slip = await desk.ask('draw.printVisits', { period })
    expect(slip.title).toBe('维修回访登记表 2026年11月')
    const text = await textOfSheet(slip.id)
    expect(text).toContain('数据截至')
    expect(text).not.toContain('种子')
    expect(text).not.toMatch(/1380000000\d/)
    const yesterday = { by: 'day', day: '2026-11-01' as never } as const
    expect(await desk.reply('draw.printVisits', { period: yesterday })).toMatchObject({
      reason: 'nobody-asked',
    })
    expect(await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).toMatchObject({
      belongs: { to: 'repairVisits', period },
    })
  })

  test('and what is drawn from go along their indexes', () => {
    const planOf = (sql: string) =>
      desk.db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all({ ...spanOf(october), limit: 100, offset: 0 })
        .map(({ detail }) => detail)
        .join('\n')
    expect(planOf(finishedSql)).toContain('workOrderCompleted')
    const visits = planOf(repairVisitSql)
    expect(visits).toContain('revisitByTime')
    expect(visits).toContain('drawnOrderByTime')
  })
})

describe('a drawn case', () => {
  test('tells whom it is about what she said, and who asked is nobody of hers', () => {
    const { caseId } = row(2)
    const file = caseFileOf(desk.db, caseId)
    const told = file ? caseRows(file, [], drawnOrdersOfCase(desk.db, caseId)).rows : []
    const words = told.map(({ item, words: said }) => `${item}：${said}`)
    expect(words).toContain('维修抽查回访：电话，已答')
    expect(words).toContain('抽查回访所说：又漏了')
    expect(words.join()).not.toContain('刘主管')
  })

  test('leaves neither words nor sheets when it is erased', async () => {
    const { caseId } = row(2)
    const later = plus(desk.now, 4 * 365 * 24 * hour)
    transaction(desk.db, (tx) => {
      eraseRegistersOfCase(tx, caseId, actAt(later))
      eraseCaseRecord(tx, caseId, actAt(later))
    })
    const sheets = desk.db
      .prepare<[], { erased: string | null }>("SELECT paperErasedAt AS erased FROM slip WHERE form = 'F06'")
      .all()
    expect(sheets.map(({ erased }) => erased)).toEqual([later, later, later])
    const shown = await show()
    expect(shown.rows[2]).toMatchObject({ asked: { said: '', caller: '', quality: 'satisfied' } })
    expect(await desk.reply('draw.answer', answerTo(desk, row(2)))).toMatchObject({ reason: 'erased' })
    // Five were drawn from, one was typed in late, and this one is nobody's any more.
    expect(shown.finished).toBe(5)
  })
})
