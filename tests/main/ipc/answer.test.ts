import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../../../src/main/ipc/answer'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'

describe('a question of the window', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
  })
  afterEach(() => desk.close())

  const fault = { kind: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/), situation: null }
  const signedOut = { ...fault, situation: 'signed-out' }
  const asked = async (question: unknown, input: unknown) => {
    const logged: string[] = []
    const reply = await answer({}, question, input, (reference) => logged.push(reference))
    return { reply, logged }
  }

  test('that is none, or none of an object’s own, is a mistake of ours with a reference for the log', async () => {
    for (const question of [
      'case.delete',
      'toString',
      '__proto__',
      7,
      null,
      { toString: () => 'case.show' },
    ]) {
      const { reply, logged } = await asked(question, {})
      expect(reply).toEqual(fault)
      expect(reply.kind === 'fault' && logged).toEqual([reply.kind === 'fault' && reply.reference])
    }
  })

  test('whose input is not what the contract says never reaches an action', async () => {
    await setUp(desk)
    const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
    const wrong = [
      { draftId: draft.id, content: { ...draft.content, extra: 1 }, atOnce: true },
      { draftId: '1', content: draft.content, atOnce: true },
      { draftId: draft.id, content: { ...draft.content, content: 'x'.repeat(12_001) }, atOnce: true },
      { draftId: -1, content: draft.content, atOnce: true },
      null,
    ]
    for (const input of wrong) expect(await desk.reply('draft.save', input as never)).toEqual(fault)
    expect(desk.faults).toHaveLength(wrong.length)
  })

  test('is not answered before somebody has signed in, nor after 锁屏', async () => {
    expect(await desk.reply('today.show', { only: null })).toEqual(signedOut)
    await setUp(desk)
    expect((await desk.reply('today.show', { only: null })).kind).toBe('ok')
    await desk.ask('desk.lock', {})
    expect(await desk.reply('today.show', { only: null })).toEqual(signedOut)
    const { stage, operators } = await desk.ask('desk.standing', {})
    expect(stage).toBe('signIn')
    const [operator] = operators
    if (!operator) throw new Error('nobody to sign in')
    expect(await desk.reply('desk.signIn', { operatorId: operator.id, pin: '000001' })).toEqual({
      kind: 'refused',
      reason: 'wrong-pin',
    })
    await desk.ask('desk.signIn', { operatorId: operator.id, pin: '402913' })
    expect((await desk.reply('today.show', { only: null })).kind).toBe('ok')
  })

  test('首次设置 is done once, with a PIN that nobody would guess', async () => {
    const input = {
      desk: {
        organisation: '某某产业园',
        numberPrefix: 'TS',
        calendar: { hours: [null, null, null, null, null, null, null] },
        dutyOutsideHours: '',
        printQueue: null,
      },
      departments: [{ name: '物业部', kind: 'department' as const, head: '', contact: '' }],
      operator: { name: '王敏', pin: '123456' },
    }
    expect(await desk.reply('desk.setUp', input)).toEqual({ kind: 'refused', reason: 'pin-weak' })
    const twice = {
      ...input,
      operator: { name: '王敏', pin: '402913' },
      departments: [...input.departments, ...input.departments],
    }
    expect(await desk.reply('desk.setUp', twice)).toEqual({ kind: 'refused', reason: 'department-twice' })
    expect((await desk.ask('desk.standing', {})).stage).toBe('setUp')
    await setUp(desk)
    expect(await desk.reply('desk.setUp', { ...twice, departments: input.departments })).toEqual({
      kind: 'refused',
      reason: 'already-set-up',
    })
  })
})
