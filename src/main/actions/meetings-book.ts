import type { CustomerId } from '#shared/domain/customer'
import { hour, millis } from '#shared/domain/day'
import { longestMeetingHours, type MeetingId } from '#shared/domain/meeting'
import { type MeetingSteps, stepLines } from '#shared/domain/meeting-step'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { done, type Result, refuse } from '#shared/result'
import { customerOf, standingOf } from '../store/customer'
import {
  changeBooking,
  changeMeeting,
  insertMeeting,
  type Meeting,
  meetingOf,
  setTicks,
} from '../store/meeting'
import { type Db, type Tx, transaction } from '../store/tx'
import { clashesWith, viewOfMeeting } from './meetings-list'
import { actOf, type SignedStation } from './station'

type Booked = Asked<'meeting.book'>
type Told = Omit<Booked, 'meetingId' | 'phones'>
type Refused = Refusal<'meeting.book'>

/**
 * 登记会议, with the checklist as it is today; or its change: the steps that are not ticked get their times from the new
 * start and end, by themselves.
 */
export function bookMeeting(
  station: SignedStation,
  steps: () => MeetingSteps,
  { meetingId, phones, ...told }: Booked,
): Result<MeetingView, Refused> {
  const { db, clock } = station
  const wrong = wrongIn(told)
  if (wrong !== null) return refuse(wrong)
  // Known before, a change of what has ended is a correction of it.
  if (meetingId === null && told.endsAt <= clock()) return refuse('over')
  const isKnown = told.customerId !== null && customerOf(db, told.customerId) !== null
  const booking = { ...told, customerId: isKnown ? told.customerId : null }
  const booked = transaction(db, (tx): MeetingId | Refused => {
    const clashes = clashesWith(tx, { id: meetingId, ...booking })
    if (clashes.length > 0 && booking.clashReason === '') return 'room-taken'
    const kept = { ...booking, clashReason: clashes.length > 0 ? booking.clashReason : '' }
    if (meetingId === null) {
      const act = actOf(station, 'meeting.booked')
      const made = { madeAt: act.typedAt, madeBy: act.operatorId, steps: steps() }
      return insertMeeting(tx, { ...kept, ...made, phones: phones ?? knownPhones(tx, kept) }, act)
    }
    const meeting = meetingOf(tx, meetingId)
    if (!meeting) return 'no-such-meeting'
    if (meeting.isErased) return 'erased'
    if (meeting.isDropped) return 'dropped'
    changeBooking(tx, meetingId, kept, phones, actOf(station, 'meeting.changed'))
    return meetingId
  })
  return typeof booked === 'string' ? refuse(booked) : answered(station, booked)
}

function wrongIn({ host, contactName, startsAt, endsAt }: Told): Refused | null {
  if (host === '' && contactName === '') return 'host-missing'
  if (endsAt <= startsAt) return 'ends-before-start'
  return millis(endsAt) - millis(startsAt) > longestMeetingHours * hour ? 'too-long' : null
}

type Host = { readonly customerId: CustomerId | null; readonly contactName: string }

/** Of that contact in the directory: the window never held them. */
function knownPhones(db: Db, { customerId, contactName }: Host): readonly string[] {
  const customer = customerId === null ? null : customerOf(db, standingOf(db, customerId))
  return customer?.contacts.find(({ name }) => name === contactName)?.phones ?? []
}

/** Ticks a step with who and when; or takes the tick away, which the book remembers. */
export function tickStep(
  station: SignedStation,
  { meetingId, step, isDone }: Asked<'meeting.tick'>,
): Result<MeetingView, Refusal<'meeting.tick'>> {
  const act = actOf(station, isDone ? 'meeting.ticked' : 'meeting.unticked')
  return changed(station, meetingId, (tx, meeting) => {
    if (meeting.isErased) return 'erased'
    if (meeting.isDropped) return 'dropped'
    const line = stepLines(meeting).find(({ key }) => key === step)
    if (!line) return 'no-such-step'
    // Ticked twice, it was done the first time.
    if ((line.done !== null) === isDone) return null
    const { [step]: _, ...others } = meeting.ticks
    const tick = { at: act.happenedAt, by: act.operatorId, dueAt: line.dueAt }
    setTicks(tx, meetingId, isDone ? { ...others, [step]: tick } : others, act)
    return null
  })
}

/** 取消, with why; without a reason it takes place after all, if its room is still free. */
export function dropMeeting(
  station: SignedStation,
  { meetingId, reason }: Asked<'meeting.drop'>,
): Result<MeetingView, Refusal<'meeting.drop'>> {
  const act = actOf(station, reason === '' ? 'meeting.resumed' : 'meeting.dropped')
  return changed(station, meetingId, (tx, meeting) => {
    if (meeting.isErased) return 'erased'
    if (meeting.dropReason === reason) return 'nothing-changed'
    if (reason === '' && meeting.clashReason === '' && clashesWith(tx, meeting).length > 0)
      return 'room-taken'
    const dropped =
      reason === '' ? { droppedAt: null, dropReason: null } : { droppedAt: act.typedAt, dropReason: reason }
    changeMeeting(tx, meetingId, dropped, act)
    return null
  })
}

function changed<Reason extends string>(
  station: SignedStation,
  meetingId: MeetingId,
  change: (tx: Tx, meeting: Meeting) => Reason | null,
): Result<MeetingView, Reason | 'no-such-meeting'> {
  const refusal = transaction(station.db, (tx): Reason | 'no-such-meeting' | null => {
    const meeting = meetingOf(tx, meetingId)
    return meeting ? change(tx, meeting) : 'no-such-meeting'
  })
  return refusal === null ? answered(station, meetingId) : refuse(refusal)
}

function answered(station: SignedStation, meetingId: MeetingId): Result<MeetingView, never> {
  station.changed('service', 'today')
  const meeting = meetingOf(station.db, meetingId)
  if (!meeting) throw new Error(`There is no meeting ${meetingId}`)
  return done(viewOfMeeting(station, meeting))
}
