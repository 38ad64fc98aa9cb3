import type { CaseId } from '#shared/domain/case'
import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import { DraftContent } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import { type Meeting, meetingsOfWords } from './meeting'
import { type PeriodicVisit, visitsOfWords } from './periodic-list'
import { statement } from './statement'
import { sheetsOfWords } from './survey-book'
import type { SurveySheet } from './survey-sheet'
import type { Db } from './tx'

// What the desk has of one person (个人信息保护法 art. 45): by part of the name, the company or a phone, however it
// was typed.

type Like = { readonly words: string; readonly digits: string }

const digitsOf = (column: string) => `replace(replace(replace(${column}, ' ', ''), '-', ''), '+', '')`

function likeOf(words: string): Like {
  const escaped = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const digits = words.replace(/[\s+-]/g, '')
  // Fewer digits than these are in any number.
  return { words: escaped(words), digits: /^\d{4,}$/.test(digits) ? escaped(digits) : '' }
}

const foundAtMost = 500

/** Cases whose customer it may be, corrected names and phones included. */
export function casesOfWords(db: Db, words: string): readonly CaseId[] {
  return statement<[Like], { id: CaseId }>(
    db,
    `SELECT id FROM caseRecord WHERE contactName LIKE @words ESCAPE '\\' OR company LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('phones')} LIKE @digits ESCAPE '\\')
     UNION SELECT caseId FROM correction WHERE changes LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('changes')} LIKE @digits ESCAPE '\\')
     ORDER BY 1 DESC LIMIT ${foundAtMost}`,
  )
    .all(likeOf(words))
    .map(({ id }) => id)
}

/** Cases that somebody of that name or phone called about. */
export function casesCalledAbout(db: Db, words: string): readonly CaseId[] {
  return statement<[Like], { id: CaseId }>(
    db,
    `SELECT DISTINCT caseId AS id FROM caseCall WHERE caller LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('phone')} LIKE @digits ESCAPE '\\') ORDER BY 1 DESC LIMIT ${foundAtMost}`,
  )
    .all(likeOf(words))
    .map(({ id }) => id)
}

export type ToldContact = {
  readonly id: number
  readonly at: Instant
  readonly channel: Channel
  readonly typed: DraftContent
  readonly answer: string
  readonly reason: string
}

type ContactFound = Omit<ToldContact, 'typed'> & { readonly typed: string }

/** Callers and visitors who opened no case. */
export function contactsOfWords(db: Db, words: string): readonly ToldContact[] {
  return statement<[Like], ContactFound>(
    db,
    `SELECT id, at, channel, typed, coalesce(answer, '') AS answer, coalesce(reason, '') AS reason FROM contact
     WHERE json_extract(typed, '$.customer.contactName') LIKE @words ESCAPE '\\'
       OR json_extract(typed, '$.customer.company') LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf("json_extract(typed, '$.customer.phones')")} LIKE @digits ESCAPE '\\')
     ORDER BY id DESC LIMIT ${foundAtMost}`,
  )
    .all(likeOf(words))
    .map((row) => ({ ...row, typed: DraftContent.parse(JSON.parse(row.typed)) }))
}

/** 月回访, of the rounds and of the departments. */
export function visitsOfPerson(db: Db, words: string): readonly PeriodicVisit[] {
  return visitsOfWords(db, likeOf(words), digitsOf, foundAtMost)
}

/** Meetings that they booked or spoke for. */
export function meetingsOfPerson(db: Db, words: string): readonly Meeting[] {
  return meetingsOfWords(db, likeOf(words), digitsOf, foundAtMost)
}

/** F14, of whom it asked or who signed it. */
export function sheetsOfPerson(db: Db, words: string): readonly SurveySheet[] {
  return sheetsOfWords(db, likeOf(words), digitsOf, foundAtMost)
}

export type DirectoryEntry = { readonly customerId: CustomerId; readonly contactId: ContactPersonId }

/** Contacts in the directory, and those of companies of that name. */
export function contactPersonsOfWords(db: Db, words: string): readonly DirectoryEntry[] {
  return statement<[Like], DirectoryEntry>(
    db,
    `SELECT contactPerson.customerId, contactPerson.id AS contactId FROM contactPerson
     JOIN customer ON customer.id = contactPerson.customerId
     WHERE contactPerson.name LIKE @words ESCAPE '\\' OR customer.name LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('phones')} LIKE @digits ESCAPE '\\')
     ORDER BY contactPerson.id DESC LIMIT ${foundAtMost}`,
  ).all(likeOf(words))
}
