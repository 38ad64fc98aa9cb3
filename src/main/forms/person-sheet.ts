import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { handLine, labelCell, list, type Row, valueCell } from './cells'
import { bodySize, sheet } from './paper'
import { piecesOf } from './pieces'
import type { PersonFacts } from './privacy-facts'

const fixed = { source: 56, reference: 94, at: 104, item: 78 } as const
const words = bodySize('portrait').width - Object.values(fixed).reduce<number>((sum, width) => sum + width, 0)
const columns = [fixed.source, fixed.reference, fixed.at, fixed.item, words]

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
  return piecesOf(text, words).map((piece, place) => [
    source,
    reference,
    at,
    place === 0 ? item : `${item}（续）`,
    piece,
  ])
}

function row(cells: readonly string[]): Row {
  return {
    least: handLine,
    cells: cells.map((text, index) => valueCell(text, columns[index] ?? 0, 2, 'left')),
  }
}
