import type { Case, CaseId, DepartmentId, Handoff, HandoffId, OperatorId, Round } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/clocks'
import { emptyCustomer } from '#shared/domain/customer'
import { type Instant, type IsoDay, instantAt, type TimeOfDay } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'

// A made-up case to change one thing at a time on.

/** `23 09:00` is 09:00 at the desk on 23 November 2026. */
export function at(text: string): Instant {
  const [day, time] = text.split(' ')
  return instantAt(`2026-11-${day}` as IsoDay, time as TimeOfDay)
}

export const complaint: Case = {
  id: 1 as CaseId,
  number: 'TS-202611-0001' as CaseNumber,
  kind: 'complaint',
  channel: 'walkIn',
  receivedAt: at('23 09:00'),
  countedAt: at('23 09:00'),
  registeredAt: at('23 09:10'),
  registeredBy: 1 as OperatorId,
  customer: emptyCustomer,
  category: '',
  occurredWhen: '',
  place: '',
  content: '值班保安说话很冲',
  demand: '',
  subjectKind: 'unknown',
  subjectName: '',
  grade: 'minor',
  ground: 'conduct',
  answers: null,
  nature: 'pending',
  contentSignature: null,
  profile: 'park',
  profileVersion: 1,
  closing: null,
}

export const firstRound: Round = {
  number: 1,
  startedAt: at('23 09:00'),
  coordination: null,
  reply: null,
  result: null,
  opinion: null,
}

export const sent: Handoff = {
  id: 1 as HandoffId,
  round: 1,
  role: 'lead',
  departmentId: 1 as DepartmentId,
  department: '物业部',
  person: '张主管',
  sentAt: at('23 09:15'),
  received: null,
  completion: null,
  returned: null,
}

export const received = (way: 'signed' | 'left' | 'phone', when = '23 09:20'): Handoff => ({
  ...sent,
  received: { at: at(when), by: '张主管', way, witness: way === 'left' ? '小李' : '' },
})

export const result = (completedAt: string): NonNullable<Round['result']> => ({
  words: '当面道歉',
  handler: '赵队长',
  completedAt: at(completedAt),
  remedy: '',
  prevention: '',
  signature: null,
})

export function facts(part: Partial<CaseFacts>): CaseFacts {
  return { matter: complaint, rounds: [firstRound], handoffs: [], revisits: [], ...part }
}
