import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { labelCell, list, type Row, signatureHeight, valueCell } from './cells'
import { bodySize, mm, sheet } from './paper'
import { rowPieces } from './pieces'
import type { RecordRegisterFacts, RecordRegisterRow } from './revisit-record-facts'

const names = ['序号', '回访记录编号', '领取人签名', '领取时间', '交回时间', '接收人']
const fixed = [34, 112, 132, 66, 66] as const
const columns = [...fixed, bodySize('portrait').width - fixed.reduce<number>((sum, width) => sum + width, 0)]

/** Who takes a form signs in its row: as high as a hand needs for that. */
const inkRow = signatureHeight - 8
const emptyRow = mm(11)
const emptyRows = 18

/** 表8-2 (S1): who took which 回访记录表 out when, and when who had it back. */
export function recordRegister({
  organisation,
  slip,
  period,
  asOf,
  rows,
}: RecordRegisterFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F09',
      version: 1,
      organisation,
      title: '回访记录签收表',
      reference: period ?? '　　　　年　　月　　日',
      marks: asOf === null ? [] : [`数据截至 ${stampOf(asOf)}`],
      slip,
      madeAt: slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      list(
        columns,
        [{ least: 22, cells: names.map(labelCell) }],
        rows === null ? blankRows() : rows.flatMap(rowsOf),
      ),
      {
        text: '编号下面一行是意见表编号。领取时在领取人一栏签名；还没有交回的，姓名后面留有签名的地方。',
        fontSize: 9,
        margin: [0, 6, 0, 0],
      },
    ],
  )
}

function rowsOf(row: RecordRegisterRow): Row[] {
  const { serial, number, takenBy, taken, back, backTo, isToSign } = row
  // The name stands at the left: beside it is room for the hand.
  const holder = isToSign && takenBy !== '' ? `${takenBy}：` : takenBy
  return rowPieces([serial, number, holder, taken, back, backTo], columns).map((pieces) => ({
    least: isToSign ? inkRow : 30,
    cells: pieces.map((text, column) =>
      valueCell(text, columns[column] ?? 0, 2, column === 2 && isToSign ? 'left' : 'center'),
    ),
  }))
}

function blankRows(): Row[] {
  return Array.from({ length: emptyRows }, () => ({ least: emptyRow, cells: columns.map(() => '') }))
}
