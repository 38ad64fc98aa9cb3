import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { addPerson, adminPin, firstPin, operatorNamed, ownPin, signInAs } from '../../support/people'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
  expect(desk.faults).toEqual([])
  desk.close()
})

const standing = () => desk.ask('desk.standing', {})

const events = (kind: string) =>
  desk.db
    .prepare<[string], { name: string | null }>(
      'SELECT operator.name FROM event LEFT JOIN operator ON operator.id = event.operatorId WHERE kind = ? ORDER BY event.id',
    )
    .all(kind)
    .map(({ name }) => name)

const failures = () => desk.db.prepare('SELECT failures FROM signInTry').pluck().all()

describe('退出', () => {
  test('a supervisor ends the program from the lock, and the book says who let it end', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '赵倩', role: 'supervisor' })
    await desk.ask('desk.lock', {})
    await desk.ask('desk.quit', { operatorId, pin: firstPin })
    expect(desk.shell).toEqual(['ended'])
    expect(events('desk.ended')).toEqual(['赵倩'])
    expect((await standing()).operator).toBeNull()
  })

  test('while somebody else is on duty it is the supervisor’s act, not hers', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '赵倩', role: 'supervisor' })
    await desk.ask('desk.quit', { operatorId, pin: firstPin })
    expect(events('desk.ended')).toEqual(['赵倩'])
  })

  test('a wrong 口令 counts with those of the lock: after five she waits in both places', async () => {
    const { id: operatorId } = await operatorNamed(desk, '王敏')
    await desk.ask('desk.lock', {})
    for (let time = 0; time < 3; time++)
      expect(await desk.reply('desk.quit', { operatorId, pin: '000000' })).toMatchObject({
        reason: 'wrong-pin',
      })
    for (let time = 0; time < 2; time++) await desk.reply('desk.signIn', { operatorId, pin: '000000' })
    expect(await desk.reply('desk.quit', { operatorId, pin: adminPin })).toMatchObject({ reason: 'wait' })
    expect(await desk.reply('desk.signIn', { operatorId, pin: adminPin })).toMatchObject({ reason: 'wait' })
    expect(desk.shell).toEqual([])
    expect(events('desk.ended')).toEqual([])
    desk.pass(minute)
    await desk.ask('desk.quit', { operatorId, pin: adminPin })
    expect(desk.shell).toEqual(['ended'])
  })

  test('a receptionist is refused with her own 口令 as with any other, and it is not looked at', async () => {
    await addPerson(desk, { name: '李静', role: 'desk' })
    await signInAs(desk, '李静')
    const { id: operatorId } = await operatorNamed(desk, '李静')
    for (const pin of [ownPin, '000000'])
      expect(await desk.reply('desk.quit', { operatorId, pin })).toMatchObject({ reason: 'not-a-supervisor' })
    expect(failures()).toEqual([])
    expect(desk.shell).toEqual([])
  })

  test('who was stopped ends nothing any more', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '赵倩', role: 'supervisor' })
    await desk.ask('people.stop', { id: operatorId })
    expect(await desk.reply('desk.quit', { operatorId, pin: firstPin })).toMatchObject({
      reason: 'wrong-pin',
    })
    expect(desk.shell).toEqual([])
  })
})

describe('全屏值守 in the settings', () => {
  test('takes the screen at once, is told to the window, and leaves who chose it', async () => {
    expect((await standing()).kiosk).toBe('off')
    await desk.ask('desk.setKiosk', { isKiosk: true })
    expect((await standing()).kiosk).toBe('set')
    await desk.ask('desk.setKiosk', { isKiosk: false })
    expect((await standing()).kiosk).toBe('off')
    expect(desk.shell).toEqual(['kiosk', 'window'])
    expect(events('desk.kioskSet')).toEqual(['王敏', '王敏'])
  })

  test('is not a receptionist’s to switch off', async () => {
    await desk.ask('desk.setKiosk', { isKiosk: true })
    await addPerson(desk, { name: '李静', role: 'desk' })
    await signInAs(desk, '李静')
    expect(await desk.reply('desk.setKiosk', { isKiosk: false })).toMatchObject({
      situation: 'needs-supervisor',
    })
    expect((await standing()).kiosk).toBe('set')
    expect(desk.shell).toEqual(['kiosk'])
  })
})
