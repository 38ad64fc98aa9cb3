/** From what was typed to what a font can draw: nothing is dropped that has a shape, nothing prints as a box. */
import type { Family, Fonts } from './fonts'

export type Run = { readonly text: string; readonly family: Family; readonly noWrap: boolean }

/**
 * The text as it will stand on paper: every kind of line break is one, a tab is four spaces, what has no shape
 * (controls, zero-width joiners, variation selectors) is left out. Composed and decomposed letters stay as typed.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, (char) => (char === '\n' ? char : ''))
    .replace(/\p{Zs}/gu, (space) => (space === '\u3000' ? space : ' '))
}

/** Printable, and with 〔U+1F600〕 for what no font has, half a surrogate pair included; those are named. */
export function drawable(
  text: string,
  wanted: 'Hei' | 'Song',
  fonts: Fonts,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing: string[] = []
  const chars = Array.from(printable(text), (char) => {
    if (char === '\n' || fonts.familyFor(codePointOf(char), wanted)) return char
    missing.push(char)
    return codePointWords(char)
  })
  return { text: chars.join(''), missing }
}

/** Runs of one font each of a drawable text; dates, times, phones and numbers are runs of their own that no line end may cut. */
export function runsOf(text: string, wanted: 'Hei' | 'Song', fonts: Fonts): readonly Run[] {
  const runs: { text: string; family: Family; noWrap: boolean }[] = []
  for (const piece of pieces(text)) {
    let startsPiece = true
    for (const char of piece.text) {
      const family = char === '\n' ? wanted : (fonts.familyFor(codePointOf(char), wanted) ?? wanted)
      const last = runs.at(-1)
      if (last && last.family === family && !(startsPiece && (piece.noWrap || last.noWrap))) last.text += char
      else runs.push({ text: char, family, noWrap: piece.noWrap })
      startsPiece = false
    }
  }
  return runs
}

/**
 * What UAX 14 would break though it is one thing to the reader (findings B2): 2026年11月23日, 14:29, 138 0000 0001,
 * TS-202611-0007, 1,200.50元. Only between Han characters, white space and Chinese punctuation, so that a run never
 * hangs on a word too long for the line.
 */
const oneThing = new RegExp(
  [
    '(?<![^\\s\\p{sc=Han}：，。；、》」）])',
    '(?:\\d{2,4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日|\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?',
    '|[A-Z]{1,4}-\\d{6}-\\d{4,6}|\\d{4}-\\d{2}-\\d{2}(?: \\d{1,2}:\\d{2})?',
    '|\\d{3,4}[ -]\\d{4}[ -]?\\d{4}|\\d{3,4}-\\d{7,8}(?:-\\d{1,5})?|\\d[\\d,]{0,11}(?:\\.\\d{1,4})?[元%％]?)',
    '(?:(?<=[年月日])(?=\\d)|(?![^\\s\\p{sc=Han}：，。；、》」）…]))',
  ].join(''),
  'gu',
)

function pieces(text: string): readonly { readonly text: string; readonly noWrap: boolean }[] {
  const found: { text: string; noWrap: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(oneThing)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), noWrap: false })
    found.push({ text: match[0], noWrap: true })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ text: text.slice(end), noWrap: false })
  return found
}

/** 〔U+1F600〕 */
function codePointWords(char: string): string {
  return `〔U+${codePointOf(char).toString(16).toUpperCase().padStart(4, '0')}〕`
}

function codePointOf(char: string): number {
  return char.codePointAt(0) ?? 0
}
