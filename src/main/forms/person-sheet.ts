import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { handLine, labelCell, list, type Row, valueCell } from './cells'
import { bodySize, sheet } from './paper'
import type { PersonFacts } from './privacy-facts'

const fixed = { source: 62, reference: 100, at: 92, item: 78 } as const
const words = bodySize('portrait').width - Object.values(fixed).reduce<number>((sum, width) => sum + width, 0)
const columns = [fixed.source, fixed.reference, fixed.at, fixed.item, words]

// A text of thousands of characters goes on in the next row: pdfmake loses what it cannot keep on one page.
const lineLength = 13
const linesAtMost = 16

/** 查阅、复制 (个人信息保护法 art. 45): what the desk has of one person, to be handed over. */
export function personSheet({ organisation, madeAt, madeBy, rows }: PersonFacts): TDocumentDefinitions {
  return sheet(
    {
      code: '个人信息',
      version: 1,
      organisation,
      title: '个人信息查阅清单',
      reference: `${stampOf(madeAt)}　${madeBy}`,
      marks: [`共 ${rows.length} 条`],
      slip: null,
      madeAt,
      orientation: 'portrait',
    },
    [
      list(
        columns,
        [{ least: 22, cells: ['来源', '编号', '时间', '项目', '内容'].map(labelCell) }],
        rows.flatMap(pieces).map(row),
      ),
    ],
  )
}

function pieces(cells: readonly string[]): readonly (readonly string[])[] {
  const [source = '', reference = '', at = '', item = '', text = ''] = cells
  return piecesOf(text).map((piece, place) => [
    source,
    reference,
    at,
    place === 0 ? item : `${item}（续）`,
    piece,
  ])
}

/** The text in pieces of at most so many lines of the column, its own line breaks kept. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[][] = [[]]
  for (const line of text.split('\n').flatMap(linesOf)) {
    const last = pieces.at(-1)
    if (last && last.length < linesAtMost) last.push(line)
    else pieces.push([line])
  }
  return pieces.map((lines) => lines.join(''))
}

/** Lines of that length, the last one with the break that ended it. */
function linesOf(paragraph: string, place: number, all: readonly string[]): readonly string[] {
  const characters = Array.from(paragraph)
  const count = Math.max(1, Math.ceil(characters.length / lineLength))
  const lines = Array.from({ length: count }, (_, line) =>
    characters.slice(line * lineLength, (line + 1) * lineLength).join(''),
  )
  return place === all.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1)}\n`]
}

function row(cells: readonly string[]): Row {
  return {
    least: handLine,
    cells: cells.map((text, index) => valueCell(text, columns[index] ?? 0, 2, 'left')),
  }
}
