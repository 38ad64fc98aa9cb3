import type { BlankForm } from '#shared/domain/blank'
import { formTitle } from '#shared/domain/blank-form'
import { dayOf, firstDayOf, type IsoMonth, shortDay } from '#shared/domain/day'
import type { FigureCounts } from '#shared/domain/figure-counts'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { lastDayOf, monthWords } from '#shared/domain/month'
import { type OpenPoint, openPointWord } from '#shared/domain/open-point'
import type { BookPart } from '../archive/book-order'
import type { MonthCoverFacts } from '../forms/facts'
import { monthsOfNumbers } from '../store/case-period'
import { departmentsOf } from '../store/desk'
import type { Db } from '../store/tx'
import { sheetOf } from './figures'
import { correctionLines, voidLines } from './month-changes'
import { inNumberOrder, listFacts, type MonthFiles, summaryFacts } from './month-facts'
import type { Pace } from './pace'
import { reviewSheetFacts } from './review-sheet'
import { archivedForms } from './slip-order'

// The book of a month's archive: which forms, in which order, and what its cover tells.

/** What the cover is told by whoever closes the month; the rest it reads from the month itself. */
export type Sealing = Pick<
  MonthCoverFacts,
  'organisation' | 'closedBy' | 'closedAt' | 'programVersion' | 'schemaVersion' | 'previousSeal' | 'chainHead'
> & {
  readonly month: IsoMonth
  readonly revision: number
  readonly reason: string
  readonly approvedBy: string
  readonly openPoints: readonly OpenPoint[]
  readonly openReason: string
  readonly numbers: readonly string[]
}

/** With what the month's figures are made of, as it stood at the cut. */
type Counted = Sealing & { readonly counts: FigureCounts }

/**
 * Cover, F13, F03, every form of the month in number order with a bookmark per day, 结转, 未结, charts; in slices.
 */
export async function* bookParts(
  db: Db,
  files: MonthFiles,
  { counts, ...sealing }: Counted,
  pace: Pace,
): AsyncGenerator<BookPart, void> {
  const { organisation, revision, month, closedAt } = sealing
  const { figures, charts } = sheetOf(counts, periodOfMonth(month), closedAt)
  yield { order: { form: 'cover', facts: { ...coverFacts(db, files, sealing), figures } }, bookmark: '封面' }
  const review = await reviewSheetFacts(db, month, closedAt, counts, pace)
  const marks = revision > 1 ? [`第 ${revision} 版`] : []
  yield {
    order: { form: 'F13', facts: { ...review, organisation, slip: null, asOf: null, marks } },
    bookmark: formTitle.F13,
  }
  const summary = await summaryFacts(files, { organisation, asOf: null, slip: null, revision }, pace)
  yield { order: { form: 'F03', facts: summary }, bookmark: '投诉处理记录汇总表' }
  yield* formsByDay(db, files)
  const carriedOver = listFacts(files, 'carried-over', organisation)
  await pace()
  yield { order: { form: 'caseList', facts: carriedOver }, bookmark: '上月结转' }
  for (const file of files.closedFromEarlier)
    for (const order of archivedForms(db, file, false)) yield { order, bookmark: null }
  const open = listFacts(files, 'open', organisation)
  await pace()
  yield { order: { form: 'caseList', facts: open }, bookmark: '未结清单' }
  yield {
    order: { form: 'charts', facts: { organisation, month, revision, closedAt, charts } },
    bookmark: '图表',
  }
}

/** A bookmark opens the day's first form; further forms of a case belong to its F01. */
function* formsByDay(db: Db, { received, open }: MonthFiles): Generator<BookPart, void> {
  const stillOpen = new Set(open)
  let day: string | null = null
  for (const file of received) {
    const on = dayOf(file.matter.receivedAt)
    let bookmark = on === day ? null : shortDay(on)
    day = on
    for (const order of archivedForms(db, file, stillOpen.has(file))) {
      yield { order, bookmark }
      bookmark = null
    }
  }
}

function coverFacts(db: Db, files: MonthFiles, sealing: Sealing): Omit<MonthCoverFacts, 'figures'> {
  const { revision, reason, approvedBy, openPoints, openReason, numbers, month, ...told } = sealing
  return {
    ...told,
    month,
    periodFrom: firstDayOf(month),
    periodTo: lastDayOf(month),
    revision: { number: revision, reason: reason || null, approvedBy: approvedBy || null },
    firstNumber: numbers[0] ?? null,
    lastNumber: numbers.at(-1) ?? null,
    voids: voidsOf(files),
    corrections: correctionLines(files),
    elsewhere: elsewhereOf(db, files, numbers),
    open: {
      points: openPoints.map(({ kind, count }) => ({ words: openPointWord[kind], count })),
      reason: openReason,
    },
  }
}

/**
 * Given away by the month and counted by another: a sheet that was reserved in it and filled in later, a matter of the last
 * evening that was registered after midnight.
 */
function elsewhereOf(db: Db, files: MonthFiles, numbers: readonly string[]): MonthCoverFacts['elsewhere'] {
  const here = new Set<string>([
    ...files.all.map(({ matter }) => matter.number),
    ...files.voidBlanks.map(({ number }) => number),
  ])
  return monthsOfNumbers(
    db,
    numbers.filter((number) => !here.has(number)),
  )
}

/** Of cases, then of 派工单, each in the order in which they were given. */
function voidsOf(files: MonthFiles): MonthCoverFacts['voids'] {
  const blanks = (wanted: BlankForm) =>
    files.voidBlanks.flatMap(({ form, ...blank }) => (form === wanted ? [blank] : []))
  return [...inNumberOrder([...voidLines(files), ...blanks('F01')], ({ number }) => number), ...blanks('F05')]
}

/** Who signs the sealed month: who made it, the departments' heads, 园总 (S0 ⑥). */
export function signersOf(db: Db): readonly string[] {
  const heads = departmentsOf(db).filter(({ kind }) => kind === 'department')
  const managers = departmentsOf(db).filter(({ kind }) => kind === 'management')
  return ['制表人', ...heads.map(({ name }) => `${name}负责人`), ...managers.map(({ name }) => name)]
}

export function bookTitle(month: IsoMonth): string {
  return `${monthWords(month)}归档`
}
