import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minute, plus } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { mondayMorning, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { addPerson, adminPin, firstPin, operatorNamed, ownPin, signInAs } from '../../support/people'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
  desk.close()
})

const kinds = () =>
  desk.db
    .prepare<[], { kind: string }>("SELECT kind FROM event WHERE recordTable = 'operator' ORDER BY id")
    .all()
    .map(({ kind }) => kind)

const admin = () => operatorNamed(desk, '王敏')

describe('登录', () => {
  test('five wrong PINs, and she waits a minute: also with the right PIN, and said at the lock', async () => {
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    for (let time = 0; time < 5; time++)
      expect(await desk.reply('desk.signIn', { operatorId, pin: '000000' })).toMatchObject({
        reason: 'wrong-pin',
      })
    expect((await admin()).waitMs).toBe(minute)
    expect(await desk.reply('desk.signIn', { operatorId, pin: adminPin })).toMatchObject({ reason: 'wait' })
    expect(kinds()).toContain('operator.triedOften')
    desk.pass(minute)
    expect((await admin()).waitMs).toBe(0)
    expect(await desk.reply('desk.signIn', { operatorId, pin: '000000' })).toMatchObject({
      reason: 'wrong-pin',
    })
    expect((await admin()).waitMs).toBe(2 * minute)
    desk.pass(2 * minute)
    await desk.ask('desk.signIn', { operatorId, pin: adminPin })
    await desk.ask('desk.lock', {})
    expect(await desk.reply('desk.signIn', { operatorId, pin: '000000' })).toMatchObject({
      reason: 'wrong-pin',
    })
    expect((await admin()).waitMs).toBe(0)
  })

  test('the right PIN on the fifth try is right, and leaves no trace of trying', async () => {
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    for (let time = 0; time < 4; time++) await desk.reply('desk.signIn', { operatorId, pin: '000000' })
    await desk.ask('desk.signIn', { operatorId, pin: adminPin })
    expect(kinds()).not.toContain('operator.triedOften')
  })

  test('ten tries at once are ten tries', async () => {
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => desk.reply('desk.signIn', { operatorId, pin: '000000' })),
    )
    const reasons = replies.map((reply) => (reply.kind === 'refused' ? reply.reason : reply.kind))
    expect(reasons.filter((reason) => reason === 'wrong-pin')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'wait')).toHaveLength(5)
  })

  test('the wait outlives a restart and a clock set back', async () => {
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    for (let time = 0; time < 5; time++) await desk.reply('desk.signIn', { operatorId, pin: '000000' })
    const { dataDir } = desk
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir, now: plus(mondayMorning, -60 * minute) })
    expect((await admin()).waitMs).toBe(minute)
    expect(await desk.reply('desk.signIn', { operatorId, pin: adminPin })).toMatchObject({ reason: 'wait' })
  })
})

