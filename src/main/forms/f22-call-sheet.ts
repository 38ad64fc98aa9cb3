import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { revisitOutcomeWord } from '#shared/domain/revisit'
import type { CallSheetFacts, CallSheetRow } from './call-sheet-facts'
import { handLine, labelCell, list, type Row, valueCell } from './cells'
import { bodySize, mm, sheet } from './paper'
import { rowPieces } from './pieces'

const names = ['序号', '编号', '客户', '地址', '电话', '事由', '处理结果', '时限'] as const
const known = [33, 62, 60, 64, 82, 76, 66, 44] as const
const outcomeWidth = 60
const judgedWidth = 104
const said =
  bodySize('landscape').width -
  known.reduce<number>((sum, width) => sum + width, 0) -
  outcomeWidth -
  judgedWidth
const columns = [...known, outcomeWidth, judgedWidth, said]

/** As high as what is to be ticked in it. */
const rowLeast = mm(19)
const emptyRows = 5

export const callSheetTitle = { phone: '回访电话单', door: '上门回访单' } as const

const { answered, notReached, refused, wrongNumber } = revisitOutcomeWord
/** What can come of it: whoever is not at home is not reached, who is gone has moved. */
const outcomes = {
  phone: [answered, notReached, refused, wrongNumber],
  door: [answered, '不在', refused, '已搬离'],
} as const

/** 客户评价 (附表二) and whether it is solved, in two columns. */
const judged = ['□满意　　　□及时', '□基本满意　□一般', '□不满意　　□不及时', '□已解决　　□没解决'].join('\n')

const kept =
  '印有客户的电话和事由，用完当天交回前台，不张贴。印“保密”的，请到前台看。事由、处理结果只印开头，全文在意见表上。'
const note = {
  phone: kept,
  door: `${kept}上门回访请客户在回访记录表上签名。`,
} as const

/** Whom to ask in one round, with room to write down what they say. Typed in at the desk, under each number. */
export function callSheet({ organisation, slip, by, asOf, rows }: CallSheetFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F22',
      version: 1,
      organisation,
      title: callSheetTitle[by],
      reference: rows === null ? '　　　　年　　月　　日' : `共 ${rows.length} 户`,
      marks: asOf === null ? [] : [`数据截至 ${stampOf(asOf)}`],
      slip,
      madeAt: slip?.printedAt ?? null,
      orientation: 'landscape',
    },
    [
      list(
        columns,
        [{ least: 22, cells: [...names, '结果', '客户评价', '客户意见'].map(labelCell) }],
        [...(rows === null ? blankRows(by) : rows.flatMap((row) => rowsOf(row, by))), signed],
      ),
      { text: note[by], fontSize: 9, margin: [0, 6, 0, 0] },
    ],
  )
}

function rowsOf(row: CallSheetRow, by: CallSheetFacts['by']): Row[] {
  const { serial, number, customer, address, phones, matter, result, due } = row
  // The month stays whole.
  const told = number.replace(/-(?=\d+$)/u, '-\n')
  return rowPieces([serial, told, customer, address, phones, matter, result, due], columns).map(
    (pieces, place) => ({
      least: rowLeast,
      cells: [
        ...pieces.map((text, column) =>
          valueCell(text, columns[column] ?? 0, 2, isProse(column) ? 'left' : 'center'),
        ),
        ...(place === 0 ? toTick(by) : ['', '', '']),
      ],
    }),
  )
}

/** 事由, 处理结果. */
function isProse(column: number): boolean {
  return column === 5 || column === 6
}

function toTick(by: CallSheetFacts['by']): TableCell[] {
  const options = outcomes[by].map((word) => `□${word}`).join('\n')
  return [ticks(options), ticks(judged), '']
}

function ticks(text: string): TableCell {
  return { text, fontSize: 9, verticalAlignment: 'middle' }
}

function blankRows(by: CallSheetFacts['by']): Row[] {
  return Array.from({ length: emptyRows }, () => ({
    least: rowLeast,
    cells: [...known.map(() => ''), ...toTick(by)],
  }))
}

const day = '　　　　年　　月　　日'

/** Who asked, when, and when it was handed in. */
const signed: Row = {
  least: handLine + 4,
  cells: [
    ...across(3, '回访人：'),
    ...across(4, `回访日期：${day}`),
    ...across(columns.length - 7, `交回前台：${day}`),
  ],
}

function across(colSpan: number, text: string): TableCell[] {
  const rest = Array.from({ length: colSpan - 1 }, () => '')
  return [{ text, font: 'Hei', colSpan, verticalAlignment: 'middle' }, ...rest]
}
