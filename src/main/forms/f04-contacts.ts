import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { handLine, type Row, spanning } from './cells'
import type { ContactSheetFacts, ContactSheetRow, ContactTotals } from './contact-facts'
import { mm } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'

const names = ['序号', '时间', '来电/来访', '姓名', '单位/房号', '电话', '事由', '处理', '接待人']
const columns = columnsOf('landscape', [34, 46, 58, 62, 110, 78, '*', 128, 52])
/** 单位/房号, 事由, 处理. */
const prose = [4, 6, 7]

const rowLeast = handLine
/** Rows for the hand on an empty sheet, each a little higher than a line. */
const emptyRow = mm(10)
const emptyCount = 12

const handledHow = '处理：当场答复的写答复，转意见表的写编号。'
const filledNote = '电话隐去中间几位。转了意见表的，事由只印开头，全文在意见表上；没有转的，印全文。'
const handNote = '写的是客户的电话和事由，放在柜台里面，不张贴。'

/** S0, S2: who called and who came, what about, and how it was answered. Kept at the desk; phones are masked. */
export function contactSheet({ rows, totals, ...facts }: ContactSheetFacts): TDocumentDefinitions {
  const lines = rows?.flatMap(rowsOf) ?? emptyRows(emptyCount, emptyRow, columns)
  return register({
    code: 'F04',
    version: 1,
    title: formTitle.F04,
    orientation: 'landscape',
    facts,
    columns,
    names,
    rows: [...lines, { least: handLine, cells: spanning(totalsWords(totals), columns.length) }],
    below: [note(`${rows === null ? handNote : filledNote}${handledHow}`)],
  })
}

function rowsOf(row: ContactSheetRow): readonly Row[] {
  const { serial, time, channel, name, from, phones, matter, handled, by } = row
  return textRows([serial, time, channel, name, from, phones, matter, handled, by], columns, rowLeast, prose)
}

function totalsWords(totals: ContactTotals | null): string {
  if (totals === null)
    return '合计：来访　　　人次　来电　　　人次　其他　　　人次　转意见表　　　人次，　　　件'
  const { persons, byChannel, visits, cases, voids } = totals
  const channels = byChannel.map(({ word, persons: of }) => `${word} ${of}`).join('、')
  const apart = voids > 0 ? `　作废 ${voids} 行（不计）` : ''
  return `合计：${persons} 人次${channels && `（${channels}）`}　转意见表 ${visits} 人次，${cases} 件${apart}`
}
