import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, plus } from '#shared/domain/day'
import { chainHead } from '../../../src/main/store/event'
import { handoverOf } from '../../../src/main/store/handover'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { addPerson, firstPin, ownPin } from '../../support/people'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
  desk.close()
})

async function workOfTheShift() {
  const { view } = await registerComplaint(desk)
  const caseId = view.matter.id
  const department = (await desk.ask('desk.show', {})).departments.find(({ name }) => name === '物业部')
  if (!department) throw new Error('no department')
  await desk.ask('case.forward', {
    caseId,
    at: desk.now,
    role: 'lead',
    departmentId: department.id,
    person: '张主管',
  })
  await desk.ask('case.promise', {
    caseId,
    at: desk.now,
    by: '王敏',
    words: '下午给回话',
    dueAt: plus(desk.now, 3 * hour),
  })
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: {
      ...draft.content,
      content: '空调不制冷',
      customer: { ...draft.content.customer, contactName: '周先生' },
    },
  })
  await desk.ask('draft.park', { draftId: draft.id })
  return view.matter.number
}

test('交接班 tells what is open, promised, parked and out', async () => {
  const number = await workOfTheShift()
  await addPerson(desk, { name: '李静', role: 'desk' })
  const { standing, next, last } = await desk.ask('handover.show', {})
  expect([standing.open, standing.promises, standing.papers]).toMatchObject([
    1,
    [{ number, words: '下午给回话' }],
    [{ number, holder: '物业部　张主管', isSignedFor: false }],
  ])
  expect(standing.drafts).toMatchObject([{ channelWord: '来电', who: '周先生', startedBy: '王敏' }])
  expect([next.map(({ name }) => name), last]).toEqual([['李静'], null])
})

test('the next one signs with her PIN: record, drafts by name, sheet and desk in one step', async () => {
  await workOfTheShift()
  const { id: operatorId } = await addPerson(desk, { name: '李静', role: 'desk' })
  const head = chainHead(desk.db)
  const sign = { operatorId, pin: firstPin, newPin: ownPin, remark: '货梯钥匙在抽屉里' }
  expect(await desk.reply('handover.sign', { ...sign, pin: '000000' })).toMatchObject({
    reason: 'wrong-pin',
  })
  expect(await desk.reply('handover.sign', { ...sign, newPin: null })).toMatchObject({
    reason: 'pin-must-change',
  })
  expect([chainHead(desk.db), (await desk.ask('desk.standing', {})).operator?.name]).toEqual([head, '王敏'])
  const slip = await desk.ask('handover.sign', sign)
  expect(slip).toMatchObject({ form: 'F20', title: '交接班记录', printedBy: '王敏', copy: 1 })
  expect((await desk.ask('desk.standing', {})).operator?.name).toBe('李静')
  expect((await desk.ask('today.show', { only: null })).drafts).toMatchObject([{ startedBy: '李静' }])
  const kept = handoverOf(desk.db, 1)
  expect(kept).toMatchObject({ from: '王敏', to: '李静', remark: '货梯钥匙在抽屉里', standing: { open: 1 } })
  // What is on the paper can be found in the chain: the events of the handover itself come after it.
  expect(desk.db.prepare('SELECT hash FROM event WHERE id = ?').get(kept?.chain.id)).toEqual({
    hash: kept?.chain.hash,
  })
  const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  expect((await desk.ask('handover.show', {})).last).toMatchObject({ id: slip.id, drawing: 'stored' })
})

test('a second handover prints its own first copy; nobody hands over to herself', async () => {
  const { id } = await addPerson(desk, { name: '李静', role: 'desk' })
  const me = (await desk.ask('desk.standing', {})).operator
  if (!me) throw new Error('nobody on duty')
  const back = { operatorId: me.id, pin: '402913', remark: '' }
  expect(await desk.reply('handover.sign', back)).toMatchObject({ reason: 'yourself' })
  await desk.ask('handover.sign', { operatorId: id, pin: firstPin, newPin: ownPin, remark: '' })
  expect(await desk.ask('handover.sign', back)).toMatchObject({ copy: 1, printedBy: '李静' })
})

test('找回口令单 leaves no copy on this computer, whatever the printer says', async () => {
  const sheets: boolean[] = []
  const printing = await openTestDesk({
    ...noPrinter,
    queues: async () => ({
      ok: true,
      value: [{ name: 'desk', label: 'desk', state: { kind: 'ready' }, isDefault: false }] as never,
    }),
    send: async ({ file }) => {
      sheets.push(existsSync(file))
      return { ok: false, reason: 'refused' }
    },
  })
  try {
    await setUp(printing)
    const { code } = await printing.ask('recovery.make', { pin: '402913' })
    expect(await printing.reply('recovery.print', { code })).toMatchObject({ reason: 'no-queue-chosen' })
    await printing.ask('desk.choosePrinter', { queue: 'desk' })
    expect(await printing.reply('recovery.print', { code: 'ABCD' })).toMatchObject({
      reason: 'not-this-code',
    })
    expect(await printing.reply('recovery.print', { code })).toMatchObject({ reason: 'printer-trouble' })
    expect(sheets).toEqual([true])
    expect(readdirSync(join(printing.dataDir, 'paper'))).toEqual([])
  } finally {
    printing.close()
  }
})