describe('当班人员', () => {
  test('a first PIN is changed at the first sign-in, to another good one', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '李静', role: 'desk' })
    await desk.ask('desk.lock', {})
    const enter = (newPin: string | null) => desk.reply('desk.signIn', { operatorId, pin: firstPin, newPin })
    expect(await enter(null)).toMatchObject({ reason: 'pin-must-change' })
    expect(await enter(firstPin)).toMatchObject({ reason: 'pin-same' })
    expect(await enter('111111')).toMatchObject({ reason: 'pin-weak' })
    expect((await desk.ask('desk.standing', {})).stage).toBe('signIn')
    expect(await enter(ownPin)).toMatchObject({ kind: 'ok', value: { name: '李静', role: 'desk' } })
    await desk.ask('desk.lock', {})
    expect(await enter(null)).toMatchObject({ reason: 'wrong-pin' })
    await desk.ask('desk.signIn', { operatorId, pin: ownPin })
  })

  test('two active people have no name in common; who has left does not keep hers', async () => {
    const { id } = await addPerson(desk, { name: '李静', role: 'desk' })
    const again = { name: ' 李静 ', role: 'desk', pin: firstPin } as const
    expect(await desk.reply('people.add', again)).toMatchObject({ reason: 'name-taken' })
    await desk.ask('people.stop', { id })
    await desk.ask('people.add', again)
    expect(await desk.reply('people.resume', { id })).toMatchObject({ reason: 'name-taken' })
  })

  test('who was stopped signs in no more, and may again when she is back', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '李静', role: 'desk' })
    await desk.ask('people.stop', { id: operatorId })
    expect((await desk.ask('desk.standing', {})).operators.map(({ name }) => name)).toEqual(['王敏'])
    const enter = { operatorId, pin: firstPin, newPin: ownPin }
    expect(await desk.reply('desk.signIn', enter)).toMatchObject({ reason: 'wrong-pin' })
    await desk.ask('people.resume', { id: operatorId })
    await desk.ask('desk.signIn', enter)
  })

  test('nobody stops the last administrator, takes her role, or stops herself', async () => {
    const { id } = await admin()
    expect(await desk.reply('people.stop', { id })).toMatchObject({ reason: 'last-admin' })
    expect(await desk.reply('people.setRole', { id, role: 'desk' })).toMatchObject({ reason: 'last-admin' })
    const other = await addPerson(desk, { name: '陈洁', role: 'admin' })
    expect(await desk.reply('people.stop', { id })).toMatchObject({ reason: 'yourself' })
    await desk.ask('people.stop', { id: other.id })
    expect(await desk.reply('people.setRole', { id, role: 'desk' })).toMatchObject({ reason: 'last-admin' })
  })

  test('a supervisor manages receptionists, not supervisors or administrators', async () => {
    const clerk = await addPerson(desk, { name: '李静', role: 'desk' })
    const other = await addPerson(desk, { name: '赵芳', role: 'supervisor' })
    await addPerson(desk, { name: '陈洁', role: 'supervisor' })
    const { id } = await admin()
    await signInAs(desk, '陈洁')
    const above = { reason: 'above-your-role' }
    const add = { name: '孙丽', role: 'supervisor', pin: firstPin } as const
    expect(await desk.reply('people.add', add)).toMatchObject(above)
    for (const whose of [other.id, id]) {
      expect(await desk.reply('people.resetPin', { id: whose, pin: '830175' })).toMatchObject(above)
      expect(await desk.reply('people.stop', { id: whose })).toMatchObject({
        kind: 'refused',
      })
    }
    await desk.ask('people.resetPin', { id: clerk.id, pin: '830175' })
    await desk.ask('people.stop', { id: clerk.id })
    expect(kinds()).toContain('operator.pinReset')
  })

  test('a reset PIN ends the wait, and has to be changed', async () => {
    const { id: operatorId } = await addPerson(desk, { name: '李静', role: 'desk' })
    for (let time = 0; time < 5; time++) await desk.reply('desk.signIn', { operatorId, pin: '000000' })
    expect(await desk.reply('desk.signIn', { operatorId, pin: firstPin })).toMatchObject({ reason: 'wait' })
    await desk.ask('people.resetPin', { id: operatorId, pin: '830175' })
    expect(await desk.reply('desk.signIn', { operatorId, pin: '830175' })).toMatchObject({
      reason: 'pin-must-change',
    })
  })

  test('her own PIN she changes herself, with the one that she has', async () => {
    const change = (pin: string, newPin: string) => desk.reply('people.changePin', { pin, newPin })
    expect(await change('000000', ownPin)).toMatchObject({ reason: 'wrong-pin' })
    expect(await change(adminPin, adminPin)).toMatchObject({ reason: 'pin-same' })
    expect(await change(adminPin, '123456')).toMatchObject({ reason: 'pin-weak' })
    expect(await change(adminPin, ownPin)).toMatchObject({ kind: 'ok' })
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    await desk.ask('desk.signIn', { operatorId, pin: ownPin })
  })

  test('the operator of a desk from before there were roles is its administrator, the others 前台', async () => {
    await addPerson(desk, { name: '李静', role: 'supervisor' })
    desk.db.exec('DROP TRIGGER operatorChangesWithItsHash')
    const rows = desk.db.prepare('SELECT * FROM operator ORDER BY id').all()
    desk.db.exec('UPDATE operator SET role = NULL')
    const { people } = await desk.ask('people.list', {})
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['王敏', 'admin'],
      ['李静', 'desk'],
    ])
    for (const { id, role } of rows as { id: number; role: string }[])
      desk.db.prepare('UPDATE operator SET role = ? WHERE id = ?').run(role, id)
  })
})

