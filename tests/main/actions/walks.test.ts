import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hour, type Instant, type IsoMonth } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import { pointsOf } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { usualWalkTimes } from '#shared/domain/walk-times'
import type { Input, Output } from '#shared/ipc/contract'
import type { WalkKey } from '#shared/ipc/walk-views'
import { type PaperHash, paperFile } from '../../../src/main/paper-store'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { changeWalkFinding } from '../../../src/main/store/walk-finding'
import { departmentNamed } from '../../support/case-way'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { addPerson, signInAs } from '../../support/people'

const month = '2026-11' as IsoMonth
const day = 24 * hour
let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
})

const begin = (times: Input<'walk.setTimes'>['times'] = usualWalkTimes) =>
  desk.ask('walk.setTimes', { times })
const list = () => desk.ask('walk.list', { page: 0 })
const dueWords = async () =>
  (await desk.ask('today.show', { only: null, page: 0 })).service.map(
    ({ words, isLate }) => `${words}${isLate ? ' 逾期' : ''}`,
  )
const today = { by: 'slot', kind: 'weekly', plannedAt: '2026-11-23T02:30:00.000Z' as Instant } as const
const show = (walk: WalkKey) => desk.ask('walk.show', { walk })
const check = (walk: WalkKey, point: string | null, verdict: Input<'walk.check'>['verdict'] = 'pass') =>
  desk.ask('walk.check', { walk, point, verdict })

async function found(
  walk: WalkKey,
  told: Partial<Input<'walk.putFinding'>> = {},
): Promise<Output<'walk.putFinding'>> {
  const { id } = await departmentNamed(desk, '保安')
  return desk.ask('walk.putFinding', {
    walk,
    findingId: null,
    point: 'basement-lights',
    place: '3号楼地下一层',
    words: '两支灯管不亮',
    severity: 'plain',
    isDanger: false,
    responsible: 'contractor',
    departmentId: id,
    ...told,
  })
}

const record = (walk: WalkKey, told: Partial<Input<'walk.record'>> = {}) =>
  desk.reply('walk.record', {
    walk,
    at: desk.now,
    walker: '',
    companions: [{ name: '张主管', unit: '物业部' }],
    signature: { kind: 'self' },
    ...told,
  })

describe('the plan of the walks', () => {
  it('is off until a supervisor sets its times: a desk that never walks sees nothing late', async () => {
    desk.pass(60 * day)
    expect((await list()).due).toEqual([])
    expect(await dueWords()).toEqual([])
  })

  it('shows what is to be walked today and in the week to come, and writes nothing by itself', async () => {
    await begin()
    const { due, times } = await list()
    expect(times).toEqual(usualWalkTimes)
    expect(due.map(({ kind, place, state }) => [kind, place, state])).toEqual([
      ['weekly', 1, 'due'],
      ['monthly', null, 'ahead'],
      ['weekly', 2, 'ahead'],
    ])
    expect(await dueWords()).toEqual(['第 1 次周检 10:30'])
    expect(desk.db.prepare('SELECT count(*) AS count FROM walk').get()).toEqual({ count: 0 })
  })

  it('takes one that nobody planned, for now', async () => {
    const { walkId } = await desk.ask('walk.begin', { walk: null })
    expect(await desk.ask('walk.begin', { walk: null })).toEqual({ walkId })
    expect(await dueWords()).toEqual(['周检 09:00'])
    await check({ by: 'id', walkId }, null)
    expect(await record({ by: 'id', walkId })).toMatchObject({ kind: 'ok' })
    expect(await dueWords()).toEqual([])
  })

  it('keeps a missed one in sight until it is walked or dropped with a reason', async () => {
    await begin()
    desk.pass(day)
    expect(await dueWords()).toEqual(['11月23日第 1 次周检 逾期'])
    await desk.ask('walk.drop', { walk: today, reason: '台风停工' })
    expect(await dueWords()).toEqual([])
    const { over } = await list()
    expect(over.map(({ state }) => state)).toEqual(['dropped'])
    const [dropped] = over
    if (!dropped) throw new Error('Nothing was dropped')
    await desk.ask('walk.drop', { walk: dropped.key, reason: '' })
    expect((await list()).due[0]?.state).toBe('missed')
  })

  it('changed keeps what the times before have missed, and begins anew', async () => {
    await begin()
    desk.pass(2 * day)
    const times = {
      ...usualWalkTimes,
      weekly: [{ weekday: 5, time: '09:00' }],
    } as Input<'walk.setTimes'>['times']
    await begin(times)
    const { due } = await list()
    expect(due.map(({ kind, plannedAt, state }) => [kind, plannedAt.slice(0, 10), state])).toEqual([
      ['weekly', '2026-11-23', 'missed'],
      ['monthly', '2026-11-25', 'due'],
      ['weekly', '2026-11-27', 'ahead'],
    ])
    expect(await desk.reply('walk.setTimes', { times })).toMatchObject({ reason: 'nothing-changed' })
  })

  it('is the supervisor’s to set', async () => {
    await addPerson(desk, { name: '赵前台', role: 'desk' })
    await signInAs(desk, '赵前台')
    expect(await desk.reply('walk.setTimes', { times: usualWalkTimes })).toMatchObject({
      situation: 'needs-supervisor',
    })
  })
})

