import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, plus } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { Input } from '#shared/ipc/contract'
import { eraseWalk } from '../../../src/main/store/erase-service'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { departmentNamed, findOnWalk } from '../../support/findings'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})

afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const at = (words: string) => new Date(`${words}:00+08:00`).toISOString() as Instant
const thursday = at('2026-11-26T18:00')

function first(ids: readonly WalkFindingId[]): WalkFindingId {
  const [id] = ids
  if (id === undefined) throw new Error('Nothing was found')
  return id
}

const notice: Omit<Input<'finding.issue'>, 'findingIds'> = {
  form: 'F11',
  toPerson: '张主管',
  subject: '周检发现的问题',
  demand: '清理干净，垃圾桶每天擦一次',
  dueAt: thursday,
  downReason: '',
}

const show = (findingId: WalkFindingId) => desk.ask('finding.show', { findingId })
const list = (filter: Input<'finding.list'>['filter'] = 'open') =>
  desk.ask('finding.list', { filter, page: 0 })
const due = async () =>
  (await desk.ask('today.show', { only: null })).service.filter(({ part }) => part === 'findings')

describe('a contractor’s plain finding', () => {
  test('goes out on 联系单, is signed for, answered, looked at, and passes', async () => {
    const [one, two] = findOnWalk(desk, [{}, { words: '绿地有枯枝', place: '北门绿地' }])
    if (!one || !two) throw new Error('nothing')
    expect((await list('toIssue')).rows.map(({ id }) => id)).toEqual([one, two])
    expect(await due()).toMatchObject([{ part: 'findings', words: '问题该发单 2 件', isLate: false }])

    const made = await desk.ask('finding.issue', { ...notice, findingIds: [one, two] })
    expect(made).toMatchObject({
      number: 'LX-202611-0001',
      department: '保洁',
      findings: 2,
      slip: { form: 'F11', kind: 'first', number: 'LX-202611-0001' },
    })
    expect((await list('waiting')).total).toBe(2)
    expect(await due()).toEqual([])
    for (const words of ['lx-202611-0001', 'LX-'])
      expect((await desk.ask('find.quick', { words })).notices).toEqual([
        { noticeId: made.id, number: 'LX-202611-0001', form: 'F11', department: '保洁', isVoid: false },
      ])
    expect(await show(one)).toMatchObject({
      paper: 'notice',
      number: 'LX-202611-0001',
      limitAt: thursday,
      steps: ['sign', 'answer', 'recheck', 'void'],
      clock: { step: 'answer', dueAt: thursday },
    })

    desk.pass(hour)
    const noticeId = made.id
    const signed = await desk.ask('finding.sign', { noticeId, by: '张主管', at: desk.now })
    // The sheet stays with who signed for it, and is asked back at the limit.
    expect(signed.slip?.where).toMatchObject({
      place: 'department',
      with: '张主管',
      dueBackAt: thursday,
      marks: { receipt: desk.now },
    })

    // Under the scanner it opens what it is about; the next step there is 登记回复, which takes the sheet back.
    const code = slipCodeOf(signed.slip?.id ?? 0)
    expect(await desk.ask('slip.scan', { code })).toMatchObject({
      belongs: { to: 'notice', noticeId },
      proposal: null,
    })

    desk.now = at('2026-11-25T16:00')
    const answered = await desk.ask('finding.answer', {
      noticeId,
      by: '张主管',
      words: '已清理',
      at: desk.now,
    })
    expect(answered.slip?.where).toMatchObject({ place: 'desk', dueBackAt: null })
    expect(await show(one)).toMatchObject({
      steps: ['recheck'],
      clock: { step: 'recheck', dueAt: thursday },
    })
    expect(await due()).toEqual([])
    desk.now = at('2026-11-26T09:00')
    expect(await due()).toMatchObject([{ words: '复查 2 件', isLate: false }])

    const recheck = { at: desk.now, checker: '王敏', words: '', nextDueAt: null }
    const passed = await desk.ask('finding.recheck', { ...recheck, findingId: one, isPassed: true })
    expect(passed).toMatchObject({ passedAt: desk.now, steps: [], clock: null })
    // The other one: once more, by another day; the department answers again.
    const nextDueAt = at('2026-11-28T18:00')
    desk.pass(1)
    const again = await desk.ask('finding.recheck', {
      ...recheck,
      at: desk.now,
      findingId: two,
      isPassed: false,
      words: '还有枯枝',
      nextDueAt,
    })
    expect(again).toMatchObject({ limitAt: nextDueAt, steps: ['answer', 'recheck'], passedAt: null })
    desk.pass(hour)
    await desk.ask('finding.answer', { noticeId, by: '张主管', words: '剪完了', at: desk.now })
    await desk.ask('finding.recheck', { ...recheck, at: desk.now, findingId: two, isPassed: true })
    expect((await list('passed')).total).toBe(2)
    expect((await list()).total).toBe(0)
    // A further sheet is a copy with what became of it.
    expect((await desk.ask('finding.print', { noticeId })).slip).toMatchObject({ kind: 'copy', copy: 2 })
  })

  test('or is only told, with its limit, and goes out on paper when that was not enough', async () => {
    const findingId = first(findOnWalk(desk, [{}]))
    const told = await desk.ask('finding.tell', { findingId, to: '李班长', at: desk.now, dueAt: thursday })
    expect(told).toMatchObject({ paper: 'told', number: '', told: { to: '李班长' }, limitAt: thursday })
    desk.now = at('2026-11-28T09:00')
    expect(await due()).toMatchObject([{ words: '复查 1 件', isLate: true }])
    expect((await list('toRecheck')).total).toBe(1)
    const made = await desk.ask('finding.issue', {
      ...notice,
      findingIds: [findingId],
      form: 'F12',
      dueAt: at('2026-11-30T18:00'),
    })
    expect(made.number).toBe('ZG-202611-0001')
    expect(await show(findingId)).toMatchObject({ paper: 'notice', limitAt: at('2026-11-30T18:00') })
  })
})

