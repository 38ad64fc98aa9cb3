/**
 * How much room a text will take, estimated from the widths of its characters without opening a font. It only
 * shares out the page and picks a size; pdfmake breaks the lines, so a wrong guess moves a line and loses nothing.
 */

/** Height of a line over the size of its characters, of Noto Serif SC and Noto Sans SC. */
export const lineRatio = 1.45

const largest = 10.5
/** Content never goes below it (forms.md). */
const smallest = 9

export function linesOf(text: string, width: number, fontSize: number): number {
  const perLine = Math.max(1, width / fontSize)
  const paragraphs = text.split(/\r\n|[\n\r]/u)
  return paragraphs.reduce(
    (lines, paragraph) => lines + Math.max(1, Math.ceil(emsOf(paragraph) / perLine)),
    0,
  )
}

export function heightOf(text: string, width: number, fontSize: number = largest): number {
  return linesOf(text, width, fontSize) * fontSize * lineRatio
}

/** The largest size from 10.5 down to 9 at which the text keeps to so many lines; else 9, and the row grows. */
export function sizeFor(text: string, width: number, lines: number): number {
  for (let size = largest; size > smallest; size -= 0.5) if (linesOf(text, width, size) <= lines) return size
  return smallest
}

/** Gives each its minimum and shares what is left by weight. */
export function share(
  room: number,
  parts: readonly { readonly least: number; readonly weight: number }[],
): readonly number[] {
  const left = room - parts.reduce((sum, { least }) => sum + least, 0)
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts.map(({ least, weight }) => least + (left > 0 ? (left * weight) / weights : 0))
}

function emsOf(text: string): number {
  let ems = 0
  for (const char of text) ems += /[\u0020-\u024f]/u.test(char) ? (/[A-Zmw@%&]/u.test(char) ? 0.78 : 0.58) : 1
  return ems
}
