import { z } from 'zod'
import { phoneDigits } from '#shared/domain/phone'

// How what was typed is compared with what is known: the same letters whatever their width, spaces and case.

/** Full-width letters and digits as plain ones, spaces folded, nothing invisible (right-to-left marks, NUL) left. */
export function normalText(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What one word of the search may be, by its characters. */
export const WordKind = z.enum(['digits', 'latin', 'other'])
export type WordKind = z.infer<typeof WordKind>

export type SearchWord = { readonly kind: WordKind; readonly text: string }

const mostWords = 4

/** `王 1201` looks for both. Lower case; digits without the spaces and dashes of a phone; the first four words count. */
export function searchWordsOf(typed: string): readonly SearchWord[] {
  const text = normalText(typed).toLowerCase()
  if (/^[+\d][\d -]*$/u.test(text)) return [{ kind: 'digits', text: phoneDigits(text) }]
  return text
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => ({ kind: kindOf(word), text: word }))
}

function kindOf(word: string): WordKind {
  if (/^\d+$/u.test(word)) return 'digits'
  return /^[\da-z'&.-]+$/u.test(word) ? 'latin' : 'other'
}

/** For LIKE … ESCAPE '\'. */
export function escapedLike(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&')
}
