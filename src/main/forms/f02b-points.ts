import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { labelCell, list, type Row, valueCell } from './cells'
import { bodySize, mm, sheet } from './paper'
import { rowPieces } from './pieces'
import type { PointRow, PointSheetFacts } from './visit-facts'

const names = [
  '序号',
  '日期',
  '回访部门',
  '访问人',
  '客户',
  '地址',
  '投诉/需求',
  '内容',
  '处理情况',
  '接收人',
]
const fixed = [34, 54, 66, 52, 92, 74, 58] as const
const handled = 108
const by = 50
const words =
  bodySize('landscape').width - fixed.reduce<number>((sum, width) => sum + width, 0) - handled - by
const columns = [...fixed, words, handled, by]

const rowLeast = mm(9)
const emptyRow = mm(12)
const emptyRows = 10

const note =
  '处理情况印意见表编号的，全文和办理过程在意见表上；没有转意见表的，印怎么答复的。空着的还没有落实。'
const noteByHand =
  '部门回访客户时记：投诉、需求二选一，写清客户原话；当天交回前台，由前台登记、转意见表。写的是客户的话，不张贴。'

/** S0: the departments' own people write down what customers complain of and want, and report it to the front desk. */
export function pointSheet(facts: PointSheetFacts): TDocumentDefinitions {
  const { organisation, slip, month, asOf, rows } = facts
  return sheet(
    {
      code: 'F02b',
      version: 1,
      organisation,
      title: '月回访客户投诉需求登记',
      reference: month === null ? '　　　　年　　月' : monthWords(month),
      marks: asOf === null ? [] : [`数据截至 ${stampOf(asOf)}`],
      slip,
      madeAt: slip?.printedAt ?? null,
      orientation: 'landscape',
    },
    [
      list(
        columns,
        [{ least: 22, cells: names.map(labelCell) }],
        rows === null ? blankRows() : rows.flatMap(rowsOf),
      ),
      { text: rows === null ? noteByHand : note, fontSize: 9, margin: [0, 6, 0, 0] },
    ],
  )
}

function rowsOf(row: PointRow): Row[] {
  const { serial, date, department, visitor, customer, address, kind } = row
  const cells = [serial, date, department, visitor, customer, address, kind, row.words, row.handled, row.by]
  return rowPieces(cells, columns).map((pieces) => ({
    least: rowLeast,
    cells: pieces.map((text, column) =>
      valueCell(text, columns[column] ?? 0, 2, isProse(column) ? 'left' : 'center'),
    ),
  }))
}

/** 客户, 地址, 内容, 处理情况. */
function isProse(column: number): boolean {
  return column === 4 || column === 5 || column === 7 || column === 8
}

const toTick = {
  text: '□投诉\n□需求',
  fontSize: 9,
  alignment: 'center',
  verticalAlignment: 'middle',
} as const

/** Both kinds stand there to be ticked. */
function blankRows(): Row[] {
  return Array.from({ length: emptyRows }, () => ({
    least: emptyRow,
    cells: columns.map((_, place) => (place === 6 ? toTick : '')),
  }))
}