describe('a walk', () => {
  beforeEach(() => begin())

  it('takes its number with its sheet, and keeps it', async () => {
    const { number, walkId } = await desk.ask('walk.print', { walk: today })
    expect(number).toBe('XJ-202611-0001')
    expect(await desk.ask('walk.print', { walk: today })).toEqual({ number, walkId })
    const walk = await show(today)
    expect([walk.number, walk.slip?.form, walk.slip?.copy]).toEqual([number, 'F16', 2])
    expect(await desk.ask('find.quick', { words: 'xj-2026' })).toMatchObject({ walks: [{ walkId, number }] })
  })

  it('keeps each result as it is typed; what is left is 合格 with one key', async () => {
    const { walkId } = await check(today, 'lift-clean')
    const walk: WalkKey = { by: 'id', walkId }
    await check(walk, 'lift-clean', 'none')
    await found(walk)
    await check(walk, null)
    const { areas, checked, fails } = await show(walk)
    const points = areas.flatMap((area) => area.points)
    expect(points).toHaveLength(28)
    expect([checked, fails]).toEqual([28, 1])
    expect(
      points.filter(({ verdict }) => verdict !== 'pass').map(({ code, verdict }) => [code, verdict]),
    ).toEqual([
      ['basement-lights', 'fail'],
      ['lift-clean', 'none'],
    ])
  })

  it('of the list has several findings at a point, and some off the list', async () => {
    const { walkId } = await found(today)
    const walk: WalkKey = { by: 'id', walkId }
    await found(walk, { words: '配电箱门没有锁', isDanger: true, severity: 'severe' })
    await found(walk, { point: null, words: '围墙有缺口', responsible: 'own', departmentId: null })
    const { found: all, fails } = await show(walk)
    expect(all.map(({ point, isDanger, department }) => [point, isDanger, department])).toEqual([
      ['basement-lights', false, '保安'],
      ['basement-lights', true, '保安'],
      [null, false, ''],
    ])
    expect(fails).toBe(1)
    expect(await desk.reply('walk.check', { walk, point: 'basement-lights', verdict: 'pass' })).toMatchObject(
      {
        reason: 'finding-there',
      },
    )
  })

  it('is recorded once every point has its result, and what is 不合格 its finding', async () => {
    const { walkId } = await check(today, 'lift-clean', 'fail')
    const walk: WalkKey = { by: 'id', walkId }
    expect(await record(walk)).toMatchObject({ reason: 'points-left' })
    await check(walk, null)
    expect(await record(walk)).toMatchObject({ reason: 'finding-missing' })
    const { findingId } = await found(walk, { point: 'lift-clean' })
    desk.pass(2 * hour)
    expect(await record(walk, { at: '2026-11-23T02:40:00.000Z' as Instant })).toMatchObject({
      kind: 'ok',
      value: { number: 'XJ-202611-0001', fails: 1, findings: 1 },
    })
    const { state, walker, found: all, companions } = await show(walk)
    expect([state, walker, companions]).toEqual(['done', '王敏', [{ name: '张主管', unit: '物业部' }]])
    expect(all.find(({ id }) => id === findingId)?.foundAt).toBe('2026-11-23T02:40:00.000Z')
    expect(await dueWords()).not.toContain('第 1 次周检 10:30')
    const { over } = await list()
    expect(over.map(({ fails }) => fails)).toEqual([1])
  })

  it('recorded may be corrected until a finding of it went out', async () => {
    const { walkId, findingId } = await found(today)
    const walk: WalkKey = { by: 'id', walkId }
    await check(walk, null)
    await record(walk)
    await record(walk, { walker: '李巡检', signature: { kind: 'left' } })
    expect((await show(walk)).walker).toBe('李巡检')
    await check(walk, 'lift-clean', 'none')
    const bare = await desk.reply('walk.check', { walk, point: 'lift-clean', verdict: 'fail' })
    expect(bare).toMatchObject({ reason: 'finding-missing' })
    await desk.ask('walk.dropFinding', { findingId, reason: '灯已经换了，看错了' })
    await check(walk, 'basement-lights', 'pass')
    const { findingId: other } = await found(walk, { point: 'lift-clean' })
    tellOutside(other)
    for (const reply of [
      await desk.reply('walk.check', { walk, point: 'lift-notice', verdict: 'none' }),
      await desk.reply('walk.dropFinding', { findingId: other, reason: '再看' }),
    ])
      expect(reply).toMatchObject({ reason: 'finding-out' })
  })

  it('that is dropped writes nothing more; that was walked, or found something, is not dropped', async () => {
    const { walkId } = await found(today)
    const walk: WalkKey = { by: 'id', walkId }
    expect(await desk.reply('walk.drop', { walk, reason: '不用了' })).toMatchObject({
      reason: 'findings-there',
    })
    const { due } = await list()
    const next = due.find(({ state }) => state === 'ahead')
    if (!next) throw new Error('Nothing is ahead')
    await desk.ask('walk.drop', { walk: next.key, reason: '停电' })
    expect(await desk.reply('walk.print', { walk: next.key })).toMatchObject({ reason: 'walk-dropped' })
  })

  it('that is refused leaves no record of it', async () => {
    expect(await record(today)).toMatchObject({ reason: 'points-left' })
    expect(await desk.reply('walk.check', { walk: today, point: 'no-such', verdict: 'pass' })).toMatchObject({
      reason: 'no-such-point',
    })
    const never = { ...today, plannedAt: '2026-11-24T02:30:00.000Z' as Instant }
    expect(await desk.reply('walk.print', { walk: never })).toMatchObject({ reason: 'no-such-walk' })
    expect(desk.db.prepare('SELECT count(*) AS count FROM walk').get()).toEqual({ count: 0 })
  })

  it('becomes a record before its first words are typed, and is the same walk after that', async () => {
    const { walkId } = await desk.ask('walk.begin', { walk: today })
    await desk.ask('walk.type', { walkId, field: 'finding', text: '{"words":"灯"}' })
    expect(await show(today)).toMatchObject({
      key: { by: 'id', walkId },
      state: 'due',
      number: null,
      typed: { finding: '{"words":"灯"}' },
    })
    expect(await desk.ask('walk.begin', { walk: today })).toEqual({ walkId })
  })

  it('keeps on the disk what is being typed, until it is recorded', async () => {
    const { walkId } = await check(today, null)
    await desk.ask('walk.type', { walkId, field: 'head', text: '{"walker":"王"}' })
    expect((await show(today)).typed).toEqual({ head: '{"walker":"王"}' })
    await record(today)
    expect((await show(today)).typed).toEqual({})
  })

  it('is found by the code of its sheet', async () => {
    const { walkId } = await desk.ask('walk.print', { walk: today })
    const { slip } = await show(today)
    if (!slip) throw new Error('It has no sheet')
    expect(await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).toMatchObject({
      belongs: { to: 'walk', walkId },
    })
  })
})