test('a department’s grave one gets 整改通知 with its limit, and shows late while nobody answers', async () => {
  const departmentId = departmentNamed(desk, '物业部')
  const findingId = first(findOnWalk(desk, [{ responsible: 'department', departmentId, severity: 'severe' }]))
  expect((await show(findingId)).proposed).toMatchObject({ form: 'F12', dueAt: thursday })
  // Down to F11 only with a reason, and word of mouth is not enough (S2 2.1).
  expect(await desk.reply('finding.issue', { ...notice, findingIds: [findingId] })).toMatchObject({
    reason: 'reason-missing',
  })
  const tell = { findingId, to: '张主管', at: desk.now, dueAt: thursday }
  expect(await desk.reply('finding.tell', tell)).toMatchObject({ reason: 'wants-paper' })
  const made = await desk.ask('finding.issue', { ...notice, form: 'F12', findingIds: [findingId] })
  expect(made).toMatchObject({ number: 'ZG-202611-0001', slip: { form: 'F12' } })
  desk.now = at('2026-11-27T09:00')
  expect(await due()).toMatchObject([
    { words: '整改等回复 1 件', isLate: true, dueAt: thursday },
    { words: '复查 1 件', isLate: false },
  ])
  // A scan of its sheet leads to it.
  const shown = await desk.ask('finding.ofNotice', { noticeId: made.id })
  expect(shown.findingId).toBe(findingId)
})

test('our own side’s becomes 报修服务 of the organisation itself, whose clocks are its own', async () => {
  const findingId = first(
    findOnWalk(desk, [
      { responsible: 'own', severity: 'severe', words: '一层走廊灯不亮', place: '3号楼-1层走廊' },
    ]),
  )
  const source = { kind: 'finding', id: findingId } as const
  expect((await show(findingId)).steps).toEqual(['report', 'order', 'link', 'drop'])
  await desk.ask('finding.report', { findingId, to: '园总', way: 'phone', at: desk.now })
  const draft = await desk.ask('demand.openCase', { source })
  expect(draft.content).toMatchObject({
    kind: 'service',
    content: '一层走廊灯不亮',
    place: '3号楼-1层走廊',
    jobGrade: 'major',
    customer: { company: '某某产业园', contactName: '王敏' },
    raisedIn: source,
  })
  expect((await desk.ask('demand.openCase', { source })).id).toBe(draft.id)
  expect(await desk.reply('demand.settle', { source, words: '已答复' })).toMatchObject({
    reason: 'no-such-demand',
  })
  const { caseId, number } = await desk.ask('case.register', { draftId: draft.id })
  const view = await show(findingId)
  const deadline = (await desk.ask('case.show', { caseId })).deadlines.find(
    ({ clock }) => clock === 'resolve',
  )
  expect(view).toMatchObject({
    paper: 'case',
    number,
    limitAt: deadline?.dueAt,
    steps: ['recheck'],
    clock: { step: 'answer' },
  })
  expect(await desk.reply('demand.openCase', { source })).toMatchObject({ reason: 'settled-already' })
  // Void, it waits for another paper.
  await desk.ask('case.void', { caseId, at: desk.now, reason: '登错了' })
  expect(await show(findingId)).toMatchObject({ paper: null, case: null, steps: ['order', 'link', 'drop'] })
})

