import type { CustomerId } from '#shared/domain/customer'
import type { SearchWord, WordKind } from '#shared/domain/finding'
import { type ToldWord, toldWords } from '../../src/main/store/customer-match'
import type { Only, Ranked } from '../../src/main/store/customer-meant'
import { statement } from '../../src/main/store/statement'
import type { Db } from '../../src/main/store/tx'

// What the desk answers out of memory, as statements that ask the table itself: another way to the same rows.

const line = 'char(10)'
const inPlaces = 'instr(places, :place) OR instr(places, :plain)'
const isPlace = "(instr(places, ' ' || :place || ' ') OR instr(places, ' ' || :plain || ' '))"

// :word is the word, :place and :plain the same as an address.
const conditions: Readonly<Record<WordKind, string>> = {
  digits: 'instr(digits, :word) OR instr(places, :word) OR instr(names, :word)',
  latin: "instr(initials, ' ' || :word) OR instr(spelled, ' ' || :word) OR instr(names, :word)",
  other: `instr(names, :word) OR ${inPlaces}`,
}

const ranks: Readonly<Record<WordKind, string>> = {
  digits: `CASE WHEN instr(digits, ' ' || :word || ' ') THEN 0
    WHEN instr(places, '-' || :word || ' ') OR instr(places, ' ' || :word || ' ') THEN 1
    WHEN length(:word) >= 4 AND instr(digits, :word || ' ') THEN 2 WHEN instr(digits, ' ' || :word) THEN 3
    WHEN instr(places, '-' || :word) THEN 4 ELSE 5 END`,
  latin: `CASE WHEN instr(initials, ${line} || ' ' || :word || ' ') OR instr(spelled, ${line} || ' ' || :word || ' ')
      OR instr(names, ${line} || :word || ${line}) OR ${isPlace} THEN 0
    WHEN instr(names, ${line} || :word) THEN 1 WHEN instr(initials, ${line} || ' ' || :word) THEN 2
    WHEN instr(spelled, ${line} || ' ' || :word) THEN 3 WHEN instr(initials, ' ' || :word || ' ') THEN 4
    WHEN instr(spelled, ' ' || :word) THEN 5 ELSE 6 END`,
  other: `CASE WHEN instr(names, ${line} || :word || ${line}) OR ${isPlace} THEN 0
    WHEN instr(names, ${line} || :word) THEN 1 WHEN instr(places, ' ' || :place) THEN 2
    WHEN instr(names, :word) THEN 3 ELSE 4 END`,
}

function conditionOf({ kind, mayBeRoom }: ToldWord): string {
  return mayBeRoom ? `(${conditions[kind]} OR ${inPlaces})` : `(${conditions[kind]})`
}

/** Null: there is nothing to look for. */
function askingFor(words: readonly SearchWord[]) {
  const told = toldWords(words)
  if (told.length === 0) return null
  const sql = (text: string, at: number) =>
    text.replaceAll(/:(word|place|plain)/gu, (_, name: string) => `@${name}${at}`)
  return {
    where: told.map((word, at) => sql(conditionOf(word), at)).join(' AND '),
    rank: told.map(({ kind }, at) => sql(ranks[kind], at)).join(' + '),
    given: Object.fromEntries(
      told.flatMap(({ text, place, plain }, at) => [
        [`word${at}`, text],
        [`place${at}`, place],
        [`plain${at}`, plain],
      ]),
    ),
  }
}

/** As bestMeant (customer-meant.ts). */
export function meantBySql(db: Db, words: readonly SearchWord[], limit: number): readonly Ranked[] {
  const asking = askingFor(words)
  if (!asking) return []
  return statement<[object], Ranked>(
    db,
    `SELECT customerId, contactId, isHere FROM customerFind WHERE ${asking.where}
     ORDER BY isHere DESC, ${asking.rank}, id LIMIT @limit`,
  ).all({ ...asking.given, limit })
}

/** As customersMeant (customer-meant.ts). */
export function customersBySql(db: Db, words: readonly SearchWord[], only: Only): readonly CustomerId[] {
  const asking = askingFor(words)
  if (!asking) return []
  return statement<[object], { customerId: CustomerId }>(
    db,
    `SELECT customerId FROM (SELECT customerId, isHere, ${asking.rank} AS rank FROM customerFind
       WHERE (@only = 'all' OR isHere = (@only = 'here')) AND ${asking.where})
     GROUP BY customerId ORDER BY max(isHere) DESC, min(rank), customerId`,
  )
    .all({ ...asking.given, only })
    .map(({ customerId }) => customerId)
}
