import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Role } from '#shared/domain/role'
import { contract, type Question } from '#shared/ipc/contract'
import { NotYourRole } from '../../../src/main/actions/not-your-role'
import { answer } from '../../../src/main/ipc/answer'
import { guarded, leastRole } from '../../../src/main/ipc/roles'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { addPerson, signInAs } from '../../support/people'

const operator = (role: Role) => ({ id: 1 as never, name: '王敏', role })
const questions = Object.keys(contract) as Question[]

describe('roles', () => {
  test('every question of the contract has its least role, and no other is listed', () => {
    expect(Object.keys(leastRole).sort()).toEqual(questions.toSorted())
  })

  test.each(questions)('%s runs for its role and those above, and not at all for those below', (question) => {
    let runs = 0
    const handlers = { [question]: (_input: never) => ++runs }
    const least = leastRole[question]
    for (const who of [null, ...Role.options]) {
      const before = runs
      const ask = () => guarded(handlers, () => who && operator(who))[question]?.({} as never)
      const mayAsk =
        least === 'anybody' || (who !== null && Role.options.indexOf(who) >= Role.options.indexOf(least))
      if (mayAsk) ask()
      else expect(ask).toThrow(NotYourRole)
      expect(runs).toBe(before + (mayAsk ? 1 : 0))
    }
  })

  test('a refusal by role is told as such, has a reference, and is no fault for the log', async () => {
    const logged: unknown[] = []
    const handlers = guarded({ 'desk.show': () => ({ ok: true, value: {} }) as never }, () => null)
    const reply = await answer(handlers, 'desk.show', {}, (_reference, error) => logged.push(error))
    expect(reply).toMatchObject({ kind: 'fault', situation: 'signed-out' })
    expect(logged).toEqual([])
  })
})

describe('a whole desk', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  test('a receptionist changes neither rules nor people, and nothing is written when she tries', async () => {
    await addPerson(desk, { name: '李静', role: 'desk' })
    await signInAs(desk, '李静')
    const events = () => desk.db.prepare('SELECT count(*) AS n FROM event').get()
    const before = events()
    const denied = { kind: 'fault', situation: 'needs-supervisor' }
    expect(await desk.reply('people.add', { name: '生人', role: 'desk', pin: '830174' })).toMatchObject(
      denied,
    )
    expect(await desk.reply('people.setLock', { minutes: 60 })).toMatchObject(denied)
    expect(
      await desk.reply('calendar.setHours', {
        hours: { hours: Array(7).fill(null) as never, keepsHolidays: false },
        dutyOutsideHours: '',
      }),
    ).toMatchObject(denied)
    expect(await desk.reply('recovery.make', { pin: '000000' })).toMatchObject({ situation: 'needs-admin' })
    expect(await desk.reply('people.setRole', { id: 1 as never, role: 'desk' })).toMatchObject({
      situation: 'needs-admin',
    })
    expect(events()).toEqual(before)
    expect(desk.faults).toEqual([])
  })
})
