import { createHash } from 'node:crypto'
import type { CaseId } from '#shared/domain/case'
import { hour, plus } from '#shared/domain/day'
import type { SystemJob } from '#shared/domain/print'
import { isPaperOut, orderSteps } from '#shared/domain/work-order'
import type { Input } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, refuse } from '#shared/result'
import type { Printer } from '../../src/main/printing/printer'
import { statement } from '../../src/main/store/statement'
import type { Workshop } from '../../src/main/workshop'
import { askApproval, complete, decided, forward, handled, receive, revisit, takeBack } from './case-way'
import { critical, major, minor, registerComplaint, type TestDesk } from './desk'
import { below, type Dice, oneOf } from './dice'
import { accept, dispatch, end, registerJob } from './order-way'

// A desk at work, act by act: whoever wants a mixed day (kills, a soak, a book to damage) takes one act after the other.

/** A printer that takes every sheet and has printed it when it is asked. */
export const readyPrinter: Printer = {
  queues: async () =>
    done([{ name: 'front', description: '前台', state: { kind: 'ready' }, isDefault: false }]),
  send: async () => done('1' as SystemJob),
  progress: async () => done({ kind: 'done' }),
  cancel: async () => refuse('already-over'),
}

const emptyPage = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
`

/** In the program another process draws, so that here a sheet is its facts as bytes: stored, fsynced and read as PDFs are. */
export const plainSheets: Pick<Workshop, 'draw'> = {
  draw: async (form) => {
    const facts = JSON.stringify(form)
    return {
      bytes: Buffer.from(`${emptyPage}%${createHash('sha256').update(facts).digest('hex')}\n`),
      pages: 1,
      missing: [],
    }
  },
}

export async function choosePrinter(desk: TestDesk): Promise<void> {
  await desk.ask('desk.choosePrinter', { queue: 'front' })
}

/** Open cases to begin a new one below, and to begin none above. */
const fewest = 4
const most = 25

/** One act of a busy desk; answers what it was. The time moves on as she works, by `pace` in milliseconds on average. */
export async function doOneAct(desk: TestDesk, roll: Dice, pace = 30_000): Promise<string> {
  desk.pass(below(roll, 2 * pace))
  const open = openCases(desk)
  const isNew = open.length < fewest || (open.length < most && roll() < 0.15)
  if (isNew && roll() < 0.3) {
    await registerJob(desk, { content: matter(roll) })
    return 'register-job'
  }
  if (isNew) {
    await registerComplaint(desk, oneOf(roll, [minor, minor, major, critical]), matter(roll))
    return 'register'
  }
  const view = await desk.ask('case.show', { caseId: oneOf(roll, open) })
  if (view.workOrders.some(isPaperOut)) return await doOrder(desk, view, roll)
  if (roll() < 0.25 && view.steps[0] !== 'fillIn')
    return (await doBeside(desk, view, roll)) ?? (await doNextStep(desk, view, roll))
  return await doNextStep(desk, view, roll)
}

function openCases(desk: TestDesk): readonly CaseId[] {
  const open = 'SELECT id FROM caseRecord WHERE closedAt IS NULL ORDER BY id'
  return statement<[], { id: CaseId }>(desk.db, open)
    .all()
    .map(({ id }) => id)
}

function matter(roll: Dice): string {
  return `${oneOf(roll, ['空调不制冷', '电梯停了', '保安说话很冲', '车位被占', '楼道没有灯'])}，${oneOf(roll, ['已经两天', '没有人来看', '客户很着急'])}。`.repeat(
    1 + below(roll, 12),
  )
}

/** The case's next step, as it proposes it. */
async function doNextStep(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { id: caseId } = view.matter
  const at = desk.now
  const [step] = view.steps
  const handoff = (role: 'lead' | 'report') => {
    const found = view.handoffs.findLast((one) => one.role === role)
    if (!found) throw new Error(`${view.matter.number} has no ${role}`)
    return found.id
  }
  switch (step) {
    case 'dispatch':
    case 'order':
      return await doOrder(desk, view, roll)
    case 'forward':
      await forward(desk, caseId, { to: oneOf(roll, ['物业部', '综合部']) })
      return step
    case 'report':
      await forward(desk, caseId, { role: 'report', to: '园总' })
      return step
    case 'receive':
      await receive(desk, caseId, handoff('lead'), oneOf(roll, ['signed', 'left']))
      return step
    case 'receiveReport':
      await receive(desk, caseId, handoff('report'))
      return step
    case 'coordinate':
      await desk.ask('case.coordinate', { caseId, at, by: '张主管', words: '下午派人去看' })
      return step
    case 'reply':
      await desk.ask('case.reply', { caseId, at, by: '王敏', words: '已安排', way: 'phone' })
      return step
    case 'complete':
      await complete(desk, caseId, handoff('lead'))
      return step
    case 'return':
      await takeBack(desk, caseId, handoff('lead'))
      return step
    case 'result':
      await desk.ask('case.result', { caseId, at, completedAt: at, ...handled })
      return step
    case 'opinion':
      await desk.ask('case.opinion', {
        caseId,
        at,
        by: '刘经理',
        words: '属实',
        nature: 'valid',
        grade: view.matter.grade,
        ground: null,
      })
      return step
    case 'revisit':
      await revisit(desk, caseId, roll() < 0.85)
      return step
    case 'close':
      return await close(desk, view)
    case 'fillIn':
      await fillIn(desk, view)
      return step
    default:
      throw new Error(`${view.matter.number} waits for ${step}`)
  }
}

/** The next step of the case's newest 派工单; one more where none waits. */
async function doOrder(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { id: caseId } = view.matter
  const order = view.workOrders.findLast((one) => one.ended === null || isPaperOut(one))
  const [step = 'dispatch'] = order ? orderSteps(order) : []
  const at = desk.now
  if (!order || step === 'dispatch') {
    await dispatch(desk, caseId, order?.id ?? null, { dueAt: plus(at, hour) })
  } else if (step === 'accept') await accept(desk, caseId, order.id)
  else if (step === 'arrive') await desk.ask('order.arrive', { caseId, at, workOrderId: order.id })
  else if (step === 'end') {
    await end(desk, caseId, order.id, { outcome: oneOf(roll, ['completed', 'completed', 'nobodyThere']) })
  } else await desk.ask('order.return', { caseId, at, workOrderId: order.id })
  return `order-${step}`
}

/** 补全登记: the rest of an emergency, under its number. */
async function fillIn(
  desk: TestDesk,
  { draftToFillIn: draftId, matter: { number } }: CaseView,
): Promise<void> {
  if (draftId === null) throw new Error(`${number} has no draft to complete it`)
  const { content } = await desk.ask('draft.open', { draftId })
  const customer = { ...content.customer, contactName: '赵先生', phones: ['138 0000 0006'] }
  await desk.ask('draft.save', {
    draftId,
    atOnce: true,
    content: { ...content, customer, answers: critical },
  })
  await desk.ask('case.register', { draftId })
}

async function close(desk: TestDesk, view: CaseView): Promise<string> {
  const { id: caseId } = view.matter
  const input: Input<'case.close'> = {
    caseId,
    at: desk.now,
    outcome: 'solved',
    nature: 'valid',
    note: '已与客户确认',
    mergedInto: null,
  }
  const reply = await desk.reply('case.close', input)
  if (reply.kind === 'ok') return 'close'
  if (reply.kind === 'refused' && reply.reason === 'approval-missing') {
    const waiting = view.approvals.find(({ subject, decision }) => subject === 'close' && decision === null)
    const approval = waiting ?? (await askApproval(desk, caseId, { subject: 'close', approver: '郑总' }))
    await desk.ask(
      'approval.decide',
      decided(desk, caseId, { approvalId: approval.id, by: approval.approver }),
    )
    return 'approve'
  }
  throw new Error(`${view.matter.number} does not close: ${JSON.stringify(reply)}`, {
    cause: desk.faults.at(-1),
  })
}

/** Something that happens beside the case's way; null where this case has no room for it. */
async function doBeside(desk: TestDesk, view: CaseView, roll: Dice): Promise<string | null> {
  const { id: caseId } = view.matter
  const at = desk.now
  switch (below(roll, 7)) {
    case 0:
      await desk.ask('case.call', {
        caseId,
        at,
        channel: 'phone',
        purpose: 'urge',
        caller: '陈女士',
        phone: '',
        words: '什么时候来',
        told: '下午',
      })
      return 'call'
    case 1:
      await desk.ask('case.promise', { caseId, at, by: '王敏', words: '今天回话', dueAt: plus(at, 4 * hour) })
      return 'promise'
    case 2:
      await desk.ask('case.correct', {
        caseId,
        at,
        reason: '客户改口',
        changes: [{ field: 'demand', after: `道歉并整改 ${below(roll, 1e9)}` }],
      })
      return 'correct'
    case 3:
      await desk.ask('slip.reprint', { caseId, kind: 'copy' })
      return 'print'
    case 4: {
      const slip = view.slips.findLast(({ job }) => job?.state === 'done')
      if (!slip?.job) return null
      await desk.ask('print.confirm', { jobId: slip.job.id, cameOut: true })
      return 'confirm'
    }
    case 5:
      return await moveSheet(desk, view, roll)
    default: {
      if (!view.steps.includes('forward') && view.handoffs.length > 2) return null
      if (view.matter.grade !== 'minor' || view.matter.gradeConfirmedAt !== null) return null
      await desk.ask('case.regrade', { caseId, at, to: 'major', ground: 'fault', reason: '影响了别的客户' })
      return 'regrade'
    }
  }
}

/** A sheet is given to the customer, comes back, is lost, replaced, or void; null where none of that can be done with it. */
async function moveSheet(desk: TestDesk, { matter, slips }: CaseView, roll: Dice): Promise<string | null> {
  const slip = oneOf(roll, slips)
  const { id: slipId, where } = slip
  if (slip.isVoid) return null
  switch (where.place) {
    case 'desk': {
      const to = { to: 'customer', with: '陈女士', dueBackAt: plus(desk.now, hour) } as const
      const lost = { to: 'lost', reason: '找不到' } as const
      await desk.ask('slip.move', { slipId, move: roll() < 0.5 ? to : lost })
      return 'move'
    }
    case 'customer':
      await desk.ask('slip.move', { slipId, move: { to: 'desk' } })
      return 'move'
    case 'lost':
      if (slip.form !== 'F01') return null
      await desk.ask('slip.reprint', { caseId: matter.id, kind: 'lost', reason: '找不到' })
      return 'replace'
    default: {
      const reply = await desk.reply('slip.void', { slipId })
      return reply.kind === 'ok' ? 'void' : null
    }
  }
}