test('a case that is open already can be what puts it in order', async () => {
  const [one, two] = findOnWalk(desk, [{ responsible: 'own' }, { responsible: 'own' }])
  if (!one || !two) throw new Error('nothing')
  const draft = await desk.ask('demand.openCase', { source: { kind: 'finding', id: one } })
  const { number } = await desk.ask('case.register', { draftId: draft.id })
  expect(await desk.reply('finding.link', { findingId: two, number: 'TS-202611-0099' })).toMatchObject({
    reason: 'no-such-case',
  })
  const linked = await desk.ask('finding.link', { findingId: two, number: number.toLowerCase() })
  expect(linked).toMatchObject({ paper: 'case', number, case: { isClosed: false } })
})

test('a danger stands on top of 今日 as late from its first minute, until it is reported', async () => {
  findOnWalk(desk, [{}])
  desk.now = at('2026-11-24T10:00')
  const findingId = first(findOnWalk(desk, [{ isDanger: true, words: '消防通道被堆物堵死' }]))
  expect(await due()).toMatchObject([
    { words: '安全隐患未上报 1 件', isLate: true, isUrgent: true, dueAt: desk.now },
    { words: '问题该发单 2 件', isLate: true },
  ])
  expect((await list()).rows[0]).toMatchObject({ id: findingId, clock: { step: 'report', dueAt: desk.now } })
  const pass = { findingId, at: desk.now, checker: '王敏', isPassed: true, words: '', nextDueAt: null }
  await desk.ask('finding.issue', { ...notice, form: 'F12', findingIds: [findingId] })
  desk.pass(hour)
  // Its paper is out, and it is to be reported all the same.
  expect(await desk.reply('finding.recheck', { ...pass, at: desk.now })).toMatchObject({
    reason: 'not-reported',
  })
  await desk.ask('finding.report', { findingId, to: '消防主管', way: 'inPerson', at: desk.now })
  expect((await due()).map(({ words }) => words)).toEqual(['问题该发单 1 件'])
  const again = { findingId, to: '园总', way: 'phone', at: desk.now } as const
  expect(await desk.reply('finding.report', again)).toMatchObject({ reason: 'not-now' })
  expect((await desk.ask('finding.recheck', { ...pass, at: desk.now })).passedAt).toBe(desk.now)
})

test('a void notice keeps its number and sets its findings free; answered, it is void no more', async () => {
  const findingId = first(findOnWalk(desk, [{}]))
  const made = await desk.ask('finding.issue', { ...notice, findingIds: [findingId] })
  await desk.ask('finding.sign', { noticeId: made.id, by: '张主管', at: desk.now })
  expect(await desk.ask('finding.void', { noticeId: made.id, reason: '发错单位了' })).toEqual({})
  expect(await show(findingId)).toMatchObject({
    paper: null,
    limitAt: null,
    steps: ['issue', 'tell', 'drop'],
  })
  // Whoever has the sheet is to bring it back that day.
  const out = await desk.ask('slip.closing', { page: 0 })
  expect(out.rows.map(({ slip }) => [slip.number, slip.isVoid])).toEqual([['LX-202611-0001', true]])
  const next = await desk.ask('finding.issue', { ...notice, findingIds: [findingId] })
  expect(next.number).toBe('LX-202611-0002')
  desk.pass(hour)
  await desk.ask('finding.answer', { noticeId: next.id, by: '张主管', words: '已清理', at: desk.now })
  const late = { noticeId: next.id, reason: '发错了' }
  expect(await desk.reply('finding.void', late)).toMatchObject({ reason: 'not-now' })
  expect(await desk.reply('finding.void', { ...late, noticeId: 99 as typeof next.id })).toMatchObject({
    reason: 'no-such-notice',
  })
})

