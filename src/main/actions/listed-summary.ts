import type { IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { SummaryEntry, SummaryHandoff, SummarySection } from '../forms/facts'
import { type Column, type Listed, tableOf } from './listed'
import { readMonth, summaryFacts } from './month-facts'

/** A row of F03; what stands over its rows on paper stands beside them here, so that they can be sorted. */
type Line = {
  readonly kind: string
  readonly part: string
  readonly serial: number | null
  readonly number: string
  readonly customer: string
  readonly handoff: SummaryHandoff | undefined
  readonly note: string
}

const columns: readonly Column<Line>[] = [
  { title: '类别', width: 10, cell: ({ kind }) => kind },
  { title: '范围', width: 22, cell: ({ part }) => part },
  { title: '序号', width: 7, cell: ({ serial }) => serial ?? '—' },
  { title: '意见表编号', width: 19, cell: ({ number }) => number },
  // Already as it stands on paper: 保密 where the customer asked for it.
  { title: '客户单位', width: 30, cell: ({ customer }) => customer },
  { title: '领单部门', width: 14, cell: ({ handoff }) => handoff?.department ?? '' },
  { title: '领单人', width: 12, cell: ({ handoff }) => handoff?.takenBy ?? '' },
  { title: '日期', width: 12, cell: ({ handoff }) => handoff?.takenOn ?? '' },
  { title: '接收人', width: 12, cell: ({ handoff }) => handoff?.returnedTo ?? '' },
  { title: '接收日期', width: 12, cell: ({ handoff }) => handoff?.returnedOn ?? '' },
  { title: '是否回访', width: 14, cell: ({ handoff }) => handoff?.revisitedWords ?? '' },
  { title: '备注', width: 30, cell: ({ note }) => note },
]

const totalColumns: readonly Column<SummarySection>[] = [
  { title: '类别', width: 10, cell: ({ heading }) => heading },
  { title: '受理', width: 8, cell: ({ totals }) => totals.cases },
  { title: '交回', width: 8, cell: ({ totals }) => totals.returned },
  { title: '回访', width: 8, cell: ({ totals }) => totals.revisited },
  { title: '未结', width: 8, cell: ({ totals }) => totals.open },
  { title: '并入（另计）', width: 14, cell: ({ totals }) => totals.merged },
]

/** F03 of a month as it stands now: complaints and services apart, further handoffs as /2, /3, the totals on a sheet. */
export function listedSummary(month: IsoMonth): Listed {
  const title = '投诉处理记录汇总表'
  return {
    title,
    scope: monthWords(month),
    read: async ({ station: { db }, pace }) => {
      const files = await readMonth(db, month, 'running', pace)
      const head = { organisation: '', asOf: null, slip: null, revision: 1 }
      const { sections } = await summaryFacts(files, head, pace)
      const lines = sections.flatMap((section) => [
        ...linesOf(section.heading, '本月受理', section.received),
        ...linesOf(section.heading, '以前月份受理、本月销项', section.closedFromEarlier),
      ])
      if (lines.length === 0) return []
      return [await tableOf(pace, title, columns, lines), await tableOf(pace, '合计', totalColumns, sections)]
    },
  }
}

function linesOf(kind: string, part: string, entries: readonly SummaryEntry[]): readonly Line[] {
  let serial = 0
  return entries.flatMap((entry): readonly Line[] => {
    const { number } = entry
    if (entry.kind === 'void')
      return [
        { kind, part, serial: null, number, customer: '', handoff: undefined, note: `作废：${entry.reason}` },
      ]
    const { customer, mergedInto, handoffs } = entry
    const [first, ...further] = handoffs
    const counted = mergedInto === null ? ++serial : null
    const note = mergedInto === null ? '' : `并入 ${mergedInto}`
    return [
      { kind, part, serial: counted, number, customer, handoff: first, note },
      ...further.map((handoff, at) => ({
        kind,
        part,
        serial: null,
        number: `${number}/${at + 2}`,
        customer,
        handoff,
        note: '',
      })),
    ]
  })
}
