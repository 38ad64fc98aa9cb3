import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { labelCell, list, type Row, signatureHeight, valueCell } from './cells'
import { bodySize, mm, sheet } from './paper'
import { rowPieces } from './pieces'
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
const fixed = [34, 100, 42, 96, 72, 132, 72, 72] as const
const columns = [...fixed, bodySize('landscape').width - fixed.reduce<number>((sum, width) => sum + width, 0)]

/** Who takes a form signs in its row: as high as a hand needs for that. */
const inkRow = signatureHeight - 8
const emptyRow = mm(11)
const emptyRows = 11

/** S1, S3: who took which form when, and when it came back. Written by the steps of the cases, not by hand. */
export function dispatchSheet({
  organisation,
  slip,
  period,
  asOf,
  rows,
}: DispatchFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F07',
      version: 1,
      organisation,
      title: '投诉处置记录表',
      reference: period ?? '　　　　年　　月　　日',
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
      {
        text: '领表人签名一栏印有姓名的，签名在意见表上；空着的，领表时当面签。部门退回的，接收人一栏印退回。',
        fontSize: 9,
        margin: [0, 6, 0, 0],
      },
    ],
  )
}

function rowsOf(row: DispatchSheetRow): Row[] {
  const { serial, number, grade, department, sent, takenBy, due, back, backTo } = row
  const cells = [serial, number, grade, department, sent, takenBy, due, back, backTo]
  return rowPieces(cells, columns).map((pieces) => ({
    least: takenBy === '' ? inkRow : 26,
    cells: pieces.map((text, column) => valueCell(text, columns[column] ?? 0, 2)),
  }))
}

function blankRows(): Row[] {
  return Array.from({ length: emptyRows }, () => ({ least: emptyRow, cells: columns.map(() => '') }))
}