/** 口头或微信通知: the department knows of it. */
function tellOutside(findingId: WalkFindingId): void {
  const act = { kind: 'finding.told', operatorId: 1, happenedAt: desk.now, typedAt: desk.now } as const
  const told = { toldAt: desk.now, toldTo: '张主管' }
  transaction(desk.db, (tx) => changeWalkFinding(tx, findingId, told, act))
}

// Eight by eight, grey.
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAEElEQVR42mNoQAMMQ0oAAFyYMAGW2zJvAAAAAElFTkSuQmCC',
    'base64',
  ),
)

describe('photos of a finding', () => {
  beforeEach(() => begin())

  it('are stored as files, shown, and removed with an event; the same twice is one', async () => {
    const { findingId, walkId } = await found(today)
    const picture = new Uint8Array(
      readFileSync(new URL('../../../resources/readme/f01.png', import.meta.url)),
    )
    const photo = await desk.ask('walk.addPhoto', { findingId, name: '灯.png', bytes: picture })
    expect(await desk.ask('walk.addPhoto', { findingId, name: '灯 2.png', bytes: picture })).toEqual(photo)
    const stored = desk.db.prepare('SELECT file FROM walkPhoto').get() as { file: PaperHash }
    expect(existsSync(paperFile(join(desk.dataDir, 'paper'), stored.file, 'png'))).toBe(true)
    const shown = await desk.ask('walk.photo', { photoId: photo.id })
    expect(Buffer.compare(shown.bytes, picture)).toBe(0)
    await desk.ask('walk.removePhoto', { photoId: photo.id })
    expect((await show({ by: 'id', walkId })).found[0]?.photos).toEqual([])
    expect(await desk.reply('walk.photo', { photoId: photo.id })).toMatchObject({ reason: 'no-such-photo' })
  })

  it('are pictures: a PDF, a text or half a file is refused', async () => {
    const { findingId } = await found(today)
    for (const [bytes, reason] of [
      [new Uint8Array(Buffer.from('just words')), 'not-a-scan'],
      [png.slice(0, 40), 'damaged'],
      [new Uint8Array(), 'empty'],
    ] as const)
      expect(await desk.reply('walk.addPhoto', { findingId, name: 'x', bytes })).toMatchObject({ reason })
  })
})

