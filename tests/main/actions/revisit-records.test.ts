import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { dayOf, hour, type IsoMonth, minute, plus } from '#shared/domain/day'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import type { RecordFilter } from '#shared/ipc/record-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { handle, revisit } from '../../support/case-way'
import { countedDrawing } from '../../support/counted-drawing'
import {
  critical,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { afterThreeYears } from '../../support/erasing'
import { registerJob } from '../../support/order-way'
import { addPerson, signIn, signInAs } from '../../support/people'
import { scanned } from '../../support/scanned'
import { toAsk } from '../../support/to-ask'

let desk: TestDesk
let caseId: CaseId
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  caseId = (await registerComplaint(desk)).caseId
  await handle(desk, caseId)
  desk.pass(minute)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const shown = () => desk.ask('case.show', { caseId })
const listed = (filter: RecordFilter) => desk.ask('record.list', { filter, page: 0 })
async function only(filter: RecordFilter = 'month') {
  const [row] = (await listed(filter)).rows
  if (!row) throw new Error(`Nothing is ${filter}`)
  return row
}
async function printed() {
  const [slip] = await desk.ask('record.print', { caseIds: [caseId] })
  if (!slip) throw new Error('No F08 was printed')
  return slip
}
async function textOf(slipId: Awaited<ReturnType<typeof printed>>['id']) {
  return packed(textByPoppler((await desk.ask('slip.show', { slipId })).pdf))
}
const scan = async (slipId: number) => (await desk.ask('slip.scan', { code: slipCodeOf(slipId) })).proposal
const door = {
  way: 'door',
  outcome: 'answered',
  quality: 'satisfied',
  timeliness: 'prompt',
  said: '修好了',
  isSolved: true,
  signature: { kind: 'self' },
} as const
const visited = (more: Partial<Input<'case.revisit'>> = {}) =>
  desk.ask('case.revisit', { caseId, at: desk.now, ...door, ...more })

describe('回访记录表 F08', () => {
  test('is printed ahead under its own number, goes out with who takes it, and comes back with the ink', async () => {
    const slip = await printed()
    expect([slip.form, slip.kind, slip.orderNumber, slip.copy]).toEqual(['F08', 'first', 'HF-202611-0001', 1])
    const { record, step } = await only()
    expect([record.number, step]).toEqual(['HF-202611-0001', 'take'])

    await desk.ask('record.take', { recordId: record.id, by: '李师傅', at: desk.now })
    const out = (await shown()).slips.find(({ id }) => id === slip.id)
    const clock = (await shown()).deadlines.find((one) => one.clock === 'revisit')
    expect([out?.where.place, out?.where.with, out?.where.dueBackAt]).toEqual([
      'department',
      '李师傅',
      clock?.dueAt,
    ])
    expect((await listed('out')).waiting.out).toBe(1)
    // 投诉处置记录 (F07) tells of the sheets of the handling.
    const f07 = await desk.ask('slip.dispatch', { period: { by: 'day', day: dayOf(desk.now) }, page: 0 })
    expect(f07.rows.map(({ takenBy }) => takenBy)).not.toContain('李师傅')
    expect(await scan(slip.id)).toEqual({ kind: 'move', to: 'desk' })

    desk.pass(hour)
    await desk.ask('record.return', { recordId: record.id, at: desk.now })
    expect(await scan(slip.id)).toEqual({ kind: 'act', act: 'revisit' })
    await visited({ visitor: '李师傅' })
    const back = (await shown()).slips.find(({ id }) => id === slip.id)
    expect([back?.where.place, Object.keys(back?.where.marks ?? {})]).toEqual(['desk', ['revisit']])
    expect(
      (await shown()).slips.filter(({ form }) => form === 'F01').map(({ where }) => where.marks.revisit),
    ).toEqual([undefined])
    expect(await scan(slip.id)).toBeNull()
    expect((await shown()).timeline.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['回访记录表收回', '回访记录表发给 李师傅', '开回访记录 HF-202611-0001']),
    )
  })

  test('that is late to come back is among 该收回未收回, and 收回 by hand is its 交回', async () => {
    const slip = await printed()
    await desk.ask('record.take', { recordId: (await only()).record.id, by: '李师傅', at: desk.now })
    desk.pass(24 * 4 * hour)
    const late = await desk.ask('slip.out', { page: 0 })
    expect(late.rows.filter(({ slip: one }) => one.id === slip.id).map(({ holder }) => holder)).toEqual([
      '在 李师傅',
    ])
    await desk.ask('slip.move', { slipId: slip.id, move: { to: 'desk' } })
    const { record } = await only()
    expect([record.returned?.at, record.returned?.by]).toEqual([desk.now, '王敏'])
    expect((await listed('out')).rows).toEqual([])
  })

  test('of a case that became void while somebody had it comes back with its record, either way', async () => {
    const bring = [
      (recordId: RevisitRecordId) => desk.ask('record.return', { recordId, at: desk.now }),
      (_: RevisitRecordId, slipId: SlipId) => desk.ask('slip.move', { slipId, move: { to: 'desk' } }),
    ]
    for (const back of bring) {
      caseId = (await registerComplaint(desk)).caseId
      await handle(desk, caseId)
      const slip = await printed()
      const recordId = (await shown()).revisitRecords[0]?.id
      if (!recordId) throw new Error('There is no 回访记录')
      await desk.ask('record.take', { recordId, by: '李师傅', at: desk.now })
      await desk.ask('case.void', { caseId, at: desk.now, reason: '登错了' })
      expect((await listed('out')).rows).toHaveLength(1)
      await back(recordId, slip.id)
      expect((await listed('out')).rows).toEqual([])
      const now = (await shown()).slips.find(({ id }) => id === slip.id)
      expect([now?.isVoid, now?.where.place]).toEqual([true, 'desk'])
    }
  })

  test('by phone says 电话回访 where the customer signs; in person it has room for ink, and a copy the words', async () => {
    await revisit(desk, caseId, true)
    const byPhone = await printed()
    expect(await textOf(byPhone.id)).toContain('签名：电话回访')

    const other = (await registerJob(desk)).caseId
    await handleJob(other)
    const [ahead] = await desk.ask('record.print', { caseIds: [other] })
    await desk.ask('case.revisit', { caseId: other, at: desk.now, ...door })
    const [copy] = await desk.ask('record.print', { caseIds: [other] })
    if (!ahead || !copy) throw new Error('No F08 was printed')
    expect([ahead.kind, copy.kind, copy.copy]).toEqual(['first', 'copy', 2])
    expect(await textOf(copy.id)).toContain('签名：本人已签（见原件）')
  })

  test('holds the same outcome as F01, which does not wait for the ink that is on F08', async () => {
    await printed()
    await visited()
    const lost = await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '淋湿了' })
    expect(await textOf(lost.id)).toContain('签名：签在回访记录表HF-202611-0001上')
  })

  test('lost, is printed anew as the sheet of its own record; 作废 names a newer one', async () => {
    const first = await printed()
    const again = await desk.ask('slip.reprint', {
      caseId,
      kind: 'lost',
      reason: '丢在路上',
      slipId: first.id,
    })
    expect([again.form, again.kind, again.copy, again.orderNumber]).toEqual([
      'F08',
      'lost',
      2,
      'HF-202611-0001',
    ])
    const lost = (await shown()).slips.find(({ id }) => id === first.id)
    expect([lost?.where.place, lost?.replacedBy]).toEqual(['lost', again.id])
    expect(await desk.reply('slip.void', { slipId: again.id })).toMatchObject({
      reason: 'nothing-replaces-it',
    })
  })

  test('scanned with its ink, it goes to its case by its code', async () => {
    const slip = await printed()
    // By the number that stands on it where its code cannot be read.
    const number = 'HF-202611-0001'
    expect((await desk.ask('find.quick', { words: number })).cases).toMatchObject([{ caseId }])
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
    const proposed = await desk.ask('scan.propose', { words: number })
    expect(proposed.map(({ slipId }) => slipId)).toContain(slip.id)
    const bytes = await scanned(pdf, { turned: 1, dpi: 100 })
    const { scan: taken } = await desk.ask('scan.take', { name: 'SCAN0008.jpg', bytes })
    expect(taken.slip).toMatchObject({ slipId: slip.id, caseId, matchedBy: 'code', title: '回访记录表' })
  })

  test('of a round that was answered otherwise meanwhile comes back to its record, and to no other round', async () => {
    const slip = await printed()
    const recordId = (await only()).record.id
    await desk.ask('record.take', { recordId, by: '李师傅', at: desk.now })
    desk.pass(hour)
    const atTheDoor = desk.now
    desk.pass(minute)
    // By phone it was not solved: the second round runs.
    await revisit(desk, caseId, false)
    desk.pass(minute)
    await desk.ask('record.return', { recordId, at: desk.now })
    expect(await scan(slip.id)).toBeNull()
    await handle(desk, caseId)
    expect(await scan(slip.id)).toBeNull()
    const late = { caseId, ...door, at: atTheDoor }
    expect(await desk.reply('case.revisit', late)).toMatchObject({ reason: 'time-before-last-step' })
    expect((await shown()).revisits.map(({ round, way }) => [round, way])).toEqual([[1, 'phone']])
  })

  test('each round has its own, also the copies; of a case that nobody asks about there is none', async () => {
    await printed()
    const recordId = (await only()).record.id
    await revisit(desk, caseId, false)
    desk.pass(minute)
    // The second round is not handled yet: nobody asks about it, and the first one keeps its own sheet.
    expect(await desk.reply('record.print', { caseIds: [caseId] })).toMatchObject({
      reason: 'nothing-to-ask',
    })
    expect(await desk.ask('record.reprint', { recordId })).toMatchObject({
      copy: 2,
      orderNumber: 'HF-202611-0001',
    })
    await handle(desk, caseId)
    const second = await printed()
    expect([second.kind, second.copy, second.orderNumber]).toEqual(['first', 1, 'HF-202611-0002'])
    const idea = (await registerJob(desk, { kind: 'suggestion' })).caseId
    expect(await desk.reply('record.print', { caseIds: [idea] })).toMatchObject({
      reason: 'nothing-to-ask',
    })
  })

  test('of several cases at once: numbers in their order, each with its slip, before anything is drawn', async () => {
    const second = (await registerComplaint(desk)).caseId
    await handle(desk, second)
    const sheets = await desk.ask('record.print', { caseIds: [second, caseId, second] })
    expect(sheets.map((slip) => [slip.caseId, slip.orderNumber])).toEqual([
      [second, 'HF-202611-0001'],
      [caseId, 'HF-202611-0002'],
    ])
    // 归档 → 检查 tells of both further series.
    const month = '2026-11' as IsoMonth
    const { numbers } = await desk.ask('month.points', { month })
    expect(numbers.revisit).toEqual({ last: 2, missing: [], twice: [] })
    expect(numbers['month-revisit']).toEqual({ last: 0, missing: [], twice: [] })
    desk.db.prepare("UPDATE numberSeries SET last = last + 1 WHERE series = 'revisit'").run()
    expect((await desk.ask('month.points', { month })).numbers.revisit).toEqual({
      last: 3,
      missing: [3],
      twice: [],
    })
  })
})

