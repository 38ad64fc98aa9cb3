import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { formTitle } from '#shared/domain/blank-form'
import type { IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { monthWords } from '#shared/domain/month'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { keepPaper } from '../paper-store'
import { deskOf } from '../store/desk'
import { knownSlip, type Slip } from '../store/slip'
import { insertSlip, setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import type { CheckBook } from './check-book'
import { countFigures } from './figure-counts'
import { sheetOf } from './figures'
import { readMonth, summaryFacts } from './month-facts'
import { type Pace, readSteadily } from './pace'
import { reviewSheetFacts } from './review-sheet'
import { slipFacts } from './slip-order'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'
import { inSteps, type WorkRefusal, type Works } from './works'

export type MonthStation = SignedStation & {
  readonly works: Works
  readonly checkBook: CheckBook
  readonly fontsDir: string
  readonly paperFolder: string
  readonly archiveFolder: string
  readonly version: string
}

/** 生成月报: figures, charts, F13 and F03 so far, headed 数据截至 now; as often as wanted. */
export async function makeReport(
  station: MonthStation & { readonly workshop: Workshop },
  { month }: { month: IsoMonth },
): Promise<Result<SlipView, WorkRefusal>> {
  const { db, works, paperFolder, operator } = station
  if (works.isBusy()) return refuse('work-under-way')
  const act = actOf(station, 'slip.made')
  const title = `${monthWords(month)}月报`
  const wanted = {
    form: 'report',
    title,
    caseId: null,
    month,
    kind: 'first',
    approvalId: null,
    handoverId: null,
  } as const
  const slipId = transaction(db, (tx) =>
    insertSlip(tx, { ...wanted, printedAt: act.typedAt, printedBy: operator.id }, act),
  )
  const path = join(paperFolder, `report-${slipId}.part`)
  try {
    const made = await inSteps(works, 'report', async ({ progress, pace, within }) => {
      const book = await readSteadily(db, () => bookOf(station, knownSlip(db, slipId), month, pace))
      return within(station.workshop.undertake('book', { ...book, path }, progress))
    })
    if (!made.ok) return made
    const paper = await keepPaper(paperFolder, await readFile(path))
    const drawn = { paper, pages: made.value.pages, missingGlyphs: made.value.missing }
    transaction(db, (tx) => setPaper(tx, slipId, drawn, actOf(station, 'slip.drawn')))
  } finally {
    await rm(path, { force: true })
  }
  station.changed('month', 'print', 'today')
  return done(viewOfSlip(station, knownSlip(db, slipId)))
}

async function bookOf({ db, fontsDir }: MonthStation, slip: Slip, month: IsoMonth, pace: Pace) {
  const organisation = deskOf(db)?.organisation ?? ''
  const asOf = slip.printedAt
  const period = periodOfMonth(month)
  const counts = await countFigures(db, period, asOf, pace)
  const sheet = sheetOf(counts, period, asOf)
  const review = await reviewSheetFacts(db, month, asOf, counts, pace)
  const head = { organisation, asOf, slip: slipFacts(slip) }
  const files = await readMonth(db, month, 'running', pace)
  const summary = await summaryFacts(files, { ...head, revision: 1 }, pace)
  return {
    fontsDir,
    title: slip.title,
    createdAt: asOf,
    footWords: slip.title,
    parts: [
      { order: { form: 'report', facts: { ...head, month, sheet } }, bookmark: '数字' },
      { order: { form: 'F13', facts: { ...review, ...head } }, bookmark: formTitle.F13 },
      { order: { form: 'F03', facts: summary }, bookmark: '投诉处理记录汇总表' },
    ],
  } as const
}