describe('每日巡视', () => {
  it('stands on 今日 in the last two hours of a day without one', async () => {
    await begin({ ...usualWalkTimes, weekly: [], monthly: null })
    expect(await dueWords()).toEqual([])
    desk.pass(7 * hour)
    expect(await dueWords()).toEqual(['今天还没有巡视园区'])
    const round = { walkId: null, at: desk.now, walker: '', remark: '一切正常' }
    const { walkId, number } = await desk.ask('walk.putRound', round)
    expect(number).toBe('XJ-202611-0001')
    expect(await dueWords()).toEqual([])
    await found({ by: 'id', walkId }, { point: null, words: '路灯不亮，物业 138 0000 0001' })
    desk.pass(2 * day)
    const { days } = await desk.ask('walk.rounds', { month })
    expect(
      days.map(({ on, isMissed, rounds }) => [on, isMissed, rounds.map(({ findings }) => findings)]),
    ).toEqual([
      ['2026-11-25', false, []],
      ['2026-11-24', true, []],
      ['2026-11-23', false, [1]],
    ])
    await desk.ask('walk.putRound', { ...round, walkId, remark: '一切正常，路灯除外' })
    expect((await desk.ask('walk.rounds', { month })).days[2]?.rounds[0]?.remark).toBe('一切正常，路灯除外')
    const later = { ...round, at: '2026-12-01T00:00:00.000Z' as Instant }
    expect(await desk.reply('walk.putRound', later)).toMatchObject({ reason: 'time-in-future' })
  })

  it('prints F31 of a month; its code leads back to it', async () => {
    expect(await desk.reply('walk.printRounds', { month })).toMatchObject({ reason: 'nothing-there' })
    await desk.ask('walk.putRound', { walkId: null, at: desk.now, walker: '', remark: '一切正常' })
    const slip = await desk.ask('walk.printRounds', { month })
    expect([slip.form, slip.title]).toEqual(['F31', '每日巡视记录 2026年11月'])
    expect((await desk.ask('walk.rounds', { month })).slip?.id).toBe(slip.id)
  })
})

