import type { SearchWord } from '#shared/domain/finding'
import { normalAddress, plainAddress } from '#shared/domain/unit'

// How a word is held against a row of customerFind (customer-find.ts says what stands in its columns).

export type FindColumns = {
  readonly names: string
  readonly places: string
  readonly digits: string
  /** Initials and pinyin, each entry after a space. */
  readonly initials: string
  readonly spelled: string
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

function placeOf(text: string): string {
  return normalAddress(text).toLowerCase() || text
}

/** Null: too little for a room, and in half of all addresses. */
function plainOf(text: string): string | null {
  const plain = plainAddress(text)
  return plain.length >= 3 && /\d/u.test(plain) ? plain : null
}

/**
 * How well a row answers all of the words, the sum over them, 0 the best; null: one of them is not there. Null instead of
 * a function: there is nothing to look for.
 */
export function matching(words: readonly SearchWord[]): ((row: FindColumns) => number | null) | null {
  const sought = toldWords(words).map(withEdges)
  if (sought.length === 0) return null
  return (row) =>
    sought.every((word) => isMatch(row, word))
      ? sought.reduce((sum, word) => sum + rankOf(row, word), 0)
      : null
}

/** Above the worst that four words can be. */
export const worstRank = 30

/** The word with what stands around it where an entry begins and ends; made once, not for each row. */
type Sought = ToldWord & {
  readonly begins: string
  readonly isEntry: string
  readonly beginsLine: string
  readonly isLine: string
  readonly beginsName: string
  readonly isName: string
  readonly beginsRoom: string
  readonly isRoom: string
  readonly ends: string
  readonly beginsPlace: string
  readonly isPlace: string
  readonly isPlain: string
}

function withEdges(word: ToldWord): Sought {
  const { text, place, plain } = word
  return {
    ...word,
    begins: ` ${text}`,
    isEntry: ` ${text} `,
    beginsLine: `\n ${text}`,
    isLine: `\n ${text} `,
    beginsName: `\n${text}`,
    isName: `\n${text}\n`,
    beginsRoom: `-${text}`,
    isRoom: `-${text} `,
    ends: `${text} `,
    beginsPlace: ` ${place}`,
    isPlace: ` ${place} `,
    isPlain: ` ${plain} `,
  }
}

/** Which columns a word is looked for in, by its characters. */
function isMatch({ names, places, digits, initials, spelled }: FindColumns, word: Sought): boolean {
  const { kind, text, place, plain, mayBeRoom, begins } = word
  switch (kind) {
    case 'digits':
      return digits.includes(text) || places.includes(text) || names.includes(text)
    case 'latin':
      return (
        initials.includes(begins) ||
        spelled.includes(begins) ||
        names.includes(text) ||
        (mayBeRoom && (places.includes(place) || places.includes(plain)))
      )
    case 'other':
      return names.includes(text) || places.includes(place) || places.includes(plain)
  }
}

/** The whole before its beginning, the beginning before the middle. */
function rankOf({ names, places, digits, initials, spelled }: FindColumns, word: Sought): number {
  const { kind, text, begins, isEntry } = word
  switch (kind) {
    case 'digits':
      if (digits.includes(isEntry)) return 0
      if (places.includes(word.isRoom) || places.includes(isEntry)) return 1
      if (text.length >= 4 && digits.includes(word.ends)) return 2
      if (digits.includes(begins)) return 3
      return places.includes(word.beginsRoom) ? 4 : 5
    case 'latin':
      if (initials.includes(word.isLine) || spelled.includes(word.isLine)) return 0
      if (names.includes(word.isName) || isWholePlace(places, word)) return 0
      if (names.includes(word.beginsName)) return 1
      if (initials.includes(word.beginsLine)) return 2
      if (spelled.includes(word.beginsLine)) return 3
      if (initials.includes(isEntry)) return 4
      return spelled.includes(begins) ? 5 : 6
    case 'other':
      if (names.includes(word.isName) || isWholePlace(places, word)) return 0
      if (names.includes(word.beginsName)) return 1
      if (places.includes(word.beginsPlace)) return 2
      return names.includes(text) ? 3 : 4
  }
}

function isWholePlace(places: string, { isPlace, isPlain }: Sought): boolean {
  return places.includes(isPlace) || places.includes(isPlain)
}
