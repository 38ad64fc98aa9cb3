import type { Case, CaseId, Closing, OperatorId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { CaseNumber } from '#shared/domain/number'
import type { Act } from './event'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type CaseRow = {
  readonly id: CaseId
  readonly number: Case['number']
  readonly kind: Case['kind']
  readonly channel: Case['channel']
  readonly receivedAt: Instant
  readonly countedAt: Instant
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
  readonly closeCountedAt: Instant | null
  readonly closeOutcome: Closing['outcome'] | null
  readonly closeNote: string | null
  readonly closeApproval: string | null
  /** Null: accepted, as all were before 请示主管. */
  readonly acceptance: 'undecided' | null
  readonly gradeConfirmedAt: Instant | null
  readonly mergedInto: CaseNumber | null
  /** Why the nature was decided apart from an opinion; the time line tells it. */
  readonly natureReason: string | null
  readonly customerId: Case['customerId']
  readonly sameVisitAs: Case['sameVisitAs']
  readonly referral: string | null
  /** 1 or null. */
  readonly isConfidential: number | null
  readonly emergency: string | null
  /** 1 or null. */
  readonly isUnfinished: number | null
  readonly paperNumber: CaseNumber | null
  /** 1 or null. */
  readonly isFoundByUs: number | null
}

export const cases = recordTable<CaseRow>({
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
    'natureReason',
    // Whom the desk called, with their phones.
    'emergency',
  ],
  caseColumn: 'id',
})

/** The profile is told by its row: a case keeps the version it was registered under. */
export type NewCase = Omit<Case, 'id' | 'closing' | 'profile' | 'profileVersion'> & {
  readonly profileId: number
}

export function insertCase(tx: Tx, { customer, acceptance, ...matter }: NewCase, act: Act): CaseId {
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
      referral: jsonOrNull(matter.referral),
      isConfidential: oneOrNull(matter.isConfidential),
      emergency: jsonOrNull(matter.emergency),
      isUnfinished: oneOrNull(matter.isUnfinished),
      isFoundByUs: oneOrNull(matter.isFoundByUs),
      closedAt: null,
      closeCountedAt: null,
      closeOutcome: null,
      closeNote: null,
      closeApproval: null,
      acceptance: acceptance === 'undecided' ? acceptance : null,
      mergedInto: null,
      natureReason: null,
    },
    act,
  )
}

/** A column that was added: what is not so is NULL, as it is in the rows before. */
export function oneOrNull(is: boolean): 1 | null {
  return is ? 1 : null
}

type CorrectedColumns = Pick<Customer, 'company' | 'contactName' | 'address'> &
  Pick<Case, 'content' | 'demand' | 'occurredWhen' | 'place'> & { readonly phones: readonly string[] }

export type CaseChanges = Partial<
  Pick<
    Case,
    | 'nature'
    | 'contentSignature'
    | 'subjectKind'
    | 'subjectName'
    | 'grade'
    | 'ground'
    | 'gradeConfirmedAt'
    | 'acceptance'
  > &
    CorrectedColumns & { closing: Closing; natureReason: string }
>

export function changeCase(
  tx: Tx,
  id: CaseId,
  { closing, contentSignature, acceptance, phones, ...fields }: CaseChanges,
  act: Act,
): void {
  changeRecord(
    tx,
    cases,
    id,
    {
      ...fields,
      ...(contentSignature !== undefined && { contentSignature: jsonOrNull(contentSignature) }),
      ...(acceptance !== undefined && { acceptance: acceptance === 'undecided' ? acceptance : null }),
      ...(phones !== undefined && { phones: JSON.stringify(phones) }),
      ...(closing && {
        closedAt: closing.at,
        closeCountedAt: closing.countedAt,
        closeOutcome: closing.outcome,
        closeNote: closing.note,
        closeApproval: jsonOrNull(closing.approval),
        mergedInto: closing.mergedInto,
      }),
    },
    act,
  )
}

/** The cases of one visit, the first one first. */
export function casesOfVisit(db: Db, first: CaseId): readonly Case[] {
  return statement<[CaseId, CaseId], StoredCase>(
    db,
    `${caseSelection} WHERE caseRecord.id = ? OR caseRecord.sameVisitAs = ? ORDER BY caseRecord.id`,
  )
    .all(first, first)
    .map(readCase)
}

