import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, type Instant } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { complete, forward, receive } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const tomorrow = '2026-11-24T02:00:00.000Z' as Instant

test('an appointment made after the limit has passed makes nothing on time: late stays late', async () => {
  const { caseId } = await registerComplaint(desk)
  await receive(desk, caseId, await forward(desk, caseId))
  desk.pass(5 * hour)
  const view = await desk.ask('case.appoint', {
    caseId,
    at: desk.now,
    until: tomorrow,
    words: '客户说明天来',
  })
  expect(view.rounds[0]?.appointment?.until).toBe(tomorrow)
  const resolve = view.deadlines.find(({ clock }) => clock === 'resolve')
  expect([resolve?.dueAt, resolve?.ruledDueAt]).toEqual(['2026-11-23T05:00:00.000Z', null])
  expect((await desk.ask('today.show', { only: null })).counts.late).toBe(1)
})

test('one made before the limit moves it, also when a later one is made after the first had moved it', async () => {
  const { caseId } = await registerComplaint(desk)
  await desk.ask('case.appoint', { caseId, at: desk.now, until: tomorrow, words: '' })
  // Past the ruled 13:00, before the agreed time.
  desk.pass(6 * hour)
  const until = '2026-11-25T02:00:00.000Z' as Instant
  const view = await desk.ask('case.appoint', { caseId, at: desk.now, until, words: '改到后天' })
  expect(view.deadlines.find(({ clock }) => clock === 'resolve')).toMatchObject({
    dueAt: '2026-11-25T06:00:00.000Z',
    ruledDueAt: '2026-11-23T05:00:00.000Z',
  })
})

test('通报结果 stands under 该答复 until the customer was told', async () => {
  const { current, templates } = await desk.ask('profile.show', {})
  const company = templates.find(({ code }) => code === 'company')
  if (!company) throw new Error('there is no 物业公司')
  const rules = company.rules.flatMap((rule) => {
    const { limit } = rule
    return rule.clock === 'reply' || ('count' in limit && limit.count === null) ? [] : [{ ...rule, limit }]
  })
  await desk.ask('profile.adopt', { profile: { ...company, rules: rules as typeof current.rules } })
  const { caseId } = await registerComplaint(desk)
  const lead = await forward(desk, caseId)
  await receive(desk, caseId, lead)
  const waiting = async () => (await desk.ask('today.show', { only: 'reply' })).total
  expect(await waiting()).toBe(0)
  await complete(desk, caseId, lead)
  expect(await waiting()).toBe(1)
  await desk.ask('case.reply', { caseId, at: desk.now, by: '王敏', words: '已换岗', way: 'phone' })
  expect(await waiting()).toBe(0)
})