test('the F08 of a round are drawn one after the other', async () => {
  desk.close()
  const drawing = countedDrawing()
  desk = await openTestDesk(noPrinter, { draw: drawing.draw })
  await setUp(desk)
  const caseIds = [await toAsk(desk), await toAsk(desk), await toAsk(desk)]
  const drawn = async () => (await listed('month')).rows.map(({ slip }) => slip?.drawing)
  await setImmediate()
  drawing.most = 0
  const slips = await desk.ask('record.print', { caseIds })
  expect(slips.map((slip) => slip.drawing)).toEqual(Array(3).fill('underWay'))
  await vi.waitFor(async () => expect(await drawn()).toEqual(Array(3).fill('stored')))
  expect(drawing.most).toBe(1)
})

async function handleJob(job: CaseId) {
  const handled = {
    handler: '赵队长',
    remedy: '',
    prevention: '',
    subjectKind: 'unknown',
    subjectName: '',
  } as const
  await desk.ask('case.result', {
    caseId: job,
    at: desk.now,
    completedAt: desk.now,
    words: '换了电容',
    signature: null,
    skipReason: '当天修好',
    ...handled,
  })
}

describe('主管审核', () => {
  test('waits where the asking is over, is a supervisor’s and not her own, and what is bad goes up', async () => {
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    await addPerson(desk, { name: '小陈', role: 'desk' })
    await revisit(desk, caseId, true)
    const { record } = await only('review')
    const review = { recordId: record.id, words: '答复偏慢', verdict: 'raised' } as const
    expect(await desk.reply('record.review', review)).toMatchObject({
      kind: 'refused',
      reason: 'own-revisit',
    })

    await signInAs(desk, '小陈')
    expect(await desk.reply('record.review', review)).toMatchObject({
      kind: 'fault',
      situation: 'needs-supervisor',
    })
    expect((await desk.ask('today.show', { only: null })).toReview).toBe(0)
    await signInAs(desk, '张主管')
    expect((await desk.ask('today.show', { only: null })).toReview).toBe(1)
    expect(await desk.reply('record.review', { ...review, words: '' })).toMatchObject({
      reason: 'words-missing',
    })
    await desk.ask('record.review', review)
    expect((await desk.ask('today.show', { only: null })).toReview).toBe(0)
    expect(await desk.reply('record.review', review)).toMatchObject({ reason: 'not-now' })

    expect((await only('raised')).step).toBe('manage')
    await desk.ask('record.manage', { recordId: record.id, by: '陈园总', words: '物业部改进', at: desk.now })
    expect((await listed('raised')).rows).toEqual([])
    const slip = await printed()
    const text = await textOf(slip.id)
    expect(text).toMatch(/□通过☑上报.*答复偏慢/u)
    expect(text).toMatch(/物业部改进.*陈园总/u)
  })

  test('自办自访 shows on the list, on F08, and at 销项 until somebody reviewed it', async () => {
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    await visited({ visitor: '赵队长' })
    expect((await only('review')).isOwn).toBe(true)
    expect((await shown()).gaps).toContain('ownRevisit')
    expect(await textOf((await printed()).id)).toContain('自办自访☑是□否')
    await signInAs(desk, '张主管')
    await desk.ask('record.review', {
      recordId: (await only('review')).record.id,
      words: '',
      verdict: 'passed',
    })
    expect((await shown()).gaps).not.toContain('ownRevisit')
  })
})

