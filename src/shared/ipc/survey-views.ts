import { z } from 'zod'
import { CustomerId } from '#shared/domain/customer'
import { Instant, IsoDay } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { Answers, Questionnaire } from '#shared/domain/questionnaire'
import { SheetTyped } from '#shared/domain/sheet-typed'
import {
  SheetAudit,
  SheetOutcome,
  SurveyId,
  SurveyPlan,
  SurveySheetId,
  SurveyStanding,
} from '#shared/domain/survey'
import { ScanView, SlipView } from '#shared/ipc/slip-views'

// What the screens are shown of 满意度调查.

const count = z.number().int().min(0)

/** What went out and came back, of all, of a building or of who carries. */
const SheetCountView = z.strictObject({
  total: count,
  issued: count,
  returned: count,
  refused: count,
  absent: count,
  entered: count,
})

/** One campaign in the list. */
export const SurveyLine = z.strictObject({
  id: SurveyId,
  number: CaseNumber,
  title: z.string(),
  standing: SurveyStanding,
  handInOn: IsoDay,
  counts: SheetCountView,
})
export type SurveyLine = z.infer<typeof SurveyLine>

const NamedCountView = SheetCountView.extend({ name: z.string() })
export type NamedCountView = z.infer<typeof NamedCountView>

/** One campaign, whole: its plan sheet, how far it is, and what it was drawn. */
export const SurveyView = SurveyPlan.extend({
  id: SurveyId,
  number: CaseNumber,
  standing: SurveyStanding,
  counts: SheetCountView,
  questionnaire: Questionnaire,
  madeAt: Instant,
  by: z.string(),
  approved: z.strictObject({ at: Instant, by: z.string(), words: z.string() }).nullable(),
  dropped: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  closed: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  buildingCounts: z.array(NamedCountView),
  /** '' : went out without a name. */
  carrierCounts: z.array(NamedCountView),
  /** In residence in its buildings since, and without a sheet. */
  newcomers: count,
  /** Came back and are not typed in yet. */
  toEnter: count,
  /** Struck by 抽查. */
  struck: count,
  draw: z
    .strictObject({
      at: Instant,
      by: z.string(),
      seed: z.string(),
      from: count,
      drawn: z.array(z.number().int()),
      /** Nobody has asked yet, or they were not reached. */
      left: count,
    })
    .nullable(),
  /** The newest of each list. */
  slips: z.strictObject({
    plan: SlipView.nullable(),
    notice: SlipView.nullable(),
    book: SlipView.nullable(),
    draw: SlipView.nullable(),
  }),
})
export type SurveyView = z.infer<typeof SurveyView>

/** One line of 发放回收. */
export const SheetLine = z.strictObject({
  id: SurveySheetId,
  place: z.number().int(),
  /** `DC-202611-0001/037`. */
  number: z.string(),
  company: z.string(),
  contactName: z.string(),
  address: z.string(),
  building: z.string(),
  carrier: z.string(),
  issuedAt: Instant.nullable(),
  outcome: SheetOutcome.nullable(),
  outcomeAt: Instant.nullable(),
  enteredAt: Instant.nullable(),
  audit: SheetAudit.nullable(),
})
export type SheetLine = z.infer<typeof SheetLine>

/** One sheet, whole; phones masked. */
export const SheetView = SheetLine.extend({
  surveyId: SurveyId,
  customerId: CustomerId.nullable(),
  phones: z.array(z.string()),
  answers: Answers.nullable(),
  /** What is written under each open question. */
  open: z.array(z.string()),
  headcount: z.number().int().nullable(),
  signer: z.string(),
  filledOn: IsoDay.nullable(),
  /** Who typed it in. */
  by: z.string(),
  auditedAt: Instant.nullable(),
  auditedBy: z.string(),
  struckReason: z.string(),
  isErased: z.boolean(),
  /** The newest F14, and what came back of it as a scan. */
  slip: SlipView.nullable(),
  scans: z.array(ScanView),
})
export type SheetView = z.infer<typeof SheetView>

/** One that is typed in: with what was typed and not saved. */
export const SheetEntry = SheetView.extend({ typed: SheetTyped.nullable() })
export type SheetEntry = z.infer<typeof SheetEntry>
