import type { SearchWord, WordKind } from '#shared/domain/finding'
import { normalAddress, plainAddress } from '#shared/domain/unit'

// How a word is held against a row of customerFind (customer-find.ts says what stands in its columns).

const line = 'char(10)'
const inPlaces = 'instr(places, :place) OR instr(places, :plain)'
const isPlace = "(instr(places, ' ' || :place || ' ') OR instr(places, ' ' || :plain || ' '))"

// Which columns a word is looked for in, by its characters. :word is the word, :place and :plain the same as an address.
const conditions: Readonly<Record<WordKind, string>> = {
  digits: 'instr(digits, :word) OR instr(places, :word) OR instr(names, :word)',
  latin: "instr(initials, ' ' || :word) OR instr(spelled, ' ' || :word) OR instr(names, :word)",
  other: `instr(names, :word) OR ${inPlaces}`,
}

function conditionOf({ kind, mayBeRoom }: ToldWord): string {
  return mayBeRoom ? `(${conditions[kind]} OR ${inPlaces})` : `(${conditions[kind]})`
}

// How well each way of matching answers it, 0 the best: the whole before its beginning, the beginning before the middle.
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

export type Asking = {
  readonly where: string
  readonly rank: string
  readonly given: Readonly<Record<string, string>>
}

/** A word, and the same as an address, whole and in short. */
export type ToldWord = SearchWord & {
  readonly place: string
  readonly plain: string
  readonly mayBeRoom: boolean
}

/** What there is to look for. */
export function toldWords(words: readonly SearchWord[]): readonly ToldWord[] {
  return (
    words
      // An IME writes what is not chosen yet as chen'nv'shi.
      .map(({ kind, text }) => ({ kind, text: kind === 'latin' ? text.replaceAll("'", '') : text }))
      .filter(({ text }) => text !== '')
      .map(({ kind, text }) => ({
        kind,
        text,
        place: placeOf(text),
        plain: plainOf(text) ?? placeOf(text),
        // Longer Latin words without a digit are no room.
        mayBeRoom: kind === 'latin' && (text.length <= 2 || /\d/u.test(text)),
      }))
  )
}

/** All words must match; null: there is nothing to look for. */
export function askingFor(words: readonly SearchWord[]): Asking | null {
  const told = toldWords(words)
  if (told.length === 0) return null
  const sql = (text: string, place: number) =>
    text.replaceAll(/:(word|place|plain)/gu, (_, name: string) => `@${name}${place}`)
  return {
    where: told.map((word, place) => sql(conditionOf(word), place)).join(' AND '),
    rank: told.map(({ kind }, place) => sql(ranks[kind], place)).join(' + '),
    given: Object.fromEntries(
      told.flatMap(({ text, place, plain }, at) => [
        [`word${at}`, text],
        [`place${at}`, place],
        [`plain${at}`, plain],
      ]),
    ),
  }
}

function placeOf(text: string): string {
  return normalAddress(text).toLowerCase() || text
}

/** Null: too little for a room, and in half of all addresses. */
function plainOf(text: string): string | null {
  const plain = plainAddress(text)
  return plain.length >= 3 && /\d/u.test(plain) ? plain : null
}
