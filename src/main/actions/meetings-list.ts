import { dayOf, instantAt, type TimeOfDay } from '#shared/domain/day'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { isClash } from '#shared/domain/meeting'
import { nextStep, type StepLine, stepLines } from '#shared/domain/meeting-step'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import {
  type MeetingLine,
  type MeetingStepView,
  type MeetingView,
  meetingPageLength,
} from '#shared/ipc/meeting-questions'
import { done, type Result, refuse } from '#shared/result'
import {
  changeMeeting,
  countMeetings,
  type Meeting,
  meetingOf,
  meetingPage,
  meetingsWithin,
  roomsBooked,
} from '../store/meeting'
import { operatorsOf } from '../store/operator'
import { meetingTitle } from '../store/service-sheets'
import { slipNamed } from '../store/slip'
import { type Db, transaction } from '../store/tx'
import { pageShown } from './page-shown'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfSlip } from './view-slip'

const roomsProposed = 6

/** What comes, today's first, or what is past. */
export function listMeetings(
  { db, clock }: Station,
  { of, page }: Asked<'meeting.list'>,
): Output<'meeting.list'> {
  const from = instantAt(dayOf(clock()), '00:00' as TimeOfDay)
  const total = countMeetings(db, { of, from })
  const shown = pageShown(page, total, meetingPageLength)
  const wanted = { of, from, limit: meetingPageLength, offset: shown * meetingPageLength }
  return {
    rows: meetingPage(db, wanted).map(maskedLine),
    page: shown,
    total,
    rooms: [...roomsBooked(db, roomsProposed)],
  }
}

export function showMeeting(
  station: Station,
  { meetingId }: Asked<'meeting.show'>,
): Result<MeetingView, Refusal<'meeting.show'>> {
  const meeting = meetingOf(station.db, meetingId)
  return meeting ? done(viewOfMeeting(station, meeting)) : refuse('no-such-meeting')
}

/** 显示: to call the host. Asking for the full phones is recorded (S1). */
export function showPhonesOfMeeting(
  station: SignedStation,
  { meetingId }: Asked<'meeting.showPhones'>,
): Result<string[], Refusal<'meeting.showPhones'>> {
  const meeting = meetingOf(station.db, meetingId)
  if (!meeting) return refuse('no-such-meeting')
  transaction(station.db, (tx) => changeMeeting(tx, meetingId, {}, actOf(station, 'phones.shown')))
  return done([...meeting.phones])
}

export function showClashes(
  { db }: Station,
  { meetingId, ...wanted }: Asked<'meeting.clashes'>,
): Output<'meeting.clashes'> {
  return clashesWith(db, { id: meetingId, ...wanted }).map(maskedLine)
}

type Taken = Pick<Meeting, 'place' | 'startsAt' | 'endsAt'> & { readonly id: Meeting['id'] | null }

/** Meetings that have that room in that time; not itself, nor what was dropped. */
export function clashesWith(db: Db, wanted: Taken): readonly Meeting[] {
  return meetingsWithin(db, wanted.startsAt, wanted.endsAt).filter(
    (other) => other.id !== wanted.id && isClash(other, wanted),
  )
}

function maskedLine(meeting: Meeting): MeetingLine {
  const line = lineOf(meeting, stepLines(meeting))
  return {
    ...line,
    title: maskPhonesIn(line.title),
    host: maskPhonesIn(line.host),
    place: maskPhonesIn(line.place),
  }
}

function lineOf(meeting: Meeting, lines: readonly StepLine[]): MeetingLine {
  const { id, title, host, place, startsAt, endsAt, people, isDropped } = meeting
  const next = isDropped ? null : nextStep(lines)
  return {
    id,
    title,
    host,
    place,
    startsAt,
    endsAt,
    people,
    isDropped,
    next: next && { words: next.line.words, dueAt: next.line.dueAt },
    done: lines.filter((line) => line.done !== null).length,
    steps: lines.length,
  }
}

/** Phones masked; what was agreed is whole, for it can be changed. */
export function viewOfMeeting(station: Station, meeting: Meeting): MeetingView {
  const { db } = station
  const { customerId, contactName, layout, agreed, remark, clashReason, bookedAt, by, dropReason } = meeting
  const lines = stepLines(meeting)
  const slip = slipNamed(db, 'F29', meetingTitle(meeting.id))
  return {
    ...lineOf(meeting, lines),
    customerId,
    contactName,
    phones: meeting.phones.map(maskPhone),
    layout,
    agreed,
    remark,
    clashReason,
    bookedAt,
    by,
    dropReason,
    isErased: meeting.isErased,
    checklist: checklistOf(db, lines),
    slip: slip && viewOfSlip(station, slip),
  }
}

function checklistOf(db: Db, lines: readonly StepLine[]): MeetingStepView[] {
  const names = new Map(operatorsOf(db).map(({ id, name }) => [Number(id), name]))
  return lines.map((line) => ({
    ...line,
    done: line.done && { at: line.done.at, by: names.get(line.done.by) ?? '' },
  }))
}
