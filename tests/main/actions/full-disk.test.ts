import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { until } from '../../support/until'

/** SQLite's own end of the disk: no page may be added any more. */
function fillUp(desk: TestDesk): void {
  const pages = desk.db.pragma('page_count', { simple: true })
  desk.db.pragma(`max_page_count = ${pages}`)
}

function makeRoom(desk: TestDesk): void {
  desk.db.pragma('max_page_count = 1073741823')
}

describe('a disk that fills up while the desk is at work', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  test('is named to the clerk, takes no number, and lets the case be registered once there is room', async () => {
    const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
    const content = {
      ...draft.content,
      content: '电梯停了。'.repeat(2_000),
      customer: { ...draft.content.customer, isAnonymous: true },
      answers: { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false },
    }
    await desk.ask('draft.save', { draftId: draft.id, content, atOnce: true })
    fillUp(desk)
    const refused = await desk.reply('case.register', { draftId: draft.id })
    expect(refused).toMatchObject({ kind: 'fault', situation: 'disk-full' })
    makeRoom(desk)
    expect((await desk.ask('case.register', { draftId: draft.id })).number).toBe('TS-202611-0001')
  })

  test('keeps what is typed, still shows the board, and writes it once there is room', async () => {
    const draft = await desk.ask('draft.begin', { channel: 'phone' })
    fillUp(desk)
    const typed = '空调不制冷'.repeat(2_000)
    await desk.ask('draft.save', {
      draftId: draft.id,
      content: { ...draft.content, content: typed },
      atOnce: false,
    })
    await until(() => desk.faults.length > 0)
    expect((await desk.reply('today.show', { only: null })).kind).toBe('ok')
    makeRoom(desk)
    const stored = () =>
      desk.db.prepare<[], { content: string }>('SELECT content FROM draft').get()?.content ?? ''
    await until(() => stored().includes(typed))
  })

  test('does not keep 锁屏 from locking', async () => {
    await registerComplaint(desk)
    fillUp(desk)
    await desk.reply('desk.lock', {})
    expect((await desk.ask('desk.standing', {})).stage).toBe('signIn')
    makeRoom(desk)
  })
})
