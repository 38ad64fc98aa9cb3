import type { Case, CaseId } from '#shared/domain/case'
import type { Customer, CustomerId } from '#shared/domain/customer'
import { escapedLike, normalText, type SearchWord, type WordKind } from '#shared/domain/finding'
import { phoneDigits } from '#shared/domain/phone'
import { normalAddress } from '#shared/domain/unit'
import type { MatchedBy } from '#shared/ipc/customer-views'
import { caseSelection, readCase, type StoredCase } from './case'
import { placesOf } from './case-find'
import { statement } from './statement'
import type { Db } from './tx'

type Told = Pick<Customer, 'company' | 'contactName' | 'phones' | 'address'>

/** Which of them, the newest first: those before that case; null: all there are. */
export type Wanted = { readonly before: CaseId | null; readonly limit: number }

/**
 * Cases of the same customer, the newest first: the same room, the same phones, or the same name at the same company.
 * Void ones are none.
 */
export function casesOfCustomer(
  db: Db,
  { company, contactName, phones, address }: Told,
  wanted: Wanted,
): readonly Case[] {
  return statement<object, StoredCase>(db, customersCasesSql)
    .all({ phones: JSON.stringify(phones), contactName, company, address, ...wanted })
    .map(readCase)
}

/** By the indexes of migration 3, whose conditions it repeats. */
const sameCustomerSql = `
  SELECT id FROM caseRecord WHERE address <> '' AND address = @address
  UNION SELECT id FROM caseRecord WHERE phones <> '[]' AND phones = @phones
  UNION SELECT id FROM caseRecord WHERE contactName <> '' AND contactName = @contactName
    AND company <> '' AND company = @company`

const customersCasesSql = `${caseSelection} WHERE caseRecord.id IN (${sameCustomerSql})
  AND (@before IS NULL OR caseRecord.id < @before)
  AND (closeOutcome IS NULL OR closeOutcome <> 'void') ORDER BY caseRecord.id DESC LIMIT @limit`

/** What is told of the customer whose draft is being typed; empty where nothing is yet. */
type Asking = {
  readonly customers: readonly CustomerId[]
  readonly company: string
  readonly contactName: string
  readonly address: string
  /** Digits only. */
  readonly phones: readonly string[]
  readonly limit: number
}

export type Matched = { readonly id: CaseId; readonly matchedBy: readonly MatchedBy[] }

/** Open matters first, then the newest; of the same customer, unit, phone or name. Void ones are none. */
export function mattersAlike(db: Db, { customers, phones, address, ...asking }: Asking): readonly Matched[] {
  return statement<object, { id: CaseId; matchedBy: string }>(db, mattersAlikeSql)
    .all({
      ...asking,
      customers: JSON.stringify(customers),
      phones: JSON.stringify(phones),
      places: placesOf(address),
    })
    .map(({ id, matchedBy }) => ({ id, matchedBy: matchedBy.split(',') as MatchedBy[] }))
}

/** By the indexes of migrations 3 and 6, whose conditions it repeats. */
const mattersAlikeSql = `
  WITH matched (id, way) AS (
    SELECT id, 'customer' FROM caseRecord
      WHERE customerId IS NOT NULL AND customerId IN (SELECT value FROM json_each(@customers))
    UNION SELECT caseId, 'unit' FROM caseFind WHERE places <> '' AND places = @places
    UNION SELECT caseId, 'phone' FROM casePhone WHERE digits IN (SELECT value FROM json_each(@phones))
    UNION SELECT id, 'name' FROM caseRecord WHERE company <> '' AND company = @company
    UNION SELECT id, 'name' FROM caseRecord WHERE @company = '' AND contactName <> '' AND contactName = @contactName
  )
  SELECT matched.id, group_concat(way) AS matchedBy
  FROM matched JOIN caseRecord ON caseRecord.id = matched.id
  WHERE closeOutcome IS NULL OR closeOutcome <> 'void'
  GROUP BY matched.id ORDER BY closedAt IS NOT NULL, matched.id DESC LIMIT @limit`

/** Whole numbers are found by their last four digits; a number is typed with its prefix or only with its end. */
const numberEnd = /(\d{4,})$/u

/** At each key only so many of the newest are looked through for who and where; the older ones when she pauses. */
const lookedAtByKey = 25_000

/**
 * By number or its end, by the number of a 派工单 or a 回访记录, by a phone or its last four digits, and by name, pinyin or
 * room: each by its own index but for the last, which is free text in a narrow table. The newest first.
 */
