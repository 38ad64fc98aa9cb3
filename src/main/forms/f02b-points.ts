import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { monthWords } from '#shared/domain/month'
import type { Row } from './cells'
import { mm, toWrite } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'
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
const columns = columnsOf('landscape', [34, 54, 66, 52, 92, 74, 58, '*', 108, 50])
/** 客户, 地址, 内容, 处理情况. */
const prose = [4, 5, 7, 8]

const rowLeast = mm(9)
const emptyRow = mm(12)
const emptyCount = 10

const filledNote =
  '处理情况印意见表编号的，全文和办理过程在意见表上；没有转意见表的，印怎么答复的。空着的还没有落实。'
const handNote =
  '部门回访客户时记：投诉、需求二选一，写清客户原话；当天交回前台，由前台登记、转意见表。写的是客户的话，不张贴。'

/** S0: the departments' own people write down what customers complain of and want, and report it to the front desk. */
export function pointSheet({ month, rows, ...facts }: PointSheetFacts): TDocumentDefinitions {
  return register({
    code: 'F02b',
    version: 1,
    title: formTitle.F02b,
    orientation: 'landscape',
    facts: { ...facts, period: month === null ? toWrite.month : monthWords(month) },
    columns,
    names,
    rows: rows === null ? emptyRows(emptyCount, emptyRow, columns, emptyCells) : rows.flatMap(rowsOf),
    below: [note(rows === null ? handNote : filledNote)],
  })
}

function rowsOf(row: PointRow): readonly Row[] {
  const { serial, date, department, visitor, customer, address, kind } = row
  const texts = [serial, date, department, visitor, customer, address, kind, row.words, row.handled, row.by]
  return textRows(texts, columns, rowLeast, prose)
}

const toTick = {
  text: '□投诉\n□需求',
  fontSize: 9,
  alignment: 'center',
  verticalAlignment: 'middle',
} as const

/** Both kinds stand there to be ticked. */
const emptyCells = names.map((_, column) => (column === 6 ? toTick : ''))
