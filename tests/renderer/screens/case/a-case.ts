import type { Approval, ApprovalId } from '#shared/domain/approval'
import type { CaseId, DepartmentId, Handoff, HandoffId, OperatorId, Round } from '#shared/domain/case'
import { emptyCustomer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import { groundWord } from '#shared/domain/grade'
import type { CaseNumber } from '#shared/domain/number'
import type { Department } from '#shared/domain/organisation'
import type { CaseView, DeadlineView } from '#shared/ipc/views'

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
  isOnSpot: false,
  appointment: null,
  unsolvable: null,
  skipReason: null,
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
    sentBack: null,
    skipReason: null,
    returned: null,
    ...part,
  }
}

/** 15 minutes in desk hours for 转呈, counted from 14:33. */
export function clock(part: Partial<DeadlineView> = {}): DeadlineView {
  return {
    id: 1,
    round: 1,
    clock: 'forward',
    cause: null,
    rule: {
      clock: part.clock ?? 'forward',
      kinds: ['complaint'],
      grades: ['minor'],
      limit: { unit: 'minutes', count: 15 },
      runs: 'deskHours',
      clause: 'S0 ⑤ c',
    },
    startedAt: at('06:33'),
    dueAt: at('06:48'),
    ruledDueAt: null,
    soonAt: at('06:45'),
    stoppedAt: null,
    ending: null,
    steps: [],
    ...part,
  }
}

/** 请批 of an extension, not yet decided. */
export function approval(part: Partial<Approval> = {}): Approval {
  return {
    id: 1 as ApprovalId,
    number: 'SP-202611-0001',
    subject: 'extension',
    reason: '等配件',
    approver: '何园总',
    approverTitle: '园总',
    askedAt: at('06:40'),
    askedBy: 1 as OperatorId,
    askedByName: '王敏',
    deadlineId: 1,
    wantedDueAt: at('09:00'),
    toGrade: null,
    decision: null,
    ...part,
  }
}

export const decided: NonNullable<Approval['decision']> = {
  at: at('06:44'),
  outcome: 'granted',
  way: 'paper',
  by: '何园总',
  deputyFor: null,
  words: '',
  newDueAt: null,
  signedAt: at('06:44'),
}

/** By 园区规程: 园总 for what is 重大. */
export const closingApprover: CaseView['approvers'][number] = {
  subject: 'close',
  grades: ['critical'],
  from: 'management',
  title: '园总',
  clause: 'S3：重大投诉销项审批',
  name: '何园总',
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
      ...matter,
    },
    registeredByName: '王敏',
    profileName: '园区规程',
    state: 'registered',
    steps: ['forward', 'close'],
    sideSteps: [],
    gaps: [],
    rounds: [firstRound],
    handoffs: [],
    revisits: [],
    revisitRecords: [],
    exemption: null,
    gradeChanges: [],
    promises: [],
    workOrders: [],
    approvals: [],
    grounds: groundWord,
    isReported: false,
    approvers: [],
    calls: [],
    links: [],
    corrections: [],
    visit: [],
    typedInAt: null,
    draftToFillIn: null,
    marks: [],
    proposedLinks: [],
    deadlines: [],
    uncovered: [],
    slips: [],
    scans: [],
    timeline: [],
    ...part,
  }
}