export function casesFound(
  db: Db,
  typed: string,
  words: readonly SearchWord[],
  limit: number,
): readonly CaseId[] {
  const text = normalText(typed).toUpperCase()
  const end = numberEnd.exec(text)?.[1]
  const byNumber =
    end === undefined
      ? []
      : idsOf(db, byNumberSql, { tail: end.slice(-4), number: `%${escapedLike(text)}`, limit })
  const byPaper = paperNumber.test(text) ? idsOf(db, byPaperSql, { number: text }) : []
  const digits = phoneDigits(text)
  const byPhone =
    digits.length >= 4 && /^[+\d][\d -]*$/u.test(text)
      ? idsOf(db, byPhoneSql, { digits, tail: digits.length === 4 ? digits : '', limit })
      : []
  const newest = lastCaseOf(db)
  const who = byWho(db, words, { after: newest - lookedAtByKey, upTo: newest }, limit)
  return [...new Set([...byNumber, ...byPaper, ...byPhone, ...who])].slice(0, limit)
}

export const byNumberSql = `SELECT id FROM caseRecord WHERE substr(number, -4) = @tail
  AND number LIKE @number ESCAPE '\\' ORDER BY id DESC LIMIT @limit`

/** The whole number of a 派工单 or a 回访记录: its paper comes back without the case's. */
const paperNumber = /^[A-Z]{1,4}-\d{6}-\d{4,}$/u
const byPaperSql = `SELECT caseId AS id FROM workOrder WHERE number = @number
  UNION ALL SELECT caseId FROM revisitRecord WHERE number = @number`

export const byPhoneSql = `SELECT caseId AS id FROM casePhone WHERE digits = @digits
  UNION SELECT caseId FROM casePhone WHERE tail = @tail ORDER BY 1 DESC LIMIT @limit`

// Which columns a word is looked for in, by its characters.
const columns: Readonly<Record<WordKind, readonly [column: string, from: string][]>> = {
  digits: [['places', '%']],
  latin: [
    ['initials', '% '],
    ['spelled', '% '],
    ['names', '%'],
    ['places', '%'],
  ],
  other: [
    ['names', '%'],
    ['places', '%'],
  ],
}

/** Cases by their ids: after the one, up to and with the other. */
type Slice = { readonly after: number; readonly upTo: number }

/** All words must match. */
function byWho(db: Db, words: readonly SearchWord[], slice: Slice, limit: number): readonly CaseId[] {
  if (words.length === 0) return []
  const conditions = words.map(({ kind }, place) =>
    columns[kind]
      .map(([column, from]) => {
        const word = column === 'places' ? `@place${place}` : `@word${place}`
        return `${column} LIKE '${from}' || ${word} || '%' ESCAPE '\\'`
      })
      .join(' OR '),
  )
  const given = Object.fromEntries(
    words.flatMap(({ text }, place) => [
      [`word${place}`, escapedLike(text)],
      [`place${place}`, escapedLike(normalAddress(text).toLowerCase() || text)],
    ]),
  )
  return idsOf(
    db,
    `SELECT caseId AS id FROM caseFind WHERE caseId > @after AND caseId <= @upTo
       AND (${conditions.join(') AND (')}) ORDER BY caseId DESC LIMIT @limit`,
    { ...given, ...slice, limit },
  )
}

const byTextSql = `SELECT id FROM caseRecord WHERE id > @after AND id <= @upTo
  AND (content LIKE @like ESCAPE '\\' OR demand LIKE @like ESCAPE '\\'
    OR place LIKE @like ESCAPE '\\' OR subjectName LIKE @like ESCAPE '\\')
  ORDER BY id DESC LIMIT @limit`

const inASlice = 2_500

/**
 * By words in the text, the demand, the place or the subject, and by who and where in those that are not looked at by
 * key: free text, read from end to end, the newest first. A slice at a time, so that nobody waits for all of it.
 */
export function* casesByText(
  db: Db,
  typed: string,
  words: readonly SearchWord[],
  limit: number,
): Generator<readonly CaseId[]> {
  const newest = lastCaseOf(db)
  const like = `%${escapedLike(typed)}%`
  for (let upTo = newest; upTo > 0; upTo -= inASlice) {
    const slice = { after: upTo - inASlice, upTo }
    const inText = idsOf(db, byTextSql, { ...slice, like, limit })
    const isOlder = upTo <= newest - lookedAtByKey
    const who = isOlder ? byWho(db, words, slice, limit) : []
    yield [...new Set([...inText, ...who])].toSorted((a, b) => b - a)
  }
}

function lastCaseOf(db: Db): number {
  return statement<[], { id: number }>(db, 'SELECT coalesce(max(id), 0) AS id FROM caseRecord').get()?.id ?? 0
}

function idsOf(db: Db, sql: string, given: object): readonly CaseId[] {
  return statement<[object], { id: CaseId }>(db, sql)
    .all(given)
    .map(({ id }) => id)
}
