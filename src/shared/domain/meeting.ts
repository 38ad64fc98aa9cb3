import { z } from 'zod'
import type { Instant } from '#shared/domain/day'

// 会议接待 (S1 五).

export const MeetingId = z.number().int().positive().brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>

/** 台型 (S1 五 (二) 1 (2)). */
export const MeetingLayout = z.enum(['round', 'square', 'classroom', 'hall'])
export type MeetingLayout = z.infer<typeof MeetingLayout>
export const meetingLayoutWord: Readonly<Record<MeetingLayout, string>> = {
  round: '圆桌',
  square: '回字',
  classroom: '教室',
  hall: '礼堂',
}

/**
 * A small meeting sits at a round table or in a 回, a middle or large one as in a classroom or a hall (S1). How many are
 * small is ours: at a round table ten, in a 回 thirty; at desks eighty.
 */
export function layoutFor(people: number): MeetingLayout {
  if (people <= 10) return 'round'
  if (people <= 30) return 'square'
  return people <= 80 ? 'classroom' : 'hall'
}

/** What was agreed with the host; some of the checklist is only there where it was. */
export const AgreedPoint = z.enum([
  'signIn',
  'projector',
  'microphone',
  'photo',
  'flowers',
  'break',
  'meal',
  'award',
])
export type AgreedPoint = z.infer<typeof AgreedPoint>
export const agreedPointWord: Readonly<Record<AgreedPoint, string>> = {
  signIn: '签到台',
  projector: '投影',
  microphone: '话筒',
  photo: '摄影摄像',
  flowers: '鲜花',
  break: '茶歇',
  meal: '用餐',
  award: '颁奖引领',
}

export const Agreed = z.strictObject({
  points: z.array(AgreedPoint).max(AgreedPoint.options.length),
  /** 付款人和付款方式. */
  payment: z.string().trim().max(200),
})
export type Agreed = z.infer<typeof Agreed>

type Taken = { readonly place: string; readonly startsAt: Instant; readonly endsAt: Instant }

/** A room by its name, however it was typed. */
function roomKey(place: string): string {
  return place.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}

export function isSameRoom(one: string, other: string): boolean {
  return roomKey(one) === roomKey(other)
}

/** Both in the same room at the same time; one that begins when the other ends is not. */
export function isClash(one: Taken, other: Taken): boolean {
  return isSameRoom(one.place, other.place) && one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** Longer is a slip of the fingers. */
export const longestMeetingHours = 24