describe('an answer after a refusal', () => {
  test('is read by the supervisor anew, who had read of the refusal', async () => {
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    await visited({ outcome: 'refused', isSolved: null, quality: null, timeliness: null, signature: null })
    await signInAs(desk, '张主管')
    const { record } = await only('review')
    await desk.ask('record.review', { recordId: record.id, words: '客户不愿说', verdict: 'passed' })
    expect((await listed('review')).rows).toEqual([])
    await desk.ask('desk.lock', {})
    await signIn(desk)
    await visited({ visitor: '赵队长' })
    expect((await only('review')).isOwn).toBe(true)
    const { gaps, timeline } = await shown()
    expect(gaps).toContain('ownRevisit')
    expect(timeline.map(({ words }) => words)).toContain('客户后来答了，重新等主管审核')
    expect(verify(desk.db).kind).toBe('whole')
  })
})

describe('who may ask', () => {
  test('by 住宅物业 of what is critical: management, named; its revisit waits for the supervisor', async () => {
    await desk.ask('profile.adopt', { profile: withVisitors() })
    const grave = (await registerComplaint(desk, critical)).caseId
    await handle(desk, grave)
    const asked = { caseId: grave, at: desk.now, ...door, way: 'door' } as const
    expect(await desk.reply('case.revisit', asked)).toMatchObject({
      kind: 'refused',
      reason: 'visitor-missing',
    })
    const view = await desk.ask('case.revisit', { ...asked, visitor: '陈经理' })
    expect(view.gaps).toContain('visitorReview')
  })
})

