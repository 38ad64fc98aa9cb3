import type { Span } from '#shared/domain/calendar'
import type { Case, CaseId, OperatorId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { Act } from './event'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Db, Tx } from './tx'

type CaseRow = {
  readonly id: CaseId
  readonly number: Case['number']
  readonly kind: Case['kind']
  readonly channel: Case['channel']
  readonly receivedAt: Instant
  readonly registeredAt: Instant
  readonly registeredBy: OperatorId
  readonly company: string | null
  readonly contactName: string | null
  readonly relation: Customer['relation']
  readonly phones: string | null
  readonly address: string | null
  readonly isAnonymous: number
  readonly category: string
  readonly occurredWhen: string | null
  readonly place: string | null
  readonly content: string | null
  readonly demand: string | null
  readonly subjectKind: Case['subjectKind']
  readonly subjectName: string | null
  readonly grade: Case['grade']
  readonly ground: Case['ground']
  readonly answers: string | null
  readonly nature: Case['nature']
  readonly contentSignature: string | null
  readonly profileId: number
  readonly closedAt: Instant | null
  readonly closeOutcome: string | null
  readonly closeNote: string | null
  readonly closeApproval: string | null
}

const cases = recordTable<CaseRow>({
  name: 'caseRecord',
  personal: [
    'company',
    'contactName',
    'phones',
    'address',
    'occurredWhen',
    'place',
    'content',
    'demand',
    'subjectName',
    'contentSignature',
    'closeNote',
    'closeApproval',
  ],
  caseColumn: 'id',
})

/** The profile is told by its row: a case keeps the version it was registered under. */
export type NewCase = Omit<Case, 'id' | 'closing' | 'profile' | 'profileVersion'> & {
  readonly profileId: number
}

export function insertCase(tx: Tx, { customer, ...matter }: NewCase, act: Act): CaseId {
  return insertRecord(
    tx,
    cases,
    {
      ...matter,
      ...customer,
      phones: JSON.stringify(customer.phones),
      isAnonymous: Number(customer.isAnonymous),
      answers: jsonOrNull(matter.answers),
      contentSignature: jsonOrNull(matter.contentSignature),
      closedAt: null,
      closeOutcome: null,
      closeNote: null,
      closeApproval: null,
    },
    act,
  )
}

export type CaseChanges = Partial<
  Pick<Case, 'nature' | 'contentSignature' | 'subjectKind' | 'subjectName'> & {
    closing: NonNullable<Case['closing']>
  }
>

export function changeCase(
  tx: Tx,
  id: CaseId,
  { closing, contentSignature, ...fields }: CaseChanges,
  act: Act,
): void {
  changeRecord(
    tx,
    cases,
    id,
    {
      ...fields,
      ...(contentSignature !== undefined && { contentSignature: jsonOrNull(contentSignature) }),
      ...(closing && {
        closedAt: closing.at,
        closeOutcome: closing.outcome,
        closeNote: closing.note,
        closeApproval: jsonOrNull(closing.approval),
      }),
    },
    act,
  )
}

type StoredCase = CaseRow & { readonly profile: string; readonly profileVersion: number }

const selection = `SELECT caseRecord.*, profile.code AS profile, profile.version AS profileVersion
  FROM caseRecord JOIN profile ON profile.id = caseRecord.profileId`

export function caseOf(db: Db, id: CaseId): Case | null {
  const row = db.prepare<[CaseId], StoredCase>(`${selection} WHERE caseRecord.id = ?`).get(id)
  return row ? read(row) : null
}

/** Open cases, oldest first. */
export function openCases(db: Db): readonly Case[] {
  return db
    .prepare<[], StoredCase>(`${selection} WHERE caseRecord.closedAt IS NULL ORDER BY caseRecord.id`)
    .all()
    .map(read)
}

/** What the figures of a period look at: received before its end, and not closed before its beginning. */
export function casesOfPeriod(db: Db, from: Instant, until: Instant): readonly Case[] {
  return db
    .prepare<[Instant, Instant], StoredCase>(
      `${selection} WHERE caseRecord.receivedAt < ? AND (caseRecord.closedAt IS NULL OR caseRecord.closedAt >= ?)
       ORDER BY caseRecord.id`,
    )
    .all(until, from)
    .map(read)
}

export function firstReceivedAt(db: Db): Instant | null {
  return (
    db.prepare<[], { at: Instant | null }>('SELECT min(receivedAt) AS at FROM caseRecord').get()?.at ?? null
  )
}

/** How many cases the span received, and how many of them it left open. */
export function receivedIn(db: Db, span: Span): { readonly received: number; readonly open: number } {
  const row = db
    .prepare<Span, { received: number; open: number }>(
      `SELECT count(*) AS received, coalesce(sum(closedAt IS NULL OR closedAt >= @until), 0) AS open
       FROM caseRecord WHERE receivedAt >= @from AND receivedAt < @until`,
    )
    .get(span)
  return row ?? { received: 0, open: 0 }
}

/** By part of the number, the company, the name, the address or a phone; newest first. */
export function findCases(db: Db, words: string, limit: number): readonly Case[] {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .prepare<[{ like: string; limit: number }], StoredCase>(
      `${selection} WHERE caseRecord.number LIKE @like ESCAPE '\\' OR caseRecord.company LIKE @like ESCAPE '\\'
         OR caseRecord.contactName LIKE @like ESCAPE '\\' OR caseRecord.address LIKE @like ESCAPE '\\'
         OR caseRecord.phones LIKE @like ESCAPE '\\' OR caseRecord.content LIKE @like ESCAPE '\\'
       ORDER BY caseRecord.id DESC LIMIT @limit`,
    )
    .all({ like, limit })
    .map(read)
}

function read(row: StoredCase): Case {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    channel: row.channel,
    receivedAt: row.receivedAt,
    registeredAt: row.registeredAt,
    registeredBy: row.registeredBy,
    customer: {
      company: row.company ?? '',
      contactName: row.contactName ?? '',
      relation: row.relation,
      phones: row.phones === null ? [] : JSON.parse(row.phones),
      address: row.address ?? '',
      isAnonymous: row.isAnonymous === 1,
    },
    category: row.category,
    occurredWhen: row.occurredWhen ?? '',
    place: row.place ?? '',
    content: row.content ?? '',
    demand: row.demand ?? '',
    subjectKind: row.subjectKind,
    subjectName: row.subjectName ?? '',
    grade: row.grade,
    ground: row.ground,
    answers: parsed(row.answers),
    nature: row.nature,
    contentSignature: parsed(row.contentSignature),
    profile: row.profile,
    profileVersion: row.profileVersion,
    closing:
      row.closedAt === null
        ? null
        : {
            at: row.closedAt,
            outcome: row.closeOutcome as NonNullable<Case['closing']>['outcome'],
            note: row.closeNote ?? '',
            approval: parsed(row.closeApproval),
          },
  }
}

/** An event that leaves the case as it is: its full phones were asked for. */
export function noteCase(tx: Tx, id: CaseId, act: Act): void {
  changeRecord(tx, cases, id, {}, act)
}
