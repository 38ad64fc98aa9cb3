import type { CaseId, HandoffId } from '#shared/domain/case'
import type { Input } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import type { TestDesk } from './desk'

// The way of a case in few words, for tests that look at something else on it.

export async function departmentNamed(desk: TestDesk, name: string) {
  const { departments } = await desk.ask('desk.show', {})
  const found = departments.find((department) => department.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

/** 转呈 to 物业部, or to whom is named. */
export async function forward(
  desk: TestDesk,
  caseId: CaseId,
  { role = 'lead', to = '物业部' }: { role?: 'lead' | 'support' | 'report'; to?: string } = {},
): Promise<HandoffId> {
  const { id: departmentId, head } = await departmentNamed(desk, to)
  const view = await desk.ask('case.forward', { caseId, at: desk.now, role, departmentId, person: head })
  const handoff = view.handoffs.findLast((each) => each.role === role)
  if (!handoff) throw new Error(`Case ${caseId} was handed to nobody`)
  return handoff.id
}

export function receive(
  desk: TestDesk,
  caseId: CaseId,
  handoffId: HandoffId,
  way: Input<'case.receive'>['way'] = 'signed',
): Promise<CaseView> {
  const witness = way === 'left' ? '小李' : ''
  return desk.ask('case.receive', { caseId, at: desk.now, handoffId, by: '张主管', way, witness })
}

export function complete(desk: TestDesk, caseId: CaseId, handoffId: HandoffId): Promise<CaseView> {
  const { now: at } = desk
  return desk.ask('case.complete', { caseId, at, handoffId, completedAt: at, handler: '赵队长' })
}

export function takeBack(desk: TestDesk, caseId: CaseId, handoffId: HandoffId): Promise<CaseView> {
  return desk.ask('case.return', {
    caseId,
    at: desk.now,
    handoffId,
    decision: 'taken',
    missing: [],
    contentSignature: null,
  })
}

export const handled = {
  words: '已当面道歉，换岗',
  handler: '赵队长',
  remedy: '',
  prevention: '岗前培训',
  subjectKind: 'unknown',
  subjectName: '',
  signature: { kind: 'self' },
} as const

/** 当场办结. */
export const settledAtOnce = {
  words: '已当场道歉',
  handler: '王敏',
  remedy: '',
  signature: { kind: 'self' },
} as const

/** From 转呈 to 处理结果, all at the moment that the desk's clock shows. */
export async function handle(desk: TestDesk, caseId: CaseId): Promise<CaseView> {
  const handoffId = await forward(desk, caseId)
  await receive(desk, caseId, handoffId)
  await complete(desk, caseId, handoffId)
  await takeBack(desk, caseId, handoffId)
  return desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
}

const answered = {
  way: 'phone',
  outcome: 'answered',
  quality: 'satisfied',
  timeliness: 'prompt',
  said: '可以了',
  signature: null,
} as const

export function revisit(desk: TestDesk, caseId: CaseId, isSolved: boolean): Promise<CaseView> {
  return desk.ask('case.revisit', { caseId, at: desk.now, ...answered, isSolved })
}

/** 该回访, all of it. */
export async function dueRevisits(desk: TestDesk) {
  const filter = { window: 'all', way: null, building: null, kind: null } as const
  return (await desk.ask('revisit.list', { filter, page: 0 })).rows
}

type Asked = Partial<Omit<Input<'approval.ask'>, 'caseId' | 'at'>> &
  Pick<Input<'approval.ask'>, 'subject' | 'approver'>

/** 请批; the approval as it stands then. */
export async function askApproval(desk: TestDesk, caseId: CaseId, asked: Asked) {
  const none = { deadlineId: null, wantedDueAt: null, toGrade: null }
  const view = await desk.ask('approval.ask', {
    caseId,
    at: desk.now,
    reason: '备件要等三天',
    ...none,
    ...asked,
  })
  const approval = view.approvals.at(-1)
  if (!approval) throw new Error(`Case ${caseId} has no approval`)
  return approval
}

type Decided = Partial<Omit<Input<'approval.decide'>, 'caseId' | 'at'>> &
  Pick<Input<'approval.decide'>, 'approvalId' | 'by'>

export function decided(desk: TestDesk, caseId: CaseId, decision: Decided): Input<'approval.decide'> {
  const usual = { outcome: 'granted', way: 'paper', words: '', newDueAt: null, pin: null } as const
  return { caseId, at: desk.now, ...usual, ...decision }
}

/** The clocks of a name in that round: from when, until when, how they ended. */
export async function clocksOf(desk: TestDesk, caseId: CaseId, clock: string, round = 1) {
  const { deadlines } = await desk.ask('case.show', { caseId })
  return deadlines
    .filter((one) => one.clock === clock && one.round === round)
    .map(({ startedAt, dueAt, ending }) => [startedAt.slice(5, 16), dueAt.slice(5, 16), ending])
}
