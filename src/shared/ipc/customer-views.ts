import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import {
  ContactPersonId,
  CustomerId,
  CustomerKind,
  KnownCustomer,
  Relation,
  UnitId,
} from '#shared/domain/customer'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { Grade } from '#shared/domain/grade'
import { Channel } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import { CaseState } from '#shared/domain/progress'
import { Quality, Revisit, RevisitWay } from '#shared/domain/revisit'
import { SheetOutcome, SurveyId, SurveySheetId } from '#shared/domain/survey'

// What the screens are shown of the directory. Phones are masked in the main process.

/** Who may be meant by what was typed: a customer with one of its contacts. */
export const Suggestion = z.strictObject({
  customerId: CustomerId,
  contactId: ContactPersonId.nullable(),
  kind: CustomerKind,
  /** Empty for a private person. */
  company: z.string(),
  contactName: z.string(),
  relation: Relation.nullable(),
  /** Where they are now; the first is the one that was typed, if one was. */
  addresses: z.array(z.string()),
  /** Masked. */
  phones: z.array(z.string()),
  movedOutOn: IsoDay.nullable(),
  openCases: z.number().int(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** Why an earlier matter is thought to be of the same customer, in words on the screen. */
export const MatchedBy = z.enum(['customer', 'unit', 'phone', 'name'])
export type MatchedBy = z.infer<typeof MatchedBy>

/** An open or recent matter, with the four facts that a caller is told (催办, 查询进度). */
export const EarlierMatter = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  matter: z.string(),
  state: CaseState,
  receivedAt: Instant,
  /** Whose it was: the same unit may be another customer's. */
  customer: z.string(),
  matchedBy: z.array(MatchedBy).min(1),
  isOpen: z.boolean(),
  /** How it ended, in words; empty while it is open. */
  ended: z.string(),
  /** Where it is and who has it; empty while it still lies at the desk. */
  department: z.string(),
  person: z.string(),
  /** Until when it is to be handled. */
  dueAt: Instant.nullable(),
  lastPromise: z.strictObject({ words: z.string(), dueAt: Instant, isKept: z.boolean() }).nullable(),
  /** How many calls about it there were: 催办 n 次. */
  urged: z.number().int(),
})
export type EarlierMatter = z.infer<typeof EarlierMatter>

/** One line of the directory. */
export const CustomerRow = z.strictObject({
  id: CustomerId,
  kind: CustomerKind,
  name: z.string(),
  addresses: z.array(z.string()),
  contacts: z.array(z.string()),
  cases: z.number().int(),
  openCases: z.number().int(),
  movedOutOn: IsoDay.nullable(),
})
export type CustomerRow = z.infer<typeof CustomerRow>
export const customerPageLength = 50

export const CustomerCaseRow = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  matter: z.string(),
  grade: Grade.nullable(),
  state: CaseState,
  receivedAt: Instant,
})
export type CustomerCaseRow = z.infer<typeof CustomerCaseRow>

export const CustomerContactRow = z.strictObject({
  at: Instant,
  channel: Channel,
  /** 当场答复 · 挂断 …, or why somebody called about a case. */
  how: z.string(),
  words: z.string(),
  number: CaseNumber.nullable(),
  caseId: CaseId.nullable(),
})
export type CustomerContactRow = z.infer<typeof CustomerContactRow>

export const CustomerVisitRow = z.strictObject({
  visitId: PeriodicVisitId,
  month: IsoMonth,
  building: z.string(),
  at: Instant,
  way: RevisitWay,
  outcome: PeriodicOutcome,
  quality: Quality.nullable(),
  /** What was said; '' where only the demand was. */
  said: z.string(),
  number: CaseNumber,
})
export type CustomerVisitRow = z.infer<typeof CustomerVisitRow>

/** The page of a customer; phones of its contacts masked. The newest of each list first, at most a hundred. */
export const CustomerView = z.strictObject({
  customer: KnownCustomer,
  /** Customers that were merged into it, and can be taken out again. */
  merged: z.array(z.strictObject({ id: CustomerId, name: z.string() })),
  /** Others that may be the same: a like name, the same phone. */
  alike: z.array(z.strictObject({ id: CustomerId, name: z.string(), why: z.enum(['name', 'phone']) })),
  cases: z.array(CustomerCaseRow),
  contacts: z.array(CustomerContactRow),
  revisits: z.array(Revisit.extend({ caseId: CaseId, number: CaseNumber })),
  /** 月回访 in which somebody was asked for. */
  visits: z.array(CustomerVisitRow),
  /** F14 that came back, or did not. */
  surveys: z.array(
    z.strictObject({
      sheetId: SurveySheetId,
      surveyId: SurveyId,
      number: z.string(),
      title: z.string(),
      at: Instant,
      outcome: SheetOutcome.nullable(),
      isEntered: z.boolean(),
    }),
  ),
})
export type CustomerView = z.infer<typeof CustomerView>

/** The page of a unit: who is there, who was, what happened. */
export const UnitView = z.strictObject({
  id: UnitId,
  address: z.string(),
  building: z.string(),
  customers: z.array(
    z.strictObject({ id: CustomerId, name: z.string(), sinceOn: IsoDay, untilOn: IsoDay.nullable() }),
  ),
  cases: z.array(CustomerCaseRow),
})
export type UnitView = z.infer<typeof UnitView>
