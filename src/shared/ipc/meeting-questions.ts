import { z } from 'zod'
import { CustomerId, mostPhones } from '#shared/domain/customer'
import { Instant } from '#shared/domain/day'
import { Agreed, MeetingId, MeetingLayout } from '#shared/domain/meeting'
import { MeetingPhase } from '#shared/domain/meeting-step'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** One line of the list. */
export const MeetingLine = z.strictObject({
  id: MeetingId,
  title: z.string(),
  host: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  people: z.number().int(),
  isDropped: z.boolean(),
  /** What is to be ticked next; null: all is done. */
  next: z.strictObject({ words: z.string(), dueAt: Instant }).nullable(),
  done: z.number().int(),
  steps: z.number().int(),
})
export type MeetingLine = z.infer<typeof MeetingLine>

export const MeetingStepView = z.strictObject({
  key: z.string(),
  phase: MeetingPhase,
  words: z.string(),
  dueAt: Instant,
  done: z.strictObject({ at: Instant, by: z.string() }).nullable(),
})
export type MeetingStepView = z.infer<typeof MeetingStepView>

/** One meeting, whole; phones masked. */
export const MeetingView = MeetingLine.extend({
  customerId: CustomerId.nullable(),
  contactName: z.string(),
  phones: z.array(z.string()),
  layout: MeetingLayout,
  agreed: Agreed,
  remark: z.string(),
  clashReason: z.string(),
  bookedAt: Instant,
  by: z.string(),
  dropReason: z.string(),
  isErased: z.boolean(),
  checklist: z.array(MeetingStepView),
  /** The newest F29. */
  slip: SlipView.nullable(),
})
export type MeetingView = z.infer<typeof MeetingView>

export const meetingPageLength = 50

const whose = z.strictObject({ meetingId: MeetingId })
const room = z.string().trim().min(1).max(60)

/** 会议接待 (F29). */
export const meetingQuestions = {
  'meeting.list': {
    input: z.strictObject({ of: z.enum(['coming', 'past']), page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(MeetingLine),
      page: z.number().int(),
      total: z.number().int(),
      /** Rooms that were used before, the latest first. */
      rooms: z.array(z.string()),
    }),
    refusals: z.never(),
  },
  'meeting.show': { input: whose, output: MeetingView, refusals: z.enum(['no-such-meeting']) },
  /** 显示: the full phones, asked for and recorded. */
  'meeting.showPhones': {
    input: whose,
    output: z.array(z.string()),
    refusals: z.enum(['no-such-meeting']),
  },
  /** Who has that room in that time; not the meeting itself. */
  'meeting.clashes': {
    input: z.strictObject({
      meetingId: MeetingId.nullable(),
      place: z.string().trim().max(60),
      startsAt: Instant,
      endsAt: Instant,
    }),
    output: z.array(MeetingLine),
    refusals: z.never(),
  },
  /** 登记会议 (`meetingId` null), or a change; what is ticked stays ticked, the other times are counted anew. */
  'meeting.book': {
    input: z.strictObject({
      meetingId: MeetingId.nullable(),
      customerId: CustomerId.nullable(),
      host: z.string().trim().max(120),
      contactName: z.string().trim().max(60),
      /** null: as they are; of a new one: those of that contact in the directory. */
      phones: z.array(z.string().trim().min(1).max(40)).max(mostPhones).nullable(),
      title: z.string().trim().max(120),
      place: room,
      startsAt: Instant,
      endsAt: Instant,
      people: z.number().int().min(1).max(10_000),
      layout: MeetingLayout,
      agreed: Agreed,
      remark: z.string().trim().max(2_000),
      /** Why although the room is taken; '' : refused then. */
      clashReason: z.string().trim().max(200),
    }),
    output: MeetingView,
    refusals: z.enum([
      'no-such-meeting',
      'host-missing',
      'ends-before-start',
      'too-long',
      'over',
      'room-taken',
      'dropped',
      'erased',
    ]),
  },
  /** Ticks a step, or takes the tick away. */
  'meeting.tick': {
    input: whose.extend({ step: z.string().max(40), isDone: z.boolean() }),
    output: MeetingView,
    refusals: z.enum(['no-such-meeting', 'no-such-step', 'dropped', 'erased']),
  },
  /** 取消, with its reason; '' : it takes place after all. */
  'meeting.drop': {
    input: whose.extend({ reason: z.string().trim().max(200) }),
    output: MeetingView,
    refusals: z.enum(['no-such-meeting', 'nothing-changed', 'room-taken', 'erased']),
  },
  /** F29. */
  'meeting.print': {
    input: whose,
    output: SlipView,
    refusals: z.enum(['no-such-meeting', 'dropped', 'erased']),
  },
} satisfies Record<string, Exchange>
