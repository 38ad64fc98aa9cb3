import { readFileSync } from 'node:fs'
import type { Calendar } from '#shared/domain/calendar'
import type { Case, CaseId, DepartmentId, Handoff, HandoffId, OperatorId, Round } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { emptyCustomer } from '#shared/domain/customer'
import { type Instant, type IsoDay, instantAt, type TimeOfDay } from '#shared/domain/day'
import type { GradeChange } from '#shared/domain/grade'
import type { CaseNumber } from '#shared/domain/number'
import { Profile } from '#shared/domain/profile'
import type { Revisit } from '#shared/domain/revisit'

// A made-up case to change one thing at a time on.

/** `23 09:00` is 09:00 at the desk on 23 November 2026. */
export function at(text: string): Instant {
  const [day, time] = text.split(' ')
  return instantAt(`2026-11-${day}` as IsoDay, time as TimeOfDay)
}

/** 园区规程 as it ships, adopted as version 1. */
export const park = Profile.parse({
  ...JSON.parse(readFileSync(new URL('../../../resources/profiles/park.json', import.meta.url), 'utf8')),
  version: 1,
  validFrom: '2026-01-01',
})

const open = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
/** Monday to Saturday; Sunday off. */
export const calendar: Calendar = { hours: [null, open, open, open, open, open, open], keepsHolidays: false }

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
  acceptance: 'accepted',
  gradeConfirmedAt: null,
  profile: 'park',
  profileVersion: 1,
  closing: null,
  customerId: null,
  sameVisitAs: null,
  referral: null,
  isConfidential: false,
  emergency: null,
  isUnfinished: false,
  isFoundByUs: false,
  paperNumber: null,
}

export const firstRound: Round = {
  number: 1,
  startedAt: at('23 09:00'),
  coordination: null,
  reply: null,
  result: null,
  opinion: null,
  isOnSpot: false,
  appointment: null,
  unsolvable: null,
  skipReason: null,
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
  sentBack: null,
  skipReason: null,
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

export const completed = (when: string, told = when): NonNullable<Handoff['completion']> => ({
  at: at(told),
  completedAt: at(when),
  handler: '赵队长',
})

export const taken = (when: string): NonNullable<Handoff['returned']> => ({
  at: at(when),
  to: complaint.registeredBy,
  toName: '王敏',
  missing: [],
})

export const refused = (when: string): NonNullable<Handoff['sentBack']> => ({
  at: at(when),
  by: '张主管',
  reason: '不归我们管',
})

export const answered: Revisit = {
  round: 1,
  at: at('24 10:00'),
  by: '王敏',
  way: 'phone',
  outcome: 'answered',
  quality: 'satisfied',
  timeliness: 'prompt',
  said: '',
  attitude: null,
  handling: null,
  visitor: '',
  phoneReason: '',
  demand: null,
  next: null,
  record: 'HF-202603-0001',
  id: 1 as Revisit['id'],
  isOwn: false,
  isSolved: true,
  signature: null,
}

export const closed = (outcome: NonNullable<Case['closing']>['outcome'], when: string): Case['closing'] => ({
  at: at(when),
  countedAt: at(when),
  outcome,
  note: '',
  approval: null,
  mergedInto: null,
})

export const regraded = (
  from: GradeChange['from'],
  to: GradeChange['to'],
  when: string,
  part: Partial<GradeChange> = {},
): GradeChange => ({
  at: at(when),
  clocksFrom: at(when),
  from,
  to,
  why: 'hand',
  ground: null,
  reason: '',
  by: '王敏',
  ...part,
})

export function facts(part: Partial<CaseFacts>): CaseFacts {
  return {
    matter: complaint,
    profile: park,
    rounds: [firstRound],
    handoffs: [],
    revisits: [],
    revisitRecords: [],
    exemption: null,
    gradeChanges: [],
    promises: [],
    workOrders: [],
    approvals: [],
    calls: [],
    links: [],
    corrections: [],
    ...part,
  }
}
