import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { deputyOf } from '../../../src/main/store/deputy'
import { verify } from '../../../src/main/store/verify'
import { type mondayMorning, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => desk.close())

const period = { fromOn: '2026-11-23', untilOn: '2026-11-27' }
const named = { principal: '刘经理', deputy: '张主管', ...period }
const standIns = (principal: string, on: string) => deputyOf(desk.db, principal, on as IsoDay)

test('a deputy stands in from the first to the last day of the period, and for nobody else', async () => {
  const { deputies } = await desk.ask('deputy.name', { deputy: named })
  expect(deputies).toEqual([{ id: 1, ...named, isEnded: false }])
  const days = ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28']
  expect(days.map((on) => standIns('刘经理', on))).toEqual([[], ['张主管'], ['张主管'], []])
  expect(standIns('张主管', '2026-11-24')).toEqual([])
})

test('several may stand in at once; the list has the newest first', async () => {
  await desk.ask('deputy.name', { deputy: named })
  const { deputies } = await desk.ask('deputy.name', { deputy: { ...named, deputy: '周助理' } })
  expect(deputies.map(({ deputy }) => deputy)).toEqual(['周助理', '张主管'])
  expect(standIns('刘经理', '2026-11-24')).toEqual(['张主管', '周助理'])
})

test('one that was ended stands in no more from that day on; the days before it stay', async () => {
  await desk.ask('deputy.name', { deputy: named })
  desk.now = '2026-11-25T06:00:00.000Z' as typeof mondayMorning
  const { deputies } = await desk.ask('deputy.end', { id: 1 })
  expect(deputies).toEqual([{ id: 1, ...named, isEnded: true }])
  expect(['2026-11-24', '2026-11-25', '2026-11-26'].map((on) => standIns('刘经理', on))).toEqual([
    ['张主管'],
    [],
    [],
  ])
  const ends = () => desk.db.prepare(`SELECT count(*) AS ends FROM event WHERE kind = 'deputy.ended'`).get()
  expect(ends()).toEqual({ ends: 1 })
  await desk.ask('deputy.end', { id: 1 })
  expect(ends()).toEqual({ ends: 1 })
})

test('refuses a period that runs backwards, oneself as deputy, and ending nobody', async () => {
  const name = (deputy: typeof named) => desk.reply('deputy.name', { deputy })
  expect(await name({ ...named, untilOn: '2026-11-22' })).toEqual({
    kind: 'refused',
    reason: 'period-backwards',
  })
  expect(await name({ ...named, deputy: ' 刘经理 ' })).toEqual({ kind: 'refused', reason: 'same-person' })
  expect(await desk.reply('deputy.end', { id: 1 })).toEqual({ kind: 'refused', reason: 'no-such-deputy' })
  expect((await desk.ask('deputy.list', {})).deputies).toEqual([])
})

test('the names stand in no event, only their seals', async () => {
  await desk.ask('deputy.name', { deputy: named })
  const event = desk.db
    .prepare<[], { after: string }>(`SELECT after FROM event WHERE kind = 'deputy.named'`)
    .get()
  expect(event?.after).not.toContain('刘经理')
  expect(event?.after).toContain('hmac')
  expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
})
