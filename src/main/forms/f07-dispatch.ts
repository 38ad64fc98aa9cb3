import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { type Row, signatureHeight } from './cells'
import { mm } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'
import type { DispatchFacts, DispatchSheetRow } from './slip-facts'

const names = [
  '序号',
  '意见表编号',
  '等级',
  '送达部门',
  '送达时间',
  '领表人签名',
  '应完成时间',
  '交回时间',
  '接收人',
]
const columns = columnsOf('landscape', [34, 100, 42, 96, 72, 132, 72, 72, '*'])

/** Who takes a form signs in its row: as high as a hand needs for that. */
const inkRow = signatureHeight - 8
const emptyRow = mm(11)
const emptyCount = 11

/** S1, S3: who took which form when, and when it came back. Written by the steps of the cases, not by hand. */
export function dispatchSheet(facts: DispatchFacts): TDocumentDefinitions {
  return register({
    code: 'F07',
    version: 1,
    title: formTitle.F07,
    orientation: 'landscape',
    facts,
    columns,
    names,
    rows: facts.rows?.flatMap(rowsOf) ?? emptyRows(emptyCount, emptyRow, columns),
    below: [
      note('领表人签名一栏印有姓名的，签名在意见表上；空着的，领表时当面签。部门退回的，接收人一栏印退回。'),
    ],
  })
}

function rowsOf(row: DispatchSheetRow): readonly Row[] {
  const { serial, number, grade, department, sent, takenBy, due, back, backTo } = row
  const texts = [serial, number, grade, department, sent, takenBy, due, back, backTo]
  return textRows(texts, columns, takenBy === '' ? inkRow : 26)
}
