import type { CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import { settleDeadlines } from '../../src/main/actions/settle-deadlines'
import { type Db, type Tx, transaction } from '../../src/main/store/tx'
import matters from '../demo/matters.json'
import { insertRaw } from '../support/raw-row'

/** Who the nth case is of. */
export type Whose = (n: number) => Customer & { readonly customerId?: number }

type Many = {
  readonly cases: number
  readonly open: number
  /** How many of the open ones are handled and wait for 回访. */
  readonly toAsk?: number
  readonly whose: Whose
}

/**
 * Closed cases with four clocks each, and open ones from all over the last weeks. Their rows are put in past the ledger,
 * without events and hashes, which no list ever reads; the clocks of the open ones are the desk's own.
 */
export function fillWithCases(db: Db, now: Instant, { cases, open, toAsk = 0, whose }: Many): void {
  db.pragma('synchronous = OFF')
  transaction(db, (tx) => {
    for (let n = 1; n <= cases - open; n++) closedCase(tx, n, plus(now, -(n % 700) * 24 * hour - hour), whose)
    for (let n = cases - open + 1; n <= cases; n++) {
      const isHandled = n > cases - toAsk
      const at = plus(now, -((n % 400) + (isHandled ? 1 : 0)) * hour)
      openCase(tx, n, at, isHandled ? 3 : Math.floor(n / 3) % 3, whose)
    }
  })
  db.pragma('synchronous = FULL')
}

function caseRow(n: number, at: Instant, whose: Whose) {
  const matter = matters.complaints[n % matters.complaints.length]
  const { phones, isAnonymous, ...who } = whose(n)
  return {
    id: n,
    number: `TS-202611-${String(n).padStart(6, '0')}`,
    kind: 'complaint',
    channel: 'walkIn',
    receivedAt: at,
    countedAt: at,
    registeredAt: at,
    registeredBy: 1,
    ...who,
    phones: JSON.stringify(phones),
    isAnonymous: Number(isAnonymous),
    category: matter?.category ?? '',
    content: Array(1 + (n % 4))
      .fill(matter?.content)
      .join('\n'),
    place: matter?.place ?? '',
    demand: matter?.demand ?? '',
    subjectKind: 'unknown',
    subjectName: '',
    grade: (['minor', 'major', 'critical'] as const)[n % 3],
    ground: 'conduct',
    nature: 'pending',
    profileId: 1,
  }
}

function closedCase(tx: Tx, n: number, at: Instant, whose: Whose): void {
  const closedAt = plus(at, 5 * hour)
  const closing = { closedAt, closeCountedAt: closedAt, closeOutcome: 'solved' }
  insertRaw(tx, 'caseRecord', { ...caseRow(n, at, whose), ...closing })
  insertRaw(tx, 'caseRound', { caseId: n, number: 1, startedAt: at })
  for (const [place, clock] of ['forward', 'resolve', 'return', 'revisit'].entries()) {
    const startedAt = plus(at, place * hour)
    const dueAt = plus(startedAt, 4 * hour)
    const stoppedAt = plus(startedAt, hour)
    const times = { startedAt, dueAt, soonAt: plus(dueAt, -hour), stoppedAt, ending: 'met' }
    insertRaw(tx, 'deadline', { caseId: n, round: 1, clock, rule: '{}', steps: '[]', ...times })
  }
}

/** Registered, with the department, signed for there, or handled; of those that are not, a third each. */
function openCase(tx: Tx, n: number, at: Instant, stage: number, whose: Whose): void {
  insertRaw(tx, 'caseRecord', caseRow(n, at, whose))
  const ended = { handler: '赵队长', completedAt: plus(at, hour) }
  const result = { result: '换了电容，试运行一小时正常', ...ended }
  insertRaw(tx, 'caseRound', { caseId: n, number: 1, startedAt: at, ...(stage === 3 && result) })
  const taken = { receivedAt: plus(at, 20 * minute), receivedBy: '张主管', receiveWay: 'signed' }
  const sent = { caseId: n, round: 1, role: 'lead', departmentId: 1, person: '张主管', sentAt: at }
  const told = { ...ended, completionToldAt: ended.completedAt }
  if (stage > 0) insertRaw(tx, 'handoff', { ...sent, ...(stage >= 2 && taken), ...(stage === 3 && told) })
  const act = { kind: 'case.settled', operatorId: null, happenedAt: at, typedAt: at } as const
  settleDeadlines(tx, n as CaseId, act)
}
