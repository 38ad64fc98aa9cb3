import type { CaseId } from '#shared/domain/case'
import { hour } from '#shared/domain/day'
import { askApproval, complete, decided, forward, handled, receive, revisit, takeBack } from './case-way'
import { critical, minor, registerComplaint, type TestDesk } from './desk'
import { accept, dispatch, end, newestOrder } from './order-way'

/** Every phone that was typed on a filled desk, as it was typed and as its digits. */
export const typedPhones = [
  '138 0000 0001',
  '139 0000 0002',
  '137 0000 0003',
  '136 0000 0004',
  '135 0000 0005',
]

/** Names and words that were typed on it, and must be nowhere once they are erased. */
export const typedWords = [
  '陈女士',
  '甲电商',
  '说话很冲',
  '何保安',
  '邻居老吴',
  '道过歉',
  '写错号码',
  '不肯签',
]

export type Filled = {
  readonly handledCase: CaseId
  readonly withdrawn: CaseId
  readonly critical: CaseId
  readonly open: CaseId
}

/** A desk with cases on all their ways, callers, promises, corrections, approvals, papers and drafts. */
export async function fillDesk(desk: TestDesk): Promise<Filled> {
  const open = await openCase(desk)
  const handledCase = await wholeCase(desk)
  const withdrawn = await withdrawnCase(desk)
  const criticalCase = await criticalOne(desk)
  await contact(desk)
  await parked(desk)
  await desk.ask('deputy.name', {
    deputy: { principal: '刘经理', deputy: '张主管', fromOn: '2026-11-23', untilOn: '2026-11-30' },
  } as never)
  return { handledCase, withdrawn, critical: criticalCase, open }
}

async function wholeCase(desk: TestDesk): Promise<CaseId> {
  const { caseId } = await registerComplaint(desk, minor, '值班保安说话很冲，请打 138 0000 0001')
  const step = () => ({ caseId, at: desk.now })
  await desk.ask('case.signContent', {
    ...step(),
    outcome: { kind: 'refused', reason: '不肯签', witness: '何保安' },
  })
  await desk.ask('case.correct', {
    ...step(),
    reason: '写错号码',
    changes: [{ field: 'phones', after: '139 0000 0002' }],
  })
  await desk.ask('case.call', {
    ...step(),
    channel: 'phone',
    purpose: 'urge',
    caller: '邻居老吴',
    phone: '137 0000 0003',
    words: '怎么还没有人来',
    told: '今天一定有人来',
  })
  await desk.ask('case.promise', {
    ...step(),
    by: '王敏',
    words: '下午给您回电话',
    dueAt: new Date(Date.parse(desk.now) + hour).toISOString() as never,
  })
  const handoffId = await forward(desk, caseId)
  await receive(desk, caseId, handoffId, 'left')
  await complete(desk, caseId, handoffId)
  await takeBack(desk, caseId, handoffId)
  await jobDone(desk, caseId)
  await desk.ask('case.result', {
    ...step(),
    completedAt: desk.now,
    ...handled,
    words: '道过歉，换岗',
    signature: { kind: 'proxy', name: '邻居老吴', relation: '邻居', isStamped: false },
  })
  desk.pass(hour)
  await revisit(desk, caseId, true)
  const view = await desk.ask('case.show', { caseId })
  for (const { id } of view.promises)
    await desk.ask('case.keepPromise', { ...step(), promiseId: id, words: '打过了' })
  await close(desk, caseId, 'solved', 'valid')
  return caseId
}

/** 派工单 beside it: one sent back, and one that was done, with all that is personal of an order. */
async function jobDone(desk: TestDesk, caseId: CaseId): Promise<void> {
  const first = newestOrder(
    await dispatch(desk, caseId, null, { worker: '何保安', content: '修门灯，先打 137 0000 0003' }),
  )
  await end(desk, caseId, first.id, { outcome: 'sentBack', words: '写错号码', by: '何保安' })
  const second = newestOrder(await dispatch(desk, caseId, null, { worker: '何保安', fee: 'open' }))
  await accept(desk, caseId, second.id)
  const signature = { kind: 'proxy', name: '邻居老吴', relation: '邻居', isStamped: false } as const
  await end(desk, caseId, second.id, {
    process: '道过歉，换了灯',
    fee: { state: 'agreed', items: '门灯', cents: 3500, signature },
    signature,
  })
  await desk.ask('order.return', { caseId, at: desk.now, workOrderId: second.id })
}

async function withdrawnCase(desk: TestDesk): Promise<CaseId> {
  const { caseId } = await registerComplaint(desk, minor, '停车场灯坏了')
  await desk.ask('case.correct', {
    caseId,
    at: desk.now,
    reason: '写错号码',
    changes: [{ field: 'phones', after: '136 0000 0004' }],
  })
  await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'left' } })
  await close(desk, caseId, 'withdrawn', 'invalid')
  return caseId
}

async function criticalOne(desk: TestDesk): Promise<CaseId> {
  const { caseId } = await registerComplaint(desk, critical, '货梯夹伤了人')
  const asked = await askApproval(desk, caseId, { subject: 'close', approver: '郑总' })
  await desk.ask('approval.decide', decided(desk, caseId, { approvalId: asked.id, by: '郑总' }))
  await close(desk, caseId, 'withdrawn', 'invalid')
  return caseId
}

async function close(
  desk: TestDesk,
  caseId: CaseId,
  outcome: 'solved' | 'withdrawn',
  nature: 'valid' | 'invalid',
): Promise<void> {
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome,
    nature,
    note: '客户说不用再处理',
    mergedInto: null,
  })
}

async function openCase(desk: TestDesk): Promise<CaseId> {
  const { caseId } = await registerComplaint(desk, minor, '大门的灯不亮，我的电话 13800000001')
  await dispatch(desk, caseId, null, { content: '修门灯，先打 135 0000 0005' })
  return caseId
}

async function typedDraft(desk: TestDesk, phone: string) {
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  const customer = {
    ...draft.content.customer,
    company: '甲电商有限公司',
    contactName: '陈女士',
    phones: [phone],
    address: 'C座 506',
  }
  const content = { ...draft.content, customer, content: `想问停车怎么收费，回电 ${phone}` }
  await desk.ask('draft.save', { draftId: draft.id, content, atOnce: true })
  return draft.id
}

async function contact(desk: TestDesk): Promise<void> {
  const draftId = await typedDraft(desk, '135 0000 0005')
  await desk.ask('draft.endAsContact', { draftId, how: 'answered', answer: '每小时五元', reason: '问一下' })
}

async function parked(desk: TestDesk): Promise<void> {
  await desk.ask('draft.park', { draftId: await typedDraft(desk, '135 0000 0005') })
}
