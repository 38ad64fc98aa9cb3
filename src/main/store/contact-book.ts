import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { type ContactEnd, DraftContent } from '#shared/domain/draft'
import type { CallPurpose } from '#shared/domain/follow-up'
import type { Channel } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import { statement } from './statement'
import type { Db } from './tx'

// 来电来访登记: contacts that opened no case, calls about a case, and cases, those of one visit together. A contact that
// became a case after all stands there as that case, which was received at its time.

export type Span = { readonly from: Instant; readonly until: Instant }

/** One matter of a visit, or the case that a call was about. */
export type Matter = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  /** Null: erased. */
  readonly content: string | null
  readonly isVoid: boolean
  readonly isUnfinished: boolean
}

/** Whose it is; what is null was erased. */
export type Caller = {
  readonly company: string | null
  readonly name: string | null
  readonly address: string | null
  readonly phones: readonly string[]
  readonly isAnonymous: boolean
  readonly isConfidential: boolean
}

type Met = { readonly id: number; readonly at: Instant; readonly channel: Channel; readonly by: string }

export type Entry =
  | (Met & {
      readonly kind: 'contact'
      /** Null: erased. */
      readonly typed: DraftContent | null
      readonly how: ContactEnd
      readonly answer: string
      readonly reason: string
      /** The case that it became. */
      readonly caseId: CaseId | null
    })
  | (Met & {
      readonly kind: 'call'
      readonly purpose: CallPurpose
      /** Who called, as far as it was said; null: erased. */
      readonly caller: string | null
      readonly phone: string
      readonly words: string
      readonly told: string
      readonly matter: Matter
      readonly customer: Caller
    })
  | (Met & {
      readonly kind: 'visit'
      readonly customer: Caller
      readonly matters: readonly Matter[]
      /** What the caller was told before it became a case (转为案件). */
      readonly answer: string
    })

/** `limit` -1: all. Each part goes along its own index of times. */
export const headsSql = `SELECT 'contact' AS kind, id, at FROM contact
    WHERE at >= @from AND at < @until AND caseId IS NULL
  UNION ALL SELECT 'call', id, at FROM caseCall WHERE at >= @from AND at < @until
  UNION ALL SELECT 'visit', id, receivedAt FROM caseRecord
    WHERE receivedAt >= @from AND receivedAt < @until AND sameVisitAs IS NULL AND isFoundByUs IS NULL
  ORDER BY at, kind, id LIMIT @limit OFFSET @offset`

type Head = { readonly kind: Entry['kind']; readonly id: number; readonly at: Instant }

/** The earliest first. */
export function entriesOf(db: Db, span: Span, limit = -1, offset = 0): readonly Entry[] {
  const heads = statement<object, Head>(db, headsSql).all({ ...span, limit, offset })
  const ids = (kind: Entry['kind']) =>
    JSON.stringify(heads.filter((head) => head.kind === kind).map(({ id }) => id))
  const found = {
    contact: byId(contactsOf(db, ids('contact'))),
    call: byId(callsOf(db, ids('call'))),
    visit: byId(visitsOf(db, ids('visit'))),
  }
  return heads.flatMap(({ kind, id }) => found[kind].get(id) ?? [])
}

function byId<E extends Entry>(entries: readonly E[]): ReadonlyMap<number, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

export function contactEntryOf(db: Db, id: number): Extract<Entry, { kind: 'contact' }> | null {
  return contactsOf(db, JSON.stringify([id]))[0] ?? null
}

type ContactRow = Met & {
  readonly typed: string | null
  readonly how: ContactEnd
  readonly answer: string | null
  readonly reason: string | null
  readonly caseId: CaseId | null
}

export const contactsSql = `SELECT contact.id, contact.at, contact.channel, typed, how, answer, reason, caseId,
    coalesce(operator.name, '') AS "by"
  FROM contact JOIN operator ON operator.id = contact.operatorId
  WHERE contact.id IN (SELECT value FROM json_each(?))`

function contactsOf(db: Db, ids: string): readonly Extract<Entry, { kind: 'contact' }>[] {
  return statement<[string], ContactRow>(db, contactsSql)
    .all(ids)
    .map(({ typed, answer, reason, ...row }) => ({
      ...row,
      kind: 'contact',
      typed: typed === null ? null : DraftContent.parse(JSON.parse(typed)),
      answer: answer ?? '',
      reason: reason ?? '',
    }))
}