test('nothing half comes of what cannot be: no number is taken, nothing is written', async () => {
  const [one, own] = findOnWalk(desk, [{}, { responsible: 'own' }])
  const other = first(findOnWalk(desk, [{ departmentId: departmentNamed(desk, '保安') }]))
  if (!one || !own) throw new Error('nothing')
  const refused = async (asked: Partial<Input<'finding.issue'>>) =>
    desk.reply('finding.issue', { ...notice, findingIds: [one], ...asked })
  expect(await refused({ findingIds: [one, other] })).toMatchObject({ reason: 'several-departments' })
  expect(await refused({ findingIds: [one, own] })).toMatchObject({ reason: 'own-side' })
  expect(await refused({ findingIds: [one, 99 as WalkFindingId] })).toMatchObject({
    reason: 'no-such-finding',
  })
  expect(await refused({ dueAt: desk.now })).toMatchObject({ reason: 'time-not-later' })
  const made = await desk.ask('finding.issue', { ...notice, findingIds: [one] })
  expect(made.number).toBe('LX-202611-0001')
  expect(await refused({})).toMatchObject({ reason: 'not-now' })
  const { id: noticeId } = made
  const future = plus(desk.now, hour)
  const past = plus(desk.now, -hour)
  const sign = { noticeId, by: '张主管' }
  expect(await desk.reply('finding.sign', { ...sign, at: future })).toMatchObject({
    reason: 'time-in-future',
  })
  expect(await desk.reply('finding.sign', { ...sign, at: past })).toMatchObject({
    reason: 'time-before-notice',
  })
  await desk.ask('finding.sign', { ...sign, at: desk.now })
  expect(await desk.reply('finding.sign', { ...sign, at: desk.now })).toMatchObject({ reason: 'not-now' })
  const again = { findingId: one, at: desk.now, checker: '王敏', isPassed: false, words: '', nextDueAt: null }
  expect(await desk.reply('finding.recheck', again)).toMatchObject({ reason: 'limit-missing' })
  expect(await desk.reply('finding.recheck', { ...again, nextDueAt: desk.now })).toMatchObject({
    reason: 'time-not-later',
  })
  expect(await desk.reply('finding.drop', { findingId: one, reason: '登重了' })).toMatchObject({
    reason: 'not-now',
  })
  expect(await desk.ask('finding.drop', { findingId: other, reason: '登重了' })).toEqual({})
  expect(await show(other)).toMatchObject({ isDropped: true, dropReason: '登重了', steps: [] })
})

test('after its period nothing is left of who and what; numbers, times and verdicts stay', async () => {
  const findingId = first(findOnWalk(desk, [{ words: '李四在 3 楼乱堆' }]))
  const words = { ...notice, toPerson: '赵六', demand: '请孙七清走', subject: '周八报来' }
  const made = await desk.ask('finding.issue', { ...words, findingIds: [findingId] })
  const noticeId = made.id
  await desk.ask('finding.sign', { noticeId, by: '吴九', at: desk.now })
  desk.pass(hour)
  await desk.ask('finding.answer', { noticeId, by: '郑十', words: '冯一清了', at: desk.now })
  const recheck = {
    findingId,
    at: desk.now,
    checker: '陈二',
    isPassed: true,
    words: '卫三看过',
    nextDueAt: null,
  }
  await desk.ask('finding.recheck', recheck)
  const act = { kind: 'walk.erased', operatorId: 1, happenedAt: desk.now, typedAt: desk.now } as const
  transaction(desk.db, (tx) => eraseWalk(tx, 1, act))
  const kept = JSON.stringify(
    ['walk', 'walkFinding', 'notice', 'findingRecheck', 'slip'].map((table) =>
      desk.db.prepare(`SELECT * FROM ${table}`).all(),
    ),
  )
  for (const name of ['李四', '赵六', '孙七', '周八', '吴九', '郑十', '冯一', '陈二', '卫三'])
    expect(kept).not.toContain(name)
  expect(await show(findingId)).toMatchObject({ isErased: true, number: made.number, passedAt: desk.now })
  expect(await desk.reply('finding.print', { noticeId })).toMatchObject({ reason: 'erased' })
})
