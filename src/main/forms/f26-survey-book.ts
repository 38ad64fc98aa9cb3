import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { SheetAudit, SheetOutcome, sheetAuditWord, sheetOutcomeWord } from '#shared/domain/survey'
import { choices, type Row, valueCell } from './cells'
import { mm } from './paper'
import { rowPieces } from './pieces'
import { columnsOf, note, register } from './register'
import type { SurveyBookFacts, SurveyBookRow } from './survey-facts'

const book = {
  names: ['序号', '房号', '客户', '送取人', '发出', '收回情况', '收回\n时间', '客户签收'],
  columns: columnsOf('landscape', [40, 104, '*', 74, 52, 74, 52, 130]),
}
const drawn = {
  names: ['序号', '房号', '客户', '电话', '送取人', '抽查结果', '说明', '抽查人'],
  columns: columnsOf('landscape', [40, 104, '*', 104, 64, 84, 150, 74]),
}
/** Three choices one below the other, and room to sign (forms.md). */
const rowLeast = mm(16)
const fontSize = 9.5

const outcomes = SheetOutcome.options.map((one) => sheetOutcomeWord[one])
const audits = SheetAudit.options.map((one) => sheetAuditWord[one])

/** 调查表发放回收登记表, and, drawn, the sheet of who asks whether the form is the customer's. */
export function surveyBook({ rows, draw, totals, title, ...facts }: SurveyBookFacts): TDocumentDefinitions {
  const { names, columns } = draw ? drawn : book
  return register({
    code: 'F26',
    version: 1,
    title,
    orientation: 'landscape',
    facts,
    marks: [totals],
    columns,
    names,
    rows: (rows ?? []).flatMap((row) => rowsOf(row, columns, draw !== null)),
    below: draw ? drawWords(draw).map(note) : [note('写有客户名称和房号，不张贴；收齐后交前台保管。')],
  })
}

/** What is to be ticked stands in the first of its rows. */
function rowsOf(row: SurveyBookRow, columns: readonly number[], isDrawn: boolean): readonly Row[] {
  const { place, room, customer, carrier, issued, outcomeAt, phones, audited } = row
  const texts = isDrawn
    ? [place, room, customer, phones, carrier, '', audited, '']
    : [place, room, customer, carrier, issued, '', outcomeAt, '']
  const ticked = isDrawn ? choices(audits, row.auditWord, '\n') : choices(outcomes, row.outcomeWord, '\n')
  return rowPieces(texts, columns).map((pieces, at) => ({
    least: rowLeast,
    cells: pieces.map((text, column) =>
      column === 5
        ? { text: at === 0 ? ticked : '', fontSize, verticalAlignment: 'middle' as const }
        : valueCell(text, columns[column] ?? 0, 3, column === 2 || column === 6 ? 'left' : 'center'),
    ),
  }))
}

function drawWords({ seed, percent, from, size, example }: NonNullable<SurveyBookFacts['draw']>): string[] {
  return [
    '印有完整电话，只给抽查的人用，不张贴；作弊的写明怎么看出来的，问完交前台登记。',
    `从已录入的调查表中抽 ${percent}%（向上取整，至少 1 份）：抽 ${size} 份。`,
    `抽取的依据：种子 ${seed}，每份的编号接在“种子|”后面算 SHA-256，从小到大取前 ${size} 份，例：printf '%s' '${seed}|${example}' | sha256sum。`,
    `从这些序号中抽取：${from}。`,
  ]
}
