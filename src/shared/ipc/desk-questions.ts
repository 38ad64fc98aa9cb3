import { z } from 'zod'
import { OperatorId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { Department, Desk, NewDepartment, Operator } from '#shared/domain/organisation'
import { Profile } from '#shared/domain/profile'
import { Retention } from '#shared/domain/retention'
import { Board, BoardCount, remindersAtOnce } from '#shared/ipc/board-views'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { FormCode } from '#shared/ipc/slip-views'
import { StartProblem } from '#shared/ipc/views'

const name = z.string().trim().min(1).max(60)

/** Opening the desk, who sits at it, and what stands on 今日. */
export const deskQuestions = {
  'desk.standing': {
    input: nothing,
    output: z.strictObject({
      now: Instant,
      stage: z.enum(['blocked', 'setUp', 'signIn', 'open']),
      /** Only when blocked. */
      problem: StartProblem.nullable(),
      organisation: z.string(),
      /** Who may sign in, and how long each has to wait after wrong PINs, in ms. */
      operators: z.array(Operator.extend({ waitMs: z.number().int() })),
      /** Whether no administrator has a 找回口令单. */
      lacksRecovery: z.boolean(),
      operator: Operator.nullable(),
      /** 全屏值守: not, as it was chosen, or by the start option. */
      kiosk: z.enum(['off', 'set', 'start']),
      version: z.string(),
    }),
    refusals: z.never(),
  },
  /** Tries to open the desk once more: there is room again, the disk is back. */
  'start.tryAgain': { input: nothing, output: nothing, refusals: z.never() },
  /** Opens a database that is behind what was stored last as it is; what told of the rest is moved aside. */
  'start.takeAsItIs': { input: nothing, output: nothing, refusals: z.never() },
  'start.showFolder': { input: nothing, output: nothing, refusals: z.never() },
  'desk.setUp': {
    input: z.strictObject({
      desk: Desk,
      departments: z.array(NewDepartment).min(1).max(60),
      operator: z.strictObject({ name, pin: z.string().max(40) }),
    }),
    output: Operator,
    refusals: z.enum(['already-set-up', 'pin-weak', 'department-twice']),
  },
  'desk.signIn': {
    input: z.strictObject({
      operatorId: OperatorId,
      pin: z.string().max(40),
      /** Only where the PIN must be changed. */
      newPin: z.string().max(40).nullable().default(null),
    }),
    output: Operator,
    refusals: z.enum(['wrong-pin', 'wait', 'pin-must-change', 'pin-weak', 'pin-same']),
  },
  /** A forgotten PIN of an administrator: the code of the sealed sheet, once. */
  'desk.recover': {
    input: z.strictObject({
      operatorId: OperatorId,
      code: z.string().max(60),
      newPin: z.string().max(40),
    }),
    output: Operator,
    refusals: z.enum(['wrong-code', 'wait', 'pin-weak']),
  },
  'desk.lock': { input: nothing, output: nothing, refusals: z.never() },
  /** 退出 in 全屏值守, by the PIN of a supervisor or an administrator. */
  'desk.quit': {
    input: z.strictObject({ operatorId: OperatorId, pin: z.string().max(40) }),
    output: nothing,
    refusals: z.enum(['wrong-pin', 'wait', 'not-a-supervisor']),
  },
  /** 全屏值守, on or off, at once. */
  'desk.setKiosk': {
    input: z.strictObject({ isKiosk: z.boolean() }),
    output: nothing,
    refusals: z.never(),
  },
  /** 全屏, and back. */
  'desk.fullScreen': { input: nothing, output: nothing, refusals: z.never() },
  'desk.show': {
    input: nothing,
    output: z.strictObject({
      desk: Desk,
      departments: z.array(Department),
      /** 户数; null: nobody said. */
      households: z.number().int().nullable(),
      profileName: z.string(),
      repeatFrom: z.number(),
      grounds: Profile.shape.grounds,
      /** How long a closed case is kept: what the customer is told. */
      caseMonths: Retention.shape.case,
    }),
    refusals: z.never(),
  },
  /** `form`: whose sheet waits for it. */
  'desk.choosePrinter': {
    input: z.strictObject({ queue: z.string().min(1).max(200), form: FormCode.optional() }),
    output: nothing,
    refusals: z.enum(['queue-missing']),
  },
  /** The whole board, or only the cases that one of its counts counts. */
  'today.show': {
    input: z.strictObject({ only: BoardCount.nullable(), page: z.number().int().min(0).default(0) }),
    output: Board,
    refusals: z.never(),
  },
  /** Looked at: quiet until it gets worse. */
  'reminder.seen': {
    input: z.strictObject({ keys: z.array(z.string().max(80)).min(1).max(remindersAtOnce) }),
    output: nothing,
    refusals: z.never(),
  },
  /** The clerk has read that the computer's clock was set back. */
  'alert.seen': {
    input: z.strictObject({ kind: z.literal('clock-set-back') }),
    output: nothing,
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
