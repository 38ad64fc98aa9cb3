import { formTitle } from '#shared/domain/blank-form'
import { dayOf, type Instant, type IsoMonth } from '#shared/domain/day'
import { share } from '#shared/domain/figure'
import type { FigureCounts } from '#shared/domain/figure-counts'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { monthWords } from '#shared/domain/month'
import type { ReviewFacts } from '#shared/domain/month-draft'
import { type Measure, type MonthOpinion, standingWords } from '#shared/domain/month-review'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { Signed } from '../forms/facts'
import type { MeasureWords, ReviewSheetFacts, reviewFigures } from '../forms/review-facts'
import { measuresCarriedInto, measuresOf } from '../store/measure'
import { isMonthFrozen, opinionsOf, reviewOf } from '../store/month-review'
import type { Db } from '../store/tx'
import { countFigures } from './figure-counts'
import { sheetOf } from './figures'
import { opinionGivers } from './opinion-givers'
import type { Pace } from './pace'
import { printSheet, type SheetStation } from './print-sheet'
import { reviewFacts } from './review-facts'

export function titleOfReview(month: IsoMonth): string {
  return `${formTitle.F13} ${monthWords(month)}`
}

/** F13 of a month that is not archived; the archived one is in the month's book, and is printed out of it. */
export async function printReview(
  station: SheetStation,
  { month }: Asked<'review.print'>,
): Promise<Result<SlipView, Refusal<'review.print'>>> {
  const { db, clock } = station
  if (isMonthFrozen(db, month)) return refuse('month-archived')
  const wanted = { form: 'F13', title: titleOfReview(month), month } as const
  const now = clock()
  const facts = await reviewSheetFacts(db, month, now, await countFigures(db, periodOfMonth(month), now))
  return done(
    await printSheet(station, wanted, ({ organisation, slip }) => ({
      form: 'F13',
      facts: { ...facts, organisation, slip, asOf: slip.printedAt },
    })),
  )
}

/** As it stands at `now`, when the month's figures were counted; organisation, slip and 数据截至 are the sheet's. */
export async function reviewSheetFacts(
  db: Db,
  month: IsoMonth,
  now: Instant,
  counts: FigureCounts,
  pace?: Pace,
): Promise<Omit<ReviewSheetFacts, 'organisation' | 'slip' | 'asOf'>> {
  const facts = await reviewFacts(db, month, now, counts, pace)
  const review = reviewOf(db, month)
  const today = dayOf(now)
  const opinions = opinionsOf(db, month)
  return {
    month,
    marks: [],
    figures: figuresOf(facts),
    charts: sheetOf(counts, periodOfMonth(month), now).charts,
    repeated: review?.repeated ?? '',
    analysis: review?.analysis ?? '',
    carried: measuresCarriedInto(db, month).map((measure) => ({
      ...measureWords(measure),
      decided: monthWords(measure.month),
      standing: standingWords(measure, month, today),
    })),
    measures: measuresOf(db, month).map((measure) => ({
      ...measureWords(measure),
      standing: measure.progress.length === 0 ? '' : standingWords(measure, month, today),
    })),
    opinions: opinionGivers(db).map(({ id, name }) => {
      const opinion = opinions.get(id)
      return { name, words: opinion?.words ?? '', signed: opinion ? signedWords(opinion) : null }
    }),
    writtenBy: review?.by ?? '',
    writtenAt: review?.at ?? null,
  }
}

function measureWords({ words, department, dueOn }: Measure): MeasureWords {
  return { words, department, due: dueOn ?? '' }
}

/** The ink is on the sheet that was signed; a further print tells of it. */
function signedWords({ signedBy, signedOn }: MonthOpinion): Signed {
  return signedBy === '' ? null : { words: `${signedBy}　${signedOn ?? ''}（已签在纸上）` }
}

type FigureLabel = (typeof reviewFigures)[number]

function figuresOf(facts: ReviewFacts): ReviewSheetFacts['figures'] {
  const clocks = facts.clocks.reduce(
    (sum, { met, late }) => ({ part: sum.part + met, whole: sum.whole + met + late }),
    { part: 0, whole: 0 },
  )
  const { target } = facts.revisit
  const content = facts.content.now
  const values: Readonly<Record<FigureLabel, string>> = {
    受理: `${facts.received.now} 件`,
    投诉: `${facts.complaints.now} 件`,
    报修求助: `${facts.jobs} 件`,
    上月受理: `${facts.received.before} 件`,
    上月投诉: `${facts.complaints.before} 件`,
    未结: `${facts.open} 件`,
    按时率: share(clocks.part, clocks.whole),
    投诉回访率: `${share(facts.revisit.part, facts.revisit.whole)}${target === null ? '' : `\n指标 ${target}%`}`,
    投诉满意率: share(content.part, content.whole),
  }
  return Object.entries(values)
}