describe('找回口令', () => {
  test('the code opens the desk once, leaves an event, and the board says it until an administrator read it', async () => {
    expect((await desk.ask('desk.standing', {})).lacksRecovery).toBe(true)
    expect(await desk.reply('recovery.make', { pin: '000000' })).toMatchObject({ reason: 'wrong-pin' })
    const { code } = await desk.ask('recovery.make', { pin: adminPin })
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/)
    expect((await desk.ask('desk.standing', {})).lacksRecovery).toBe(false)
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    const use = (typed: string) => desk.reply('desk.recover', { operatorId, code: typed, newPin: ownPin })
    expect(await use('ABCD-EFGH-JKMN-PQRS-TUVW')).toMatchObject({ reason: 'wrong-code' })
    expect(await use(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ kind: 'ok' })
    expect(kinds()).toContain('operator.recovered')
    const alerts = async () => (await desk.ask('today.show', { only: null })).alerts
    expect(await alerts()).toEqual([{ kind: 'admin-recovered', name: '王敏', at: desk.now }])
    await desk.ask('desk.lock', {})
    expect(await use(code)).toMatchObject({ reason: 'wrong-code' })
    await desk.ask('desk.signIn', { operatorId, pin: ownPin })
    await desk.ask('recovery.seen', {})
    expect(await alerts()).toEqual([])
  })

  test('a new code makes the old one void, and neither stands in the book', async () => {
    const { code: old } = await desk.ask('recovery.make', { pin: adminPin })
    const { code } = await desk.ask('recovery.make', { pin: adminPin })
    const stored = JSON.stringify([
      desk.db.prepare('SELECT * FROM operator').all(),
      desk.db.prepare('SELECT value FROM personalValue').all(),
      desk.db.prepare('SELECT * FROM event').all(),
    ])
    for (const one of [old, code]) {
      expect(stored).not.toContain(one)
      expect(stored).not.toContain(one.replaceAll('-', ''))
    }
    const { id: operatorId } = await admin()
    const use = (typed: string) => desk.reply('desk.recover', { operatorId, code: typed, newPin: ownPin })
    expect(await use(old)).toMatchObject({ reason: 'wrong-code' })
    expect(await use(code)).toMatchObject({ kind: 'ok' })
  })

  test('wrong PINs do not bar the way back, and wrong codes wait by themselves', async () => {
    const { code } = await desk.ask('recovery.make', { pin: adminPin })
    const { id: operatorId } = await admin()
    await desk.ask('desk.lock', {})
    for (let time = 0; time < 5; time++) await desk.reply('desk.signIn', { operatorId, pin: '000000' })
    for (let time = 0; time < 5; time++)
      expect(await desk.reply('desk.recover', { operatorId, code: 'ABCD', newPin: ownPin })).toMatchObject({
        reason: 'wrong-code',
      })
    expect(await desk.reply('desk.recover', { operatorId, code, newPin: ownPin })).toMatchObject({
      reason: 'wait',
    })
    desk.pass(minute)
    await desk.ask('desk.recover', { operatorId, code, newPin: ownPin })
    expect((await admin()).waitMs).toBe(0)
  })
})
