/** Words fitted into their place without a font at hand: what is assumed of widths is on the safe side. */

const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u2100-\u214f\u2190-\u21ff\u2460-\u25ff\u2610-\u2612\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef—…“”‘’·]/u
const narrow = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\u0020-\u00ff\u2000-\u206f]/u

/** In ems; what no font has prints as 〔U+1F600〕. */
function emsOf(char: string): number {
  if (wide.test(char)) return 1
  if (/[%A-Zmw@&]/u.test(char)) return 0.95
  return narrow.test(char) ? 0.58 : 6
}

export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += emsOf(char)
  return ems * size
}

export type Fitted = {
  readonly lines: readonly string[]
  /** It did not fit: its last line ends with …. */
  readonly isShortened: boolean
}

/** What is read as one, `2026年` or `12月` or `TS-202611-0007`, stays in one line if a line can hold it; no line begins with what closes. */
const pieces = /(?:[A-Za-z0-9.,:%()+-]+[年月日时]?|.)[，。、；：？！）》」』”’]*/gsu

/** At most so many lines of that width; a line of the text is one by itself. */
export function fitted(text: string, width: number, size: number, most: number): Fitted {
  const lines = text.split('\n').flatMap((line) => linesOf(line, width, size))
  if (lines.length <= most) return { lines, isShortened: false }
  const kept = lines.slice(0, most)
  const rest = lines.slice(most - 1).join('')
  return { lines: [...kept.slice(0, -1), ending(rest, width, size)], isShortened: true }
}

function linesOf(line: string, width: number, size: number): readonly string[] {
  const lines: string[] = ['']
  for (const piece of piecesOf(line, width, size)) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last + piece, size) <= width || last === '') lines[lines.length - 1] = last + piece
    else lines.push(piece.trimStart())
  }
  return lines
}

function piecesOf(text: string, width: number, size: number): readonly string[] {
  return (text.match(pieces) ?? []).flatMap((piece) =>
    widthOf(piece, size) > width ? Array.from(piece) : [piece],
  )
}

function ending(text: string, width: number, size: number): string {
  let kept = ''
  for (const char of text) {
    if (widthOf(`${kept}${char}…`, size) > width) break
    kept += char
  }
  return `${kept}…`
}
