import { z } from 'zod'
import { DepartmentId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { SignatureOutcome } from '#shared/domain/signature'
import { Companion, PointCode, Verdict, WalkId, WalkKind } from '#shared/domain/walk'
import { Responsible, Severity, WalkFindingId } from '#shared/domain/walk-finding'
import { ScanView, SlipView } from '#shared/ipc/slip-views'

// What the screens are shown of 巡检.

/** A walk: by its record, or by its place in the plan while it has none. */
export const WalkKey = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('id'), walkId: WalkId }),
  z.strictObject({ by: z.literal('slot'), kind: z.enum(['weekly', 'monthly']), plannedAt: Instant }),
])
export type WalkKey = z.infer<typeof WalkKey>

/** ahead: of a day to come · due: 待检, of today · missed: 漏检. */
export const WalkState = z.enum(['ahead', 'due', 'missed', 'done', 'dropped'])
export type WalkState = z.infer<typeof WalkState>

export const WalkLine = z.strictObject({
  key: WalkKey,
  kind: WalkKind,
  number: CaseNumber.nullable(),
  plannedAt: Instant,
  /** 本周第 n 次, by the plan as it is; null: of a month, or of an earlier plan. */
  place: z.number().int().nullable(),
  state: WalkState,
  /** How many points have a result, and how many of those are 不合格. */
  checked: z.number().int(),
  fails: z.number().int(),
  findings: z.number().int(),
  walkedAt: Instant.nullable(),
  walker: z.string(),
})
export type WalkLine = z.infer<typeof WalkLine>

export const WalkPhotoId = z.number().int().positive()

export const WalkPhotoView = z.strictObject({
  id: WalkPhotoId,
  format: z.enum(['jpg', 'png']),
  fileName: z.string(),
  bytes: z.number().int(),
})
export type WalkPhotoView = z.infer<typeof WalkPhotoView>

export const FoundView = z.strictObject({
  id: WalkFindingId,
  point: PointCode.nullable(),
  place: z.string(),
  words: z.string(),
  severity: Severity,
  isDanger: z.boolean(),
  responsible: Responsible,
  departmentId: DepartmentId.nullable(),
  department: z.string(),
  foundAt: Instant,
  /** It was told, reported, or went out with a paper: from then on it is 整改's. */
  isOut: z.boolean(),
  photos: z.array(WalkPhotoView),
})
export type FoundView = z.infer<typeof FoundView>

export const CheckedArea = z.strictObject({
  code: PointCode,
  area: z.string(),
  points: z.array(z.strictObject({ code: PointCode, words: z.string(), verdict: Verdict.nullable() })),
})
export type CheckedArea = z.infer<typeof CheckedArea>

export const WalkView = WalkLine.extend({
  /** Empty of a daily round. */
  areas: z.array(CheckedArea),
  companions: z.array(Companion),
  signature: SignatureOutcome.nullable(),
  remark: z.string(),
  found: z.array(FoundView),
  /** What is typed and not recorded yet. */
  typed: z.record(z.string(), z.string()),
  dropReason: z.string(),
  isErased: z.boolean(),
  slip: SlipView.nullable(),
  scans: z.array(ScanView),
})
export type WalkView = z.infer<typeof WalkView>

/** A day of the month: its rounds; `isMissed`: 漏, a desk day without one that is over. */
export const RoundDay = z.strictObject({
  on: z.string(),
  isMissed: z.boolean(),
  rounds: z.array(
    z.strictObject({
      walkId: WalkId,
      number: CaseNumber.nullable(),
      at: Instant,
      walker: z.string(),
      remark: z.string(),
      findings: z.number().int(),
    }),
  ),
})
export type RoundDay = z.infer<typeof RoundDay>
