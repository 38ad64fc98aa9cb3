import { z } from 'zod'
import { OperatorId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { Operator } from '#shared/domain/organisation'
import { Role } from '#shared/domain/role'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { DraftId } from '#shared/ipc/views'

const Pin = z.string().max(40)
const name = z.string().trim().min(1).max(60)
const whose = z.strictObject({ id: OperatorId })

const Person = Operator.extend({
  /** 停用. */
  endedAt: Instant.nullable(),
  mustChangePin: z.boolean(),
  /** An administrator's 找回口令单 that was not used yet. */
  hasRecovery: z.boolean(),
})
export type Person = z.infer<typeof Person>

const People = z.strictObject({ people: z.array(Person), lockMinutes: z.number().int() })

/** What is handed over, as it stood at that moment: it is kept with the handover and printed from there. */
export const HandoverStanding = z.strictObject({
  /** Open cases, and what they wait for. */
  open: z.number().int(),
  late: z.number().int(),
  soon: z.number().int(),
  waits: z.array(z.strictObject({ word: z.string(), cases: z.number().int() })),
  promises: z.array(z.strictObject({ number: z.string(), dueAt: Instant, words: z.string() })),
  drafts: z.array(
    z.strictObject({
      id: DraftId,
      channelWord: z.string(),
      startedAt: Instant,
      startedBy: z.string(),
      who: z.string(),
    }),
  ),
  /** Sheets that departments have: taken and not given back, or sent and not signed for. */
  papers: z.array(
    z.strictObject({ number: z.string(), holder: z.string(), since: Instant, isSignedFor: z.boolean() }),
  ),
  /** Asked for, not decided. */
  approvals: z.array(z.strictObject({ number: z.string(), caseNumber: z.string(), approver: z.string() })),
  /** Decided by phone, their F17 待补签. */
  unsigned: z.array(z.strictObject({ number: z.string(), caseNumber: z.string(), approver: z.string() })),
  /** Reminders that nobody has looked at. */
  reminders: z.number().int(),
})
export type HandoverStanding = z.infer<typeof HandoverStanding>

/** 当班人员, 找回口令, 交接班. */
export const peopleQuestions = {
  'people.list': { input: nothing, output: People, refusals: z.never() },
  'people.add': {
    input: z.strictObject({ name, role: Role, pin: Pin }),
    output: People,
    refusals: z.enum(['name-taken', 'pin-weak', 'above-your-role']),
  },
  'people.setRole': {
    input: whose.extend({ role: Role }),
    output: People,
    refusals: z.enum(['no-such-person', 'last-admin']),
  },
  /** 停用: she signs in no more; her name stays with what she did. */
  'people.stop': {
    input: whose,
    output: People,
    refusals: z.enum(['no-such-person', 'above-your-role', 'last-admin', 'yourself']),
  },
  'people.resume': {
    input: whose,
    output: People,
    refusals: z.enum(['no-such-person', 'above-your-role', 'name-taken']),
  },
  /** A first PIN anew: it has to be changed at the next sign-in. */
  'people.resetPin': {
    input: whose.extend({ pin: Pin }),
    output: People,
    refusals: z.enum(['no-such-person', 'above-your-role', 'yourself', 'pin-weak']),
  },
  /** One's own. */
  'people.changePin': {
    input: z.strictObject({ pin: Pin, newPin: Pin }),
    output: nothing,
    refusals: z.enum(['wrong-pin', 'wait', 'pin-weak', 'pin-same']),
  },
  'people.setLock': {
    input: z.strictObject({ minutes: z.number().int().min(1).max(60) }),
    output: People,
    refusals: z.never(),
  },

  /** Makes the code that opens the desk for this administrator; the one before is void. It is told this once. */
  'recovery.make': {
    input: z.strictObject({ pin: Pin }),
    output: z.strictObject({ code: z.string() }),
    refusals: z.enum(['wrong-pin', 'wait']),
  },
  /** Puts the code on its sheet, F21; nothing of it is kept. */
  'recovery.print': {
    input: z.strictObject({ code: z.string().max(60) }),
    output: nothing,
    refusals: z.enum(['not-this-code', 'no-queue-chosen', 'printer-trouble']),
  },
  'recovery.seen': { input: nothing, output: nothing, refusals: z.never() },

  'handover.show': {
    input: nothing,
    output: z.strictObject({
      now: Instant,
      standing: HandoverStanding,
      next: z.array(Operator),
      /** The sheet of the last handover, while somebody may want to print it again. */
      last: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** 交接班: the next operator signs with her PIN and has the desk from then on. */
  'handover.sign': {
    input: z.strictObject({
      operatorId: OperatorId,
      pin: Pin,
      newPin: Pin.nullable().default(null),
      remark: z.string().trim().max(2000),
    }),
    output: SlipView,
    refusals: z.enum(['wrong-pin', 'wait', 'pin-must-change', 'pin-weak', 'pin-same', 'yourself']),
  },
} satisfies Record<string, Exchange>