describe('the period of a walk', () => {
  it('over, its people, words and photos are gone, its numbers and verdicts stay', async () => {
    await begin()
    const { findingId, walkId } = await found(today)
    const picture = new Uint8Array(
      readFileSync(new URL('../../../resources/readme/f01.png', import.meta.url)),
    )
    const photo = await desk.ask('walk.addPhoto', { findingId, name: '灯.png', bytes: picture })
    await check(today, null)
    await record(today)
    await desk.ask('walk.type', { walkId, field: 'head', text: '{"walker":"李"}' })
    await desk.ask('walk.dropFinding', { findingId, reason: '看错了' })
    desk.pass(37 * 31 * day)
    expect(await desk.ask('retention.erase', { kind: 'walk', ids: null })).toMatchObject({ erased: 1 })
    const view = await show({ by: 'id', walkId })
    expect([view.isErased, view.walker, view.companions, view.typed]).toEqual([true, '（已删除）', [], {}])
    expect([view.number, view.checked, view.fails]).toEqual(['XJ-202611-0001', 28, 1])
    expect(await desk.reply('walk.photo', { photoId: photo.id })).toMatchObject({ reason: 'no-such-photo' })
    expect(await record({ by: 'id', walkId })).toMatchObject({ reason: 'walk-erased' })
  })
})

describe('检查内容', () => {
  it('changed is the next version; a walk that was begun keeps its own', async () => {
    await begin()
    const { walkId } = await check(today, 'lift-clean')
    const { version, list: before } = await desk.ask('walk.checklist', {})
    const [first, ...others] = before
    if (!first) throw new Error('The list is empty')
    const wanted = [
      { ...first, points: [...first.points.slice(1), { code: null, words: '垃圾分类桶标识清楚' }] },
      ...others,
    ]
    const changed = await desk.ask('walk.setChecklist', { basedOn: version, list: wanted })
    const now = await desk.ask('walk.checklist', {})
    expect(now.version).toBe(changed.version)
    expect(pointsOf(now.list)).toContainEqual({
      code: `own-${changed.version}-1`,
      words: '垃圾分类桶标识清楚',
    })
    expect((await show({ by: 'id', walkId })).areas[0]?.points[0]?.words).toBe('公共区域内没有明显垃圾')
    const next = (await list()).due.find(({ state }) => state === 'ahead')
    if (!next) throw new Error('Nothing is ahead')
    expect((await show(next.key)).areas[0]?.points.at(-1)?.words).toBe('垃圾分类桶标识清楚')
    for (const [basedOn, told, reason] of [
      [version, wanted, 'changed-meanwhile'],
      [changed.version, now.list, 'nothing-changed'],
      [changed.version, [{ ...first, code: 'invented' }], 'no-such-point'],
    ] as const)
      expect(await desk.reply('walk.setChecklist', { basedOn, list: [...told] })).toMatchObject({ reason })
  })
})