export type StoredCase = CaseRow & { readonly profile: string; readonly profileVersion: number }

/** For queries of cases; what they answer is read by `readCase`. */
export const caseSelection = `SELECT caseRecord.*, profile.code AS profile, profile.version AS profileVersion
  FROM caseRecord JOIN profile ON profile.id = caseRecord.profileId`

export function caseOf(db: Db, id: CaseId): Case | null {
  const row = statement<[CaseId], StoredCase>(db, `${caseSelection} WHERE caseRecord.id = ?`).get(id)
  return row ? readCase(row) : null
}

export function caseNumbered(db: Db, number: CaseNumber): Case | null {
  const row = statement<[CaseNumber], StoredCase>(db, `${caseSelection} WHERE caseRecord.number = ?`).get(
    number,
  )
  return row ? readCase(row) : null
}

export function casesOf(db: Db, ids: readonly CaseId[]): readonly Case[] {
  return statement<[string], StoredCase>(
    db,
    `${caseSelection} WHERE caseRecord.id IN (SELECT value FROM json_each(?)) ORDER BY caseRecord.id`,
  )
    .all(JSON.stringify(ids))
    .map(readCase)
}

/** Open cases, oldest first. */
/** Those of them whose customer wants to stay unnamed on what leaves the desk (客户要求保密). */
export function confidentialAmong(db: Db, ids: readonly CaseId[]): readonly CaseId[] {
  return statement<[string], { id: CaseId }>(
    db,
    'SELECT id FROM caseRecord WHERE id IN (SELECT value FROM json_each(?)) AND isConfidential = 1',
  )
    .all(JSON.stringify(ids))
    .map(({ id }) => id)
}

export function openCases(db: Db): readonly Case[] {
  return statement<[], StoredCase>(
    db,
    `${caseSelection} WHERE caseRecord.closedAt IS NULL ORDER BY caseRecord.id`,
  )
    .all()
    .map(readCase)
}

export function readCase(row: StoredCase): Case {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    channel: row.channel,
    receivedAt: row.receivedAt,
    countedAt: row.countedAt,
    registeredAt: row.registeredAt,
    registeredBy: row.registeredBy,
    customer: {
      company: row.company ?? '',
      contactName: row.contactName ?? erasedWords,
      relation: row.relation,
      phones: row.phones === null ? [] : JSON.parse(row.phones),
      address: row.address ?? erasedWords,
      isAnonymous: row.isAnonymous === 1,
    },
    category: row.category,
    occurredWhen: row.occurredWhen ?? '',
    place: row.place ?? '',
    content: row.content ?? erasedWords,
    demand: row.demand ?? '',
    subjectKind: row.subjectKind,
    subjectName: row.subjectName ?? '',
    grade: row.grade,
    ground: row.ground,
    answers: parsed(row.answers),
    nature: row.nature,
    contentSignature: parsed(row.contentSignature),
    acceptance: row.acceptance ?? 'accepted',
    gradeConfirmedAt: row.gradeConfirmedAt,
    profile: row.profile,
    profileVersion: row.profileVersion,
    closing:
      row.closedAt && row.closeCountedAt && row.closeOutcome
        ? {
            at: row.closedAt,
            countedAt: row.closeCountedAt,
            outcome: row.closeOutcome,
            note: row.closeNote ?? '',
            approval: parsed(row.closeApproval),
            mergedInto: row.mergedInto,
          }
        : null,
    customerId: row.customerId,
    sameVisitAs: row.sameVisitAs,
    referral: parsed(row.referral),
    isConfidential: row.isConfidential === 1,
    emergency: parsed(row.emergency),
    isUnfinished: row.isUnfinished === 1,
    paperNumber: row.paperNumber,
    isFoundByUs: row.isFoundByUs === 1,
  }
}

/** An event that leaves the case as it is: its full phones were asked for. */
export function noteCase(tx: Tx, id: CaseId, act: Act): void {
  changeRecord(tx, cases, id, {}, act)
}
