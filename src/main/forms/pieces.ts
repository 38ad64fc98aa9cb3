/**
 * A text of a list in pieces, each a row of its own: pdfmake loses a row that is taller than a page without a word
 * (findings 0.1), and a list keeps its rows whole so that its head can be repeated.
 */

const size = 9
/** What a cell takes of its column beyond its words. */
const around = 11

/** What a character that no font has takes: it prints as 〔U+1F600〕. */
const asCode = 6
const isPlain = /[\u0020-\u024f\u2010-\u2027\u3000-\u30ff\uff00-\uffef]|\p{Script=Han}/u

const inWord = /[\da-zA-Z*.-]/u
const lastWord = /(?<![\da-zA-Z*.-])[\da-zA-Z*.-]{1,20}$/u

/** Pieces of at most so many lines of that column at 9 pt; the text's own line breaks are kept. */
export function piecesOf(text: string, column: number, linesAtMost = 12): readonly string[] {
  const width = Math.max(1, Math.floor((column - around) / size))
  const pieces: string[] = []
  let piece = ''
  let lines = 1
  let filled = 0
  for (const char of text.replace(/\r\n?/gu, '\n')) {
    const takes = isPlain.test(char) ? 1 : asCode
    const isNewLine = char === '\n' || filled + takes > width
    if (isNewLine && lines >= linesAtMost) {
      const word = char === '\n' ? '' : wordBegun(piece, char)
      pieces.push(piece.slice(0, piece.length - word.length))
      piece = word
      lines = 1
      filled = word.length
    } else if (isNewLine) {
      lines += Math.max(1, Math.ceil(takes / width))
      filled = 0
    }
    if (char === '\n' && piece === '') continue
    piece += char
    filled += char === '\n' ? 0 : takes
  }
  return [...pieces, piece]
}

/** A number or a word that the next character goes on with: it is not torn in two. */
function wordBegun(piece: string, next: string): string {
  const word = inWord.test(next) ? (lastWord.exec(piece)?.[0] ?? '') : ''
  return word.length < piece.length ? word : ''
}

/** One row, or as many as its longest cell needs; the further ones say 续 in the first cell. */
export function rowPieces(
  cells: readonly string[],
  columns: readonly number[],
): readonly (readonly string[])[] {
  const pieces = cells.map((text, place) => piecesOf(text, columns[place] ?? 0))
  const count = Math.max(...pieces.map(({ length }) => length))
  return Array.from({ length: count }, (_, row) =>
    pieces.map((piece, place) => (row > 0 && place === 0 ? '续' : (piece[row] ?? ''))),
  )
}
