import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Input } from '#shared/ipc/contract'
import { statement } from '../../src/main/store/statement'
import { minor, type TestDesk } from './desk'
import { below, type Dice, oneOf } from './dice'

// What comes to a busy desk beside the cases under way: callers, emergencies, further matters, changes of the directory.

/** One act of it; answers what it was. */
export async function takeWhatComes(desk: TestDesk, roll: Dice): Promise<string> {
  desk.pass(below(roll, 60_000))
  switch (below(roll, 9)) {
    case 0: {
      const { caseId } = await desk.ask('emergency.register', {
        channel: 'phone',
        what: '2 号楼 3 楼楼道有烟',
        where: '2号楼 3 楼',
      })
      await desk.ask('emergency.called', { caseId, whom: '火警', phone: '119' })
      return 'emergency'
    }
    case 1:
      await endAsContact(desk, await typed(desk, roll))
      return 'contact'
    case 2:
      return await becomeCase(desk, roll)
    case 3:
      return await endAsCall(desk, roll)
    case 4:
      return await sameVisit(desk, roll)
    case 5:
      return await mergeTwo(desk, roll)
    case 6:
      await desk.ask('blank.reserve', { form: 'F01', count: 1 + below(roll, 3) })
      return 'reserve'
    case 7:
      return await typeInBlank(desk, roll)
    default:
      return await putContact(desk, roll)
  }
}

/** Some of a few companies and people, so that the directory knows most of them. */
async function typed(desk: TestDesk, roll: Dice, more: Partial<Input<'draft.begin'>> = {}) {
  const { id: draftId, content } = await desk.ask('draft.begin', { channel: 'phone', ...more })
  const place = below(roll, 6)
  const customer = {
    ...content.customer,
    company: place < 3 ? `第${place}贸易有限公司` : '',
    contactName: oneOf(roll, ['单立人', '仇英', '区先生']),
    phones: [`138 0000 00${10 + place}`],
    address: `B座 ${500 + place}`,
  }
  await desk.ask('draft.save', {
    draftId,
    atOnce: true,
    content: {
      ...content,
      ...(content.sameVisitAs === null && { customer }),
      content: '货梯又停了',
      answers: minor,
    },
  })
  return draftId
}

type DraftId = Awaited<ReturnType<typeof typed>>

async function endAsContact(desk: TestDesk, draftId: DraftId): Promise<void> {
  await desk.ask('draft.endAsContact', { draftId, how: 'answered', answer: '维修在路上', reason: '' })
}

async function becomeCase(desk: TestDesk, roll: Dice): Promise<string> {
  await endAsContact(desk, await typed(desk, roll))
  const last = statement<[], { id: number }>(
    desk.db,
    'SELECT id FROM contact WHERE caseId IS NULL ORDER BY id DESC LIMIT 1',
  ).get()
  if (!last) throw new Error('There is no contact')
  const { id: draftId } = await desk.ask('contact.openCase', { contactId: last.id })
  await desk.ask('case.register', { draftId })
  return 'becameCase'
}

async function endAsCall(desk: TestDesk, roll: Dice): Promise<string> {
  const draftId = await typed(desk, roll)
  const caseId = anyCase(desk, roll)
  if (caseId === null) {
    await endAsContact(desk, draftId)
    return 'contact'
  }
  await desk.ask('draft.endAsCall', { draftId, caseId, purpose: 'sameFault', words: '', told: '已在修' })
  return 'endAsCall'
}

async function sameVisit(desk: TestDesk, roll: Dice): Promise<string> {
  const first = await desk.ask('case.register', { draftId: await typed(desk, roll) })
  const draftId = await typed(desk, roll, { sameVisitAs: first.caseId })
  await desk.ask('case.register', { draftId })
  await desk.ask('visit.sign', { caseId: first.caseId, signature: { kind: 'self' } })
  return 'sameVisit'
}

/** 补录 of one that is open, or a few more are reserved; now and then it is spoiled. */
async function typeInBlank(desk: TestDesk, roll: Dice): Promise<string> {
  const { rows } = await desk.ask('blank.list', { page: 0 })
  const open = rows.filter(({ state }) => state === 'open')
  if (open.length === 0) {
    await desk.ask('blank.reserve', { form: 'F01', count: 2 })
    return 'reserve'
  }
  const { blankId } = oneOf(roll, open)
  if (roll() < 0.2) {
    await desk.ask('blank.void', { blankId, reason: 'spoiled' })
    return 'voidBlank'
  }
  const { id: draftId, content } = await desk.ask('blank.typeIn', { blankId })
  const onPaper = content.onPaper && { ...content.onPaper, at: desk.now }
  const customer = { ...content.customer, isAnonymous: true }
  const written = { ...content, customer, content: '停电时电梯停了', answers: minor, onPaper }
  await desk.ask('draft.save', { draftId, atOnce: true, content: written })
  await desk.ask('case.register', { draftId })
  return 'typeIn'
}

function anyCase(desk: TestDesk, roll: Dice): CaseId | null {
  const open = statement<[], { id: CaseId }>(
    desk.db,
    'SELECT id FROM caseRecord WHERE closedAt IS NULL ORDER BY id',
  ).all()
  return open.length === 0 ? null : oneOf(roll, open).id
}

function standing(desk: TestDesk): readonly CustomerId[] {
  return statement<[], { id: CustomerId }>(
    desk.db,
    'SELECT id FROM customer WHERE mergedInto IS NULL ORDER BY id',
  )
    .all()
    .map(({ id }) => id)
}

async function mergeTwo(desk: TestDesk, roll: Dice): Promise<string> {
  const merged = statement<[], { id: CustomerId }>(
    desk.db,
    'SELECT id FROM customer WHERE mergedInto IS NOT NULL ORDER BY id',
  ).all()
  if (merged.length > 1) {
    await desk.ask('customer.unmerge', { customerId: oneOf(roll, merged).id })
    return 'unmerge'
  }
  const [customerId, into] = standing(desk)
  if (customerId === undefined || into === undefined) return await putContact(desk, roll)
  await desk.ask('customer.merge', { customerId, into })
  return 'merge'
}

async function putContact(desk: TestDesk, roll: Dice): Promise<string> {
  const all = standing(desk)
  const contact = {
    name: `联系人${below(roll, 1e6)}`,
    relation: 'employee' as const,
    phones: ['138 0000 0077'],
  }
  if (all.length === 0) {
    await desk.ask('customer.add', {
      kind: 'company',
      name: '甲电商有限公司',
      note: '',
      address: 'C座506',
      contact,
      isAnother: true,
    })
    return 'customer'
  }
  await desk.ask('customer.putContact', { customerId: oneOf(roll, all), contactId: null, ...contact })
  return 'putContact'
}
