import type { CaseId } from '#shared/domain/case'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { Input } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { departmentNamed } from './case-way'
import type { TestDesk } from './desk'

// 报修 and the way of its 派工单 in few words.

type Content = Input<'draft.save'>['content']

/** A 报修 of 周女士's, typed and registered; the case as it stands then. */
export async function registerJob(desk: TestDesk, part: Partial<Content> = {}) {
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  const content: Content = {
    ...draft.content,
    kind: 'service',
    customer: {
      company: '乙包装有限公司',
      contactName: '周女士',
      relation: 'employee',
      phones: ['138 0000 0001'],
      address: 'B座 1206',
      isAnonymous: false,
    },
    content: '洗手盆下面漏水，地面湿了',
    occurredWhen: '今早',
    place: 'B座 1206 卫生间',
    demand: '今天修好',
    category: '设备',
    ...part,
  }
  await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
  const registered = await desk.ask('case.register', { draftId: draft.id })
  return { ...registered, view: await desk.ask('case.show', { caseId: registered.caseId }) }
}

export function newestOrder({ workOrders }: CaseView) {
  const order = workOrders.at(-1)
  if (!order) throw new Error('The case has no work order')
  return order
}

export async function sending(
  desk: TestDesk,
  part: Partial<NonNullable<Input<'order.end'>['next']>> = {},
): Promise<NonNullable<Input<'order.end'>['next']>> {
  const { id: departmentId } = await departmentNamed(desk, '物业部')
  return {
    departmentId,
    worker: '李师傅',
    content: '',
    appointedAt: null,
    appointedUntil: null,
    dueAt: null,
    isPair: false,
    hasKey: false,
    fee: 'none',
    feeItems: '',
    feeCents: null,
    ...part,
  }
}

/** 派工 of the order that waits, or with null of one more. */
export async function dispatch(
  desk: TestDesk,
  caseId: CaseId,
  workOrderId: WorkOrderId | null,
  part: Parameters<typeof sending>[1] = {},
): Promise<CaseView> {
  return desk.ask('order.dispatch', { caseId, at: desk.now, workOrderId, ...(await sending(desk, part)) })
}

export function accept(desk: TestDesk, caseId: CaseId, workOrderId: WorkOrderId): Promise<CaseView> {
  return desk.ask('order.accept', { caseId, at: desk.now, workOrderId, by: '李师傅' })
}

type End = Partial<Omit<Input<'order.end'>, 'caseId' | 'at' | 'workOrderId'>>

export function ending(desk: TestDesk, caseId: CaseId, workOrderId: WorkOrderId, part: End = {}) {
  return {
    caseId,
    at: desk.now,
    workOrderId,
    outcome: 'completed',
    words: '',
    by: '',
    process: '换了下水软管',
    materials: '下水软管 1 根',
    ticks: ['greeting', 'shoeCovers'],
    fee: { state: 'none', items: '', cents: null, signature: null },
    quality: 'satisfied',
    timeliness: 'prompt',
    signature: { kind: 'self' },
    next: null,
    ...part,
  } satisfies Input<'order.end'>
}

export function end(desk: TestDesk, caseId: CaseId, workOrderId: WorkOrderId, part: End = {}) {
  return desk.ask('order.end', ending(desk, caseId, workOrderId, part))
}

/** A job from the call to its completed order, all at the moment that the desk's clock shows. */
export async function finishJob(desk: TestDesk, part: Partial<Content> = {}) {
  const { caseId, number, view } = await registerJob(desk, part)
  const order = newestOrder(view)
  await dispatch(desk, caseId, order.id)
  await accept(desk, caseId, order.id)
  await end(desk, caseId, order.id)
  return { caseId, number, order }
}
