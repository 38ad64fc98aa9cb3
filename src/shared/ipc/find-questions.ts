import { z } from 'zod'
import { BlankId, BlankState } from '#shared/domain/blank'
import { CaseId } from '#shared/domain/case'
import { CustomerId, UnitId } from '#shared/domain/customer'
import { Instant, IsoMonth } from '#shared/domain/day'
import { NoticeForm, NoticeId } from '#shared/domain/notice'
import { CaseNumber } from '#shared/domain/number'
import { PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import { WalkId, WalkKind } from '#shared/domain/walk'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipId } from '#shared/ipc/slip-views'
import { FoundCase } from '#shared/ipc/views'

const words = z.strictObject({ words: z.string().max(120) })

/** A sheet under a reserved number that is no case yet: Enter proposes 补录. */
export const FoundBlank = z.strictObject({
  blankId: BlankId,
  number: CaseNumber,
  state: BlankState,
  /** A void one that was registered anew: that case. */
  caseId: CaseId.nullable(),
})
export type FoundBlank = z.infer<typeof FoundBlank>

/** A 月回访, by its number. */
export const FoundVisit = z.strictObject({
  visitId: PeriodicVisitId,
  number: CaseNumber,
  month: IsoMonth,
  building: z.string(),
  outcome: PeriodicOutcome.nullable(),
  /** Whose, and where. */
  customer: z.string(),
})
export type FoundVisit = z.infer<typeof FoundVisit>

/** A 巡检, by its number. */
export const FoundWalk = z.strictObject({
  walkId: WalkId,
  number: CaseNumber,
  kind: WalkKind,
  /** When it was walked, or is to be. */
  at: Instant,
})
export type FoundWalk = z.infer<typeof FoundWalk>

/** A 联系单 or 整改通知, by its number. */
export const FoundNotice = z.strictObject({
  noticeId: NoticeId,
  number: CaseNumber,
  form: NoticeForm,
  department: z.string(),
  isVoid: z.boolean(),
})
export type FoundNotice = z.infer<typeof FoundNotice>

/** Where the paper of a case lies, as far as that is known. */
const Found = FoundCase.extend({ paper: z.string() })

/** 查找 (Ctrl+K): what the customer remembers. Each group at most eight, best first. */
export const findQuestions = {
  /** By number, its last four digits, a scanned QR, name, pinyin, room, part of a phone: within a frame. */
  'find.quick': {
    input: words,
    output: z.strictObject({
      /** A scanned sheet: what it belongs to. */
      slip: z
        .strictObject({
          slipId: SlipId,
          title: z.string(),
          caseId: CaseId.nullable(),
          number: CaseNumber.nullable(),
          blank: FoundBlank.nullable(),
        })
        .nullable(),
      /** By their number. */
      blanks: z.array(FoundBlank),
      visits: z.array(FoundVisit),
      walks: z.array(FoundWalk),
      notices: z.array(FoundNotice),
      cases: z.array(Found),
      customers: z.array(
        z.strictObject({
          customerId: CustomerId,
          name: z.string(),
          contacts: z.string(),
          addresses: z.string(),
        }),
      ),
      units: z.array(z.strictObject({ unitId: UnitId, address: z.string(), customers: z.string() })),
    }),
    refusals: z.never(),
  },
  /**
   * By words in the text, place, demand or subject, and by who and where in cases too old to be looked at by key; asked
   * when she pauses, for it reads all cases.
   */
  'find.text': { input: words, output: z.array(Found), refusals: z.never() },
} satisfies Record<string, Exchange>
export type FoundAnywhere = z.infer<typeof Found>
