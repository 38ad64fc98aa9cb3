import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { kindWord } from '#shared/domain/kind'
import { monthWords } from '#shared/domain/month'
import { choices, handLine, list, type Row, spanning, valueCell } from './cells'
import type { SummaryEntry, SummaryFacts, SummarySection } from './facts'
import { dateOf, labels } from './month-rows'
import { mm, sheet, toWrite } from './paper'
import { asOfMarks, columnsOf, emptyRows } from './register'

const names = [
  '序号',
  '意见表编号',
  '客户单位',
  '领单部门',
  '领单人',
  '日期',
  '接收人',
  '接收日期',
  '是否回访',
]
const columns = columnsOf('landscape', [34, 106, 146, 86, 66, 72, 66, 72, '*'])

const head = { code: 'F03', version: 2, title: formTitle.F03, orientation: 'landscape' } as const
const header = [labels(...names)]

/** Rows for the hand on an empty sheet, each a little higher than a line. */
const emptyRow = mm(10)
const emptyCount = 13

/** 附表三 to be filled in by hand. */
export function blankSummary(organisation: string): TDocumentDefinitions {
  const rows = emptyRows(emptyCount, emptyRow, columns)
  const totals = '合计：受理　　　件　交回　　　件　回访　　　件　未结　　　件'
  return sheet(
    {
      ...head,
      organisation,
      reference: toWrite.month,
      marks: [choices(Object.values(kindWord), null)],
      slip: null,
      madeAt: null,
    },
    [list(columns, header, [...rows, wide(totals)])],
  )
}

/** 附表三. Complaints and services apart; further handoffs and rounds are rows /2, /3 that are not counted. */
export function summaryForm(facts: SummaryFacts): TDocumentDefinitions {
  const revision = facts.revision > 1 ? [`第 ${facts.revision} 版`] : []
  return sheet(
    {
      ...head,
      organisation: facts.organisation,
      reference: monthWords(facts.month),
      marks: [...revision, ...asOfMarks(facts.asOf)],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.asOf ?? dateOf(facts.month),
    },
    facts.sections.map((section, index) => ({
      stack: [
        { text: section.heading, font: 'Hei', fontSize: 12, margin: [0, index > 0 ? 14 : 2, 0, 4] },
        list(columns, header, rowsOf(section)),
      ],
    })),
  )
}

function rowsOf({ received, closedFromEarlier, totals }: SummarySection): Row[] {
  const apart = totals.merged > 0 ? `　并入 ${totals.merged} 件（另计）` : ''
  const earlier =
    closedFromEarlier.length > 0 ? [wide('以前月份受理、本月销项'), ...entryRows(closedFromEarlier)] : []
  return [
    ...(received.length > 0 ? entryRows(received) : [wide('本月没有受理')]),
    ...earlier,
    wide(
      `合计：受理 ${totals.cases} 件　交回 ${totals.returned} 件　回访 ${totals.revisited} 件　未结 ${totals.open} 件${apart}`,
    ),
  ]
}

function entryRows(entries: readonly SummaryEntry[]): Row[] {
  let serial = 0
  return entries.flatMap((entry) => {
    if (entry.kind === 'void') return [voidRow(entry)]
    return caseRows(entry, entry.mergedInto === null ? String(++serial) : '—')
  })
}

function voidRow({ number, reason }: Extract<SummaryEntry, { kind: 'void' }>): Row {
  return {
    least: handLine,
    cells: [value('—', 0), value(number, 1), spanning(`作废：${reason}`, columns.length - 2)].flat(),
  }
}

function caseRows(
  { number, customer, mergedInto, handoffs }: Extract<SummaryEntry, { kind: 'case' }>,
  serial: string,
): Row[] {
  const [first, ...further] = handoffs
  const merged = mergedInto === null ? '' : `\n并入 ${mergedInto}`
  return [
    handoffRow([serial, number, `${customer}${merged}`], first),
    ...further.map((handoff, index) => handoffRow(['', `${number}/${index + 2}`, ''], handoff)),
  ]
}

function handoffRow(head: readonly string[], handoff: CaseHandoff | undefined): Row {
  const words = [
    ...head,
    handoff?.department ?? '',
    handoff?.takenBy ?? '',
    handoff?.takenOn ?? '',
    handoff?.returnedTo ?? '',
    handoff?.returnedOn ?? '',
    handoff?.revisitedWords ?? '',
  ]
  return { least: handLine, cells: words.map(value) }
}

type CaseHandoff = Extract<SummaryEntry, { kind: 'case' }>['handoffs'][number]

function value(text: string, column: number): TableCell {
  return valueCell(text, columns[column] ?? 0, 2)
}

function wide(text: string): Row {
  return { least: handLine, cells: spanning(text, columns.length) }
}
