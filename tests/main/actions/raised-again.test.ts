import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { clocksOf, handle, revisit } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  // Whatever was done, the book still proves itself, and nothing was our own mistake.
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

describe('又来了', () => {
  test('earlier cases of the same customer are proposed, linked, and counted as raised again', async () => {
    const first = await registerComplaint(desk)
    const draft = await desk.ask('draft.begin', { channel: 'phone' })
    const { customer } = first.view.matter
    const content = { ...draft.content, customer: { ...customer, phones: ['138 0000 0001'] } }
    await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
    expect(await desk.ask('draft.earlier', { draftId: draft.id })).toMatchObject([{ number: first.number }])
    await desk.ask('draft.save', {
      draftId: draft.id,
      atOnce: true,
      content: { ...content, content: '门岗又说话很冲', answers: minor, earlier: [first.caseId] },
    })
    const second = await desk.ask('case.register', { draftId: draft.id })
    const view = await desk.ask('case.show', { caseId: second.caseId })
    expect(view.links).toMatchObject([{ number: first.number, kind: 'again', isLater: true }])
    expect(view.proposedLinks).toEqual([])
    expect(
      await desk.reply('case.link', {
        caseId: second.caseId,
        at: desk.now,
        number: first.number,
        kind: 'again',
      }),
    ).toMatchObject({ reason: 'linked-already' })
  })

  test('many later matters of the customer hide none of the earlier ones', async () => {
    const first = await registerComplaint(desk)
    const second = await registerComplaint(desk)
    for (let later = 0; later < 8; later++) await registerComplaint(desk)
    const { proposedLinks } = await desk.ask('case.show', { caseId: second.caseId })
    expect(proposedLinks.map(({ number }) => number)).toEqual([first.number])
  })

  test('催办 before the limit is a contact; after a missed limit it is raised again', async () => {
    const { caseId } = await registerComplaint(desk)
    const urge = {
      caseId,
      channel: 'phone',
      purpose: 'urge',
      caller: '陈女士',
      phone: '',
      words: '',
      told: '在办',
    } as const
    const early = await desk.ask('case.call', { ...urge, at: desk.now })
    expect(early.calls.map(({ isRaisedAgain }) => isRaisedAgain)).toEqual([false])
    desk.pass(20 * minute)
    const again = await desk.ask('case.call', { ...urge, at: desk.now })
    expect(again.calls.map(({ isRaisedAgain }) => isRaisedAgain)).toEqual([false, true])
    expect((await desk.ask('today.show', { only: null })).rows[0]?.urged).toBe(2)
  })

  test('two rounds: the first stays as it was, and the second has its own clocks', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    desk.pass(hour)
    const again = await revisit(desk, caseId, false)
    expect([again.state, again.rounds.length]).toEqual(['registered', 2])
    const view = await handle(desk, caseId)
    expect(view.state).toBe('handled')
    expect(await clocksOf(desk, caseId, 'resolve', 2)).toEqual([['11-23T02:00', '11-23T06:00', 'met']])
    expect((await revisit(desk, caseId, true)).state).toBe('revisited')
  })
})