describe('回访记录签收表 F09', () => {
  test('lists each taking of that day with who has it back, and what is still to be taken', async () => {
    const period = { by: 'day', day: dayOf(desk.now) } as const
    expect(await desk.reply('record.printRegister', { period })).toMatchObject({ reason: 'nothing-taken' })
    await printed()
    const { record } = await only()
    await desk.ask('record.take', { recordId: record.id, by: '李师傅', at: desk.now })
    desk.pass(hour)
    await desk.ask('record.return', { recordId: record.id, at: desk.now })
    const second = (await registerComplaint(desk)).caseId
    await handle(desk, second)
    await desk.ask('record.print', { caseIds: [second] })
    const slip = await desk.ask('record.printRegister', { period })
    const text = await textOf(slip.id)
    for (const words of ['HF-202611-0001', '李师傅', 'HF-202611-0002', '王敏']) expect(text).toContain(words)
    expect(await desk.ask('record.register', { period, page: 0 })).toMatchObject({
      taken: 1,
      slip: { id: slip.id, form: 'F09' },
    })
    const { belongs } = await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })
    expect(belongs).toEqual({ to: 'records', period })
  })

  test('names people: it is destroyed with the case that it tells of', async () => {
    await printed()
    await desk.ask('record.take', { recordId: (await only()).record.id, by: '李师傅', at: desk.now })
    const period = { by: 'day', day: dayOf(desk.now) } as const
    await desk.ask('record.printRegister', { period })
    await desk.ask('case.close', {
      caseId,
      at: desk.now,
      outcome: 'solved',
      nature: 'valid',
      note: '表没有收回',
      mergedInto: null,
    })
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    const { rows, slip } = await desk.ask('record.register', { period, page: 0 })
    expect([rows.map(({ takenBy }) => takenBy), slip]).toEqual([['（已删除）'], null])
  })

  test('a form may go out twice; times are those that were told, never before the last step', async () => {
    await printed()
    const { record } = await only()
    const recordId = record.id
    const early = plus(desk.now, -24 * hour)
    expect(await desk.reply('record.take', { recordId, by: '李师傅', at: early })).toMatchObject({
      reason: 'time-too-early',
    })
    expect(await desk.reply('record.return', { recordId, at: desk.now })).toMatchObject({ reason: 'not-now' })
    await desk.ask('record.take', { recordId, by: '李师傅', at: desk.now })
    desk.pass(hour)
    await desk.ask('record.return', { recordId, at: desk.now })
    await desk.ask('record.take', { recordId, by: '赵队长', at: desk.now })
    const month = '2026-11' as IsoMonth
    expect((await desk.ask('record.register', { period: { by: 'month', month }, page: 0 })).taken).toBe(2)
  })
})

/** 园区规程, with who asks whom as 住宅物业 has it (S1). */
function withVisitors(): Input<'profile.adopt'>['profile'] {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../resources/profiles/${name}.json`, import.meta.url), 'utf8'))
  return { ...read('park'), revisiting: read('residential').revisiting }
}
