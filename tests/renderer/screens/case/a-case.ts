import type { CaseId, DepartmentId, Handoff, HandoffId, OperatorId, Round } from '#shared/domain/case'
import { emptyCustomer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Department } from '#shared/domain/organisation'
import type { CaseView } from '#shared/ipc/views'

export const at = (text: string): Instant => `2026-11-23T${text}:00.000Z` as Instant

export const property: Department = {
  id: 2 as DepartmentId,
  name: '物业部',
  kind: 'department',
  head: '刘主管',
  contact: '郑工',
}

export const guards: Department = {
  id: 4 as DepartmentId,
  name: '保安',
  kind: 'contractor',
  head: '冯队长',
  contact: '',
}

export const management: Department = {
  id: 7 as DepartmentId,
  name: '园总',
  kind: 'management',
  head: '何园总',
  contact: '',
}

export const firstRound: Round = {
  number: 1,
  startedAt: at('06:29'),
  coordination: null,
  reply: null,
  result: null,
  opinion: null,
}

export function handoff(part: Partial<Handoff> = {}): Handoff {
  return {
    id: 1 as HandoffId,
    round: 1,
    role: 'lead',
    departmentId: property.id,
    department: property.name,
    person: '郑工',
    sentAt: at('06:40'),
    received: null,
    completion: null,
    returned: null,
    ...part,
  }
}

type Part = Partial<Omit<CaseView, 'matter'>> & { readonly matter?: Partial<CaseView['matter']> }

/** A complaint that was registered at 14:33 and is about the guards; what a test is about is said by the test. */
export function aCase({ matter, ...part }: Part = {}): CaseView {
  return {
    now: at('06:45'),
    matter: {
      id: 7 as CaseId,
      number: 'TS-202611-0007' as CaseNumber,
      kind: 'complaint',
      channel: 'walkIn',
      receivedAt: at('06:29'),
      countedAt: at('06:29'),
      registeredAt: at('06:33'),
      registeredBy: 1 as OperatorId,
      customer: { ...emptyCustomer, contactName: '陈女士' },
      category: '服务态度',
      occurredWhen: '',
      place: '',
      content: '值班保安说话很冲',
      demand: '',
      subjectKind: 'unknown',
      subjectName: '',
      grade: 'minor',
      ground: 'conduct',
      answers: { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false },
      nature: 'pending',
      contentSignature: null,
      profile: 'park',
      profileVersion: 1,
      closing: null,
      ...matter,
    },
    registeredByName: '王敏',
    profileName: '园区规程',
    state: 'registered',
    steps: ['forward', 'close'],
    gaps: [],
    rounds: [firstRound],
    handoffs: [],
    revisits: [],
    deadlines: [],
    slips: [],
    timeline: [],
    ...part,
  }
}