type CaseColumns = {
  readonly number: CaseNumber
  readonly content: string | null
  readonly isVoid: number
  readonly isUnfinished: number | null
}
type CustomerColumns = Omit<Caller, 'phones' | 'isAnonymous' | 'isConfidential'> & {
  readonly phones: string | null
  readonly isAnonymous: number
  readonly isConfidential: number | null
}

const caseColumns = `matter.number, matter.content, matter.closeOutcome IS 'void' AS isVoid, matter.isUnfinished`
const customerColumns = `matter.company, matter.contactName AS name, matter.address, matter.phones,
    matter.isAnonymous, matter.isConfidential`

type CallRow = Met &
  CaseColumns &
  CustomerColumns & {
    readonly caseId: CaseId
    readonly purpose: CallPurpose
    readonly caller: string | null
    readonly phone: string | null
    readonly words: string | null
    readonly told: string | null
  }

export const callsSql = `SELECT caseCall.id, caseCall.at, caseCall.channel, caseCall.caseId, purpose, caller, phone,
    words, told, coalesce(operator.name, '') AS "by", ${caseColumns}, ${customerColumns}
  FROM caseCall JOIN caseRecord AS matter ON matter.id = caseCall.caseId
    JOIN operator ON operator.id = caseCall.operatorId
  WHERE caseCall.id IN (SELECT value FROM json_each(?))`

function callsOf(db: Db, ids: string): readonly Extract<Entry, { kind: 'call' }>[] {
  return statement<[string], CallRow>(db, callsSql)
    .all(ids)
    .map((row) => ({
      kind: 'call',
      id: row.id,
      at: row.at,
      channel: row.channel,
      by: row.by,
      purpose: row.purpose,
      caller: row.caller,
      phone: row.phone ?? '',
      words: row.words ?? '',
      told: row.told ?? '',
      matter: matterOf(row),
      customer: customerOf(row),
    }))
}

type VisitRow = Met & CaseColumns & CustomerColumns & { readonly answer: string | null }

/** Who received it is whoever spoke with the caller first, also where somebody else made it a case. */
export const visitsSql = `SELECT matter.id, matter.receivedAt AS at, matter.channel, contact.answer,
    coalesce(operator.name, '') AS "by", ${caseColumns}, ${customerColumns}
  FROM caseRecord AS matter
    LEFT JOIN contact ON contact.at = matter.receivedAt AND contact.caseId = matter.id
    JOIN operator ON operator.id = coalesce(contact.operatorId, matter.registeredBy)
  WHERE matter.id IN (SELECT value FROM json_each(?))`

export const furtherSql = `SELECT matter.id AS caseId, matter.sameVisitAs AS first, ${caseColumns}
  FROM json_each(?) AS wanted CROSS JOIN caseRecord AS matter ON matter.sameVisitAs = wanted.value
  ORDER BY matter.id`

function visitsOf(db: Db, ids: string): readonly Extract<Entry, { kind: 'visit' }>[] {
  const further = Map.groupBy(
    statement<[string], CaseColumns & { caseId: CaseId; first: number }>(db, furtherSql).all(ids),
    ({ first }) => first,
  )
  return statement<[string], VisitRow>(db, visitsSql)
    .all(ids)
    .map((row) => ({
      kind: 'visit',
      id: row.id,
      at: row.at,
      channel: row.channel,
      by: row.by,
      customer: customerOf(row),
      matters: [matterOf({ ...row, caseId: row.id as CaseId }), ...(further.get(row.id) ?? []).map(matterOf)],
      answer: row.answer ?? '',
    }))
}

function matterOf({
  caseId,
  number,
  content,
  isVoid,
  isUnfinished,
}: CaseColumns & { readonly caseId: CaseId }): Matter {
  return { caseId, number, content, isVoid: isVoid === 1, isUnfinished: isUnfinished === 1 }
}

function customerOf({ company, name, address, phones, ...is }: CustomerColumns): Caller {
  return {
    company,
    name,
    address,
    phones: phones === null ? [] : JSON.parse(phones),
    isAnonymous: is.isAnonymous === 1,
    isConfidential: is.isConfidential === 1,
  }
}
