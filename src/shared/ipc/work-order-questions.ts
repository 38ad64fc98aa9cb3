import { z } from 'zod'
import { CaseId, DepartmentId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { Grade } from '#shared/domain/grade'
import { Kind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { Quality, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'
import { Fee, FiveOne, OrderStep, WorkOrder, WorkOrderId, WorkOrderOutcome } from '#shared/domain/work-order'
import { BoardClock } from '#shared/ipc/board-views'
import { StepRefusal } from '#shared/ipc/case-questions'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { CaseView } from '#shared/ipc/views'

const name = z.string().trim().min(1).max(60)
const maybeName = z.string().trim().max(60)
const maybeText = z.string().trim().max(longestText)
/** Up to 999,999.99 元. */
const cents = z.number().int().min(0).max(99_999_999).nullable()

/** Who is sent, when, by when, and with what. */
export const Sending = z.strictObject({
  departmentId: DepartmentId,
  worker: name,
  /** Empty: what the case says. */
  content: maybeText,
  appointedAt: Instant.nullable(),
  appointedUntil: Instant.nullable(),
  dueAt: Instant.nullable(),
  isPair: z.boolean(),
  hasKey: z.boolean(),
  fee: Fee.extract(['none', 'open']),
  feeItems: z.string().trim().max(500),
  feeCents: cents,
})
export type Sending = z.infer<typeof Sending>

const sendingRefusals = ['no-such-department', 'time-not-later', 'appointment-backwards'] as const

function step<Fields extends z.ZodRawShape, Own extends string = never>(
  fields: Fields,
  own: readonly Own[] = [],
) {
  return {
    input: z.strictObject({ caseId: CaseId, at: Instant, ...fields }),
    output: CaseView,
    refusals: z.enum([...StepRefusal.options, ...own]),
  }
}

/** One order of the list of 派工, with what of its case is needed to do the next step. */
export const OrderRow = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  kind: Kind,
  grade: Grade.nullable(),
  customer: z.string(),
  address: z.string(),
  /** Masked. */
  phones: z.array(z.string()),
  /** What is to be done: the order's own words, or the case's. */
  job: z.string(),
  demand: z.string(),
  receivedAt: Instant,
  order: WorkOrder,
  /** Its own limit while it runs, else what runs out first of its case. */
  clock: BoardClock.nullable(),
  steps: z.array(OrderStep),
})
export type OrderRow = z.infer<typeof OrderRow>

/** 派工单, from 派工 to the paper that is back. Each answers with the case as it stands then. */
export const workOrderQuestions = {
  /** What runs out first on top: what is open, and whose paper is out. */
  'order.list': { input: nothing, output: z.array(OrderRow), refusals: z.never() },
  /** 派工: the order that waits, or one more (null), which prints its F05. */
  'order.dispatch': step({ workOrderId: WorkOrderId.nullable(), ...Sending.shape }, sendingRefusals),
  'order.accept': step({ workOrderId: WorkOrderId, by: name }),
  'order.arrive': step({ workOrderId: WorkOrderId }),
  /** How it ended. 改约 and 转他人 make the order that goes on (`next`) in the same act. */
  'order.end': step(
    {
      workOrderId: WorkOrderId,
      outcome: WorkOrderOutcome.exclude(['void']),
      /** Why, of what was not completed. */
      words: maybeText,
      /** Of 退回: who. */
      by: maybeName,
      process: maybeText,
      materials: maybeText,
      ticks: z.array(FiveOne).max(FiveOne.options.length),
      fee: z.strictObject({
        state: Fee,
        items: z.string().trim().max(500),
        cents,
        signature: SignatureOutcome.nullable(),
      }),
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      signature: SignatureOutcome.nullable(),
      next: Sending.nullable(),
    },
    [
      'fee-open',
      'fee-missing',
      'fee-signature-missing',
      'reason-missing',
      'next-missing',
      ...sendingRefusals,
    ],
  ),
  /** The worker's part is back. */
  'order.return': step({ workOrderId: WorkOrderId }),
  'order.void': step({ workOrderId: WorkOrderId, reason: z.string().trim().min(1).max(longestText) }),
} satisfies Record<string, Exchange>
