import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import { isStepLate } from '#shared/domain/meeting-step'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { mondayMorning, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { papersIn } from '../../support/erasing'
import { addCompany } from '../../support/round'

let desk: TestDesk
/** What was drawn last: its facts on their page (tests/forms look at the page itself). */
let drawn = ''
async function open(): Promise<void> {
  desk = await openTestDesk(noPrinter, {
    draw: (form) => {
      drawn = JSON.stringify(form)
      return plainSheets.draw(form)
    },
  })
  await setUp(desk)
}
const close = () => desk.close()

const at = (text: string) => text as Instant

/** Wednesday 25 November, 14:00 to 16:00 at the desk. */
const supply = {
  meetingId: null,
  customerId: null,
  host: '晨光包装材料有限公司',
  contactName: '王小明',
  phones: ['138 0000 0001'],
  title: '供应商大会',
  place: '第一会议室',
  startsAt: at('2026-11-25T06:00:00.000Z'),
  endsAt: at('2026-11-25T08:00:00.000Z'),
  people: 60,
  layout: 'classroom',
  agreed: { points: ['signIn', 'projector'], payment: '会后转账' },
  remark: '',
  clashReason: '',
} satisfies Input<'meeting.book'>

type Told = Partial<Input<'meeting.book'>>
const tryBook = (told: Told = {}) => desk.reply('meeting.book', { ...supply, ...told })
const book = (told: Told = {}) => desk.ask('meeting.book', { ...supply, ...told })
const tick = (meetingId: MeetingId, step: string, isDone = true) =>
  desk.reply('meeting.tick', { meetingId, step, isDone })
const timeOf = ({ checklist }: MeetingView, key: string) => checklist.find((line) => line.key === key)?.dueAt

/** A room of its own for each, on one desk. */
let room = 0
describe('会议接待', () => {
  beforeAll(open)
  beforeEach(() => {
    desk.now = mondayMorning
    supply.place = `第${++room}会议室`
  })
  afterAll(close)

  test('is booked with the checklist of that day and its times, phones masked until they are asked for', async () => {
    const booked = await book()
    expect(booked).toMatchObject({ phones: ['138****0001'], done: 0, by: '王敏' })
    expect(timeOf(booked, 'greet')).toBe('2026-11-25T05:00:00.000Z')
    expect(booked.checklist.filter(({ key }) => key.startsWith('tea/'))).toHaveLength(5)
    expect(booked.checklist.map(({ key }) => key)).not.toContain('microphone')
    expect(await desk.ask('meeting.showPhones', { meetingId: booked.id })).toEqual(['138 0000 0001'])
    const shown = desk.db.prepare("SELECT count(*) FROM event WHERE kind = 'phones.shown'").pluck().get()
    expect(shown).toBe(1)
  })

  test('of a customer in the directory has the phones that are known there, which the window never held', async () => {
    const customerId = await addCompany(desk, '甲电商有限公司', 'C座-101', {
      name: '陈女士',
      phone: '138 0000 0002',
    })
    const booked = await book({ customerId, host: '甲电商有限公司', contactName: '陈女士', phones: null })
    expect(booked.phones).toEqual(['138****0002'])
    const changed = await book({
      meetingId: booked.id,
      customerId,
      contactName: '陈女士',
      phones: null,
      people: 20,
    })
    expect(changed).toMatchObject({ phones: ['138****0002'], people: 20 })
  })

  test('is refused without a host, backwards, for days on end, and when it is over', async () => {
    expect(await tryBook({ host: '', contactName: '' })).toMatchObject({ reason: 'host-missing' })
    expect(await tryBook({ endsAt: supply.startsAt })).toMatchObject({ reason: 'ends-before-start' })
    expect(await tryBook({ endsAt: at('2026-11-26T06:01:00.000Z') })).toMatchObject({ reason: 'too-long' })
    desk.now = at('2026-11-25T08:00:00.000Z')
    expect(await tryBook()).toMatchObject({ reason: 'over' })
    expect(await tryBook({ meetingId: 9 as MeetingId })).toMatchObject({ reason: 'no-such-meeting' })
  })

  test('in a room that is taken is refused, says which meeting it is, and is booked all the same with a reason', async () => {
    const first = await book()
    const later = {
      startsAt: at('2026-11-25T07:30:00.000Z'),
      endsAt: at('2026-11-25T09:00:00.000Z'),
      place: supply.place.replace('会议室', ' 会议室'),
      title: '培训',
    }
    expect(await tryBook(later)).toMatchObject({ reason: 'room-taken' })
    const { startsAt, endsAt, place } = later
    const clashes = await desk.ask('meeting.clashes', { meetingId: null, place, startsAt, endsAt })
    expect(clashes).toMatchObject([{ id: first.id, title: '供应商大会' }])
    const both = await book({ ...later, clashReason: '两场合用' })
    expect(both.clashReason).toBe('两场合用')
    // One that begins when the other ends has the room for itself; a reason that was typed for nothing is not kept.
    const next = await book({
      ...later,
      startsAt: endsAt,
      endsAt: at('2026-11-25T10:00:00.000Z'),
      clashReason: '合用',
    })
    expect(next.clashReason).toBe('')
    // Dropped, it has no room.
    await desk.ask('meeting.drop', { meetingId: first.id, reason: '改线上' })
    await desk.ask('meeting.drop', { meetingId: both.id, reason: '改线上' })
    const instead = await book(later)
    expect(await desk.reply('meeting.drop', { meetingId: first.id, reason: '' })).toMatchObject({
      reason: 'room-taken',
    })
    expect(instead.clashReason).toBe('')
  })

  test('is ticked step by step with who and when; what is late says so; the tick can be taken away', async () => {
    const { id } = await book()
    desk.now = at('2026-11-25T05:01:00.000Z')
    const { checklist } = await desk.ask('meeting.show', { meetingId: id })
    const late = checklist.filter((line) => isStepLate(line, desk.now)).map(({ key }) => key)
    expect(late).toEqual(expect.arrayContaining(['greet', 'air']))
    expect(late).not.toContain('freshen')
    const done = { at: desk.now, by: '王敏' }
    const ticked = await tick(id, 'greet')
    expect(ticked).toMatchObject({ value: { done: 1 } })
    if (ticked.kind !== 'ok') throw new Error('Not ticked')
    expect(ticked.value.checklist.find(({ key }) => key === 'greet')).toMatchObject({ done })
    // A second press changes nothing.
    desk.pass(60_000)
    expect(await tick(id, 'greet')).toMatchObject({ value: { done: 1 } })
    expect(await tick(id, 'greet', false)).toMatchObject({ value: { done: 0 } })
    expect(await tick(id, 'tea/999')).toMatchObject({ reason: 'no-such-step' })
    const kinds = desk.db
      .prepare("SELECT kind FROM event WHERE recordTable = 'meeting' AND recordId = ?")
      .pluck()
      .all(id)
    expect(kinds).toEqual(['meeting.booked', 'meeting.ticked', 'meeting.unticked'])
  })

  test('moved, what is done stays with its time and the rest is counted anew', async () => {
    const { id } = await book()
    await tick(id, 'host')
    const moved = await book({
      meetingId: id,
      startsAt: at('2026-11-26T01:00:00.000Z'),
      endsAt: at('2026-11-26T02:00:00.000Z'),
    })
    expect(timeOf(moved, 'host')).toBe('2026-11-24T09:00:00.000Z')
    expect(timeOf(moved, 'plan')).toBe('2026-11-25T09:00:00.000Z')
    expect(timeOf(moved, 'greet')).toBe('2026-11-26T00:00:00.000Z')
    expect(moved.done).toBe(1)
  })

  test('keeps the checklist it was booked with', async () => {
    const { id } = await book()
    const stored = desk.db.prepare('SELECT steps FROM meeting WHERE id = ?').pluck().get(id)
    expect(JSON.parse(String(stored))).toMatchObject({ version: 1 })
    expect((await book({ meetingId: id, people: 5 })).steps).toBe(
      (await desk.ask('meeting.show', { meetingId: id })).steps,
    )
    expect(desk.db.prepare('SELECT steps FROM meeting WHERE id = ?').pluck().get(id)).toBe(stored)
  })
})

describe('会议接待, by itself on the desk', () => {
  beforeEach(async () => {
    supply.place = '第一会议室'
    await open()
  })
  afterEach(close)

  test('comes first in the list by when it is, is past the day after, and names the rooms that were used', async () => {
    const day = (on: string) => ({ startsAt: at(`${on}T01:00:00.000Z`), endsAt: at(`${on}T02:00:00.000Z`) })
    await book({ ...day('2026-11-28'), title: '后' })
    await book({ ...day('2026-11-24'), title: '先', place: '多功能厅' })
    const coming = await desk.ask('meeting.list', { of: 'coming', page: 0 })
    expect(coming.rows.map(({ title }) => title)).toEqual(['先', '后'])
    expect(coming.rooms).toEqual(['第一会议室', '多功能厅'])
    desk.now = at('2026-11-24T15:00:00.000Z')
    expect((await desk.ask('meeting.list', { of: 'past', page: 0 })).total).toBe(0)
    desk.now = at('2026-11-24T17:00:00.000Z')
    expect((await desk.ask('meeting.list', { of: 'past', page: 0 })).rows).toMatchObject([{ title: '先' }])
  })

  test('stands on 今日 with its next step and time, without whose it is', async () => {
    const due = async () => (await desk.ask('today.show', { only: null, page: 0 })).service
    const { id } = await book()
    expect(await due()).toEqual([])
    desk.now = at('2026-11-24T01:00:00.000Z')
    expect(await due()).toMatchObject([
      {
        part: 'meetings',
        words: '明天 14:00 第一会议室会议：17:00 与承办单位核对时间、人数、规格、用餐和付款等 6 项',
        dueAt: '2026-11-24T09:00:00.000Z',
        isLate: false,
      },
    ])
    for (const key of ['host', 'plan', 'layout', 'goods', 'signIn', 'projector']) await tick(id, key)
    expect(await due()).toEqual([])
    desk.now = at('2026-11-25T05:10:00.000Z')
    expect(await due()).toMatchObject([{ words: expect.stringContaining('13:00 迎宾员'), isLate: true }])
    await desk.ask('meeting.drop', { meetingId: id, reason: '改线上' })
    expect(await due()).toEqual([])
    expect(await tick(id, 'greet')).toMatchObject({ reason: 'dropped' })
    expect(await desk.reply('meeting.print', { meetingId: id })).toMatchObject({ reason: 'dropped' })
  })

  test('prints with its times and the full phone for who serves, again after a change', async () => {
    const { id } = await book()
    const first = await desk.ask('meeting.print', { meetingId: id })
    await tick(id, 'host')
    await book({ meetingId: id, people: 80 })
    const again = await desk.ask('meeting.print', { meetingId: id })
    expect([first.copy, again.copy]).toEqual([1, 2])
    for (const words of ['138 0000 0001', '"people":80', '14:20', '教室', '签到台', '王敏'])
      expect(drawn).toContain(words)
    expect((await desk.ask('meeting.show', { meetingId: id })).slip?.id).toBe(again.id)
    const { belongs } = await desk.ask('slip.scan', { code: slipCodeOf(again.id) })
    expect(belongs).toEqual({ to: 'meetings', meetingId: id })
  })

  test('is told to who asks what the desk has of him, and after a year nothing of him is left', async () => {
    const { id } = await book()
    await desk.ask('meeting.print', { meetingId: id })
    const [person] = await desk.ask('person.find', { words: '王小明' })
    expect(person).toMatchObject({ meetings: 1, cases: 0, phones: ['138****0001'] })
    const records = await desk.ask('person.records', { words: '王小明', keys: [person?.key ?? ''] })
    expect(records.records).toMatchObject([{ kind: 'meeting', rows: 5 }])
    desk.now = at('2027-11-26T17:00:00.000Z')
    expect(await desk.ask('retention.erase', { kind: 'meeting', ids: null })).toMatchObject({ erased: 1 })
    expect(papersIn(desk)).toEqual([])
    const shown = await desk.ask('meeting.show', { meetingId: id })
    expect(shown).toMatchObject({ host: '（已删除）', place: '第一会议室', phones: [], isErased: true })
    expect(await desk.ask('person.find', { words: '王小明' })).toEqual([])
    expect(await tryBook({ meetingId: id })).toMatchObject({ reason: 'erased' })
    expect(verify(desk.db).kind).toBe('whole')
  })
})
