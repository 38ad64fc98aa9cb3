import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { mm } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'
import type { RoundRow, RoundSheetFacts } from './walk-facts'

const names = ['日期', '时间', '巡视人', '看到的情况', '发现的问题', '编号']
const columns = columnsOf('landscape', [62, 48, 70, '*', 236, 96])
const rowLeast = mm(10)
const emptyCount = 13

const remark = '每天至少巡视一次园区，发现问题及时拍照记录；情节严重的发《工作联系单》或《整改通知单》。'

/** S2 一 2: the rounds of the grounds of a month, a line each; a day without one says so. */
export function roundSheet({ rows, ...facts }: RoundSheetFacts): TDocumentDefinitions {
  return register({
    code: 'F31',
    version: 1,
    title: formTitle.F31,
    orientation: 'landscape',
    facts,
    columns,
    names,
    rows: rows === null ? emptyRows(emptyCount, rowLeast, columns) : rows.flatMap(rowsOf),
    below: [note(remark)],
  })
}

function rowsOf({ date, time, walker, remark, found, number }: RoundRow) {
  return textRows([date, time, walker, remark, found, number], columns, rowLeast, [3, 4])
}
