import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { handLine, labelCell, list, type Row, valueCell } from './cells'
import type { ContactSheetFacts, ContactSheetRow, ContactTotals } from './contact-facts'
import { bodySize, mm, sheet } from './paper'
import { rowPieces } from './pieces'

const names = ['序号', '时间', '来电/来访', '姓名', '单位/房号', '电话', '事由', '处理', '接待人']
const fixed = [34, 46, 58, 62, 110, 78] as const
const handled = 128
const by = 52
const matter =
  bodySize('landscape').width - fixed.reduce<number>((sum, width) => sum + width, 0) - handled - by
const columns = [...fixed, matter, handled, by]

const rowLeast = handLine
/** Rows for the hand on an empty sheet, each a little higher than a line. */
const emptyRow = mm(10)
const emptyRows = 12

const handledHow = '处理：当场答复的写答复，转意见表的写编号。'
const note = '电话隐去中间几位。转了意见表的，事由只印开头，全文在意见表上；没有转的，印全文。'
const noteByHand = '写的是客户的电话和事由，放在柜台里面，不张贴。'

/** S0, S2: who called and who came, what about, and how it was answered. Kept at the desk; phones are masked. */
export function contactSheet(facts: ContactSheetFacts): TDocumentDefinitions {
  const { organisation, slip, period, asOf, rows, totals } = facts
  return sheet(
    {
      code: 'F04',
      version: 1,
      organisation,
      title: '客户来电来访登记表',
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
        [...(rows === null ? blankRows() : rows.flatMap(rowsOf)), wide(totalsWords(totals))],
      ),
      { text: `${rows === null ? noteByHand : note}${handledHow}`, fontSize: 9, margin: [0, 6, 0, 0] },
    ],
  )
}

function rowsOf(row: ContactSheetRow): Row[] {
  const cells = [
    row.serial,
    row.time,
    row.channel,
    row.name,
    row.from,
    row.phones,
    row.matter,
    row.handled,
    row.by,
  ]
  return rowPieces(cells, columns).map((pieces) => ({
    least: rowLeast,
    cells: pieces.map((text, column) =>
      valueCell(text, columns[column] ?? 0, 2, isProse(column) ? 'left' : 'center'),
    ),
  }))
}

/** 单位/房号, 事由, 处理. */
function isProse(column: number): boolean {
  return column === 4 || column === 6 || column === 7
}

function blankRows(): Row[] {
  return Array.from({ length: emptyRows }, () => ({ least: emptyRow, cells: columns.map(() => '') }))
}

function totalsWords(totals: ContactTotals | null): string {
  if (totals === null)
    return '合计：来访　　　人次　来电　　　人次　其他　　　人次　转意见表　　　人次，　　　件'
  const { persons, byChannel, visits, cases, voids } = totals
  const channels = byChannel.map(({ word, persons: of }) => `${word} ${of}`).join('、')
  const apart = voids > 0 ? `　作废 ${voids} 行（不计）` : ''
  return `合计：${persons} 人次${channels && `（${channels}）`}　转意见表 ${visits} 人次，${cases} 件${apart}`
}

function wide(text: string): Row {
  const cell = { text, font: 'Hei', colSpan: columns.length, verticalAlignment: 'middle' } as const
  return { least: handLine, cells: [cell, ...columns.slice(1).map(() => '')] }
}
