import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Agreed, MeetingId, MeetingLayout } from '#shared/domain/meeting'
import type { MeetingSteps, StepTicks } from '#shared/domain/meeting-step'
import type { Act } from './event'
import { parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type MeetingRow = {
  readonly id: MeetingId
  readonly customerId: CustomerId | null
  readonly host: string | null
  readonly contactName: string | null
  /** A JSON array; null once it was erased. */
  readonly phones: string | null
  readonly title: string | null
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly people: number
  readonly layout: MeetingLayout
  /** Agreed as JSON. */
  readonly agreed: string | null
  /** MeetingSteps as JSON, as they were when it was booked. */
  readonly steps: string
  /** StepTicks as JSON. */
  readonly done: string
  readonly remark: string | null
  readonly clashReason: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
}

export const meetings = recordTable<MeetingRow>({
  name: 'meeting',
  personal: ['host', 'contactName', 'phones', 'title', 'agreed', 'remark', 'clashReason', 'dropReason'],
  caseColumn: null,
})

export type Booking = Pick<
  MeetingRow,
  'customerId' | 'place' | 'startsAt' | 'endsAt' | 'people' | 'layout'
> & {
  readonly host: string
  readonly contactName: string
  readonly title: string
  readonly remark: string
  readonly clashReason: string
  readonly agreed: Agreed
}

type Made = Pick<MeetingRow, 'madeAt' | 'madeBy'> & {
  readonly steps: MeetingSteps
  readonly phones: readonly string[]
}

export function insertMeeting(
  tx: Tx,
  { agreed, steps, phones, ...booking }: Booking & Made,
  act: Act,
): MeetingId {
  return insertRecord(
    tx,
    meetings,
    {
      ...booking,
      agreed: JSON.stringify(agreed),
      steps: JSON.stringify(steps),
      phones: JSON.stringify(phones),
      done: '{}',
      droppedAt: null,
      dropReason: null,
    },
    act,
  )
}

/** `phones` null: as they are. */
export function changeBooking(
  tx: Tx,
  id: MeetingId,
  { agreed, ...booking }: Booking,
  phones: readonly string[] | null,
  act: Act,
): void {
  const known = phones === null ? {} : { phones: JSON.stringify(phones) }
  changeRecord(tx, meetings, id, { ...booking, ...known, agreed: JSON.stringify(agreed) }, act)
}

export function setTicks(tx: Tx, id: MeetingId, ticks: StepTicks, act: Act): void {
  changeRecord(tx, meetings, id, { done: JSON.stringify(ticks) }, act)
}

export type MeetingChanges = Partial<Pick<MeetingRow, 'droppedAt' | 'dropReason'>>

/** With nothing in it, an act that leaves it as it is: its phones were shown. */
export function changeMeeting(tx: Tx, id: MeetingId, changes: MeetingChanges, act: Act): void {
  changeRecord(tx, meetings, id, changes, act)
}

/** As it stands: texts are '' where there are none, 已删除 where they were erased. */
export type Meeting = Omit<Booking, 'customerId'> &
  Pick<MeetingRow, 'id' | 'customerId'> & {
    readonly phones: readonly string[]
    readonly steps: MeetingSteps
    readonly ticks: StepTicks
    readonly bookedAt: Instant
    readonly by: string
    readonly isDropped: boolean
    readonly dropReason: string
    readonly isErased: boolean
  }

type Stored = MeetingRow & { readonly by: string | null }

const selection = `SELECT meeting.*, operator.name AS by FROM meeting LEFT JOIN operator ON operator.id = meeting.madeBy`

export function meetingOf(db: Db, id: MeetingId): Meeting | null {
  const row = statement<[MeetingId], Stored>(db, `${selection} WHERE meeting.id = ?`).get(id)
  return row ? readMeeting(row) : null
}

/** Not dropped, and at least in part within that time, the earliest first. */
export function meetingsWithin(db: Db, from: Instant, until: Instant): readonly Meeting[] {
  return statement<[Instant, Instant], Stored>(
    db,
    `${selection} WHERE droppedAt IS NULL AND endsAt > ? AND startsAt < ? ORDER BY startsAt, meeting.id`,
  )
    .all(from, until)
    .map(readMeeting)
}

export type MeetingPage = {
  readonly of: 'coming' | 'past'
  /** The first moment of today: what ended before it is past. */
  readonly from: Instant
  readonly limit: number
  readonly offset: number
}

/** What comes, the next first; what is past, the latest first. */
export function meetingPage(db: Db, { of, from, limit, offset }: MeetingPage): readonly Meeting[] {
  const where = of === 'coming' ? 'endsAt > ?' : 'endsAt <= ?'
  const order = of === 'coming' ? 'startsAt, meeting.id' : 'startsAt DESC, meeting.id DESC'
  return statement<[Instant, number, number], Stored>(
    db,
    `${selection} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
  )
    .all(from, limit, offset)
    .map(readMeeting)
}

export function countMeetings(db: Db, { of, from }: Pick<MeetingPage, 'of' | 'from'>): number {
  const where = of === 'coming' ? 'endsAt > ?' : 'endsAt <= ?'
  return statement<[Instant], { total: number }>(
    db,
    `SELECT count(*) AS total FROM meeting WHERE ${where}`,
  ).get(from)?.total as number
}

/** Rooms that were booked before, the latest first. */
export function roomsBooked(db: Db, limit: number): readonly string[] {
  return statement<[number], { place: string }>(
    db,
    'SELECT place FROM meeting GROUP BY place ORDER BY max(startsAt) DESC LIMIT ?',
  )
    .all(limit)
    .map(({ place }) => place)
}

export function readMeeting(row: Stored): Meeting {
  const isErased = row.phones === null
  const told = (value: string | null) => value ?? (isErased ? erasedWords : '')
  const { id, customerId, place, startsAt, endsAt, people, layout } = row
  return {
    id,
    customerId,
    host: told(row.host),
    contactName: told(row.contactName),
    phones: parsed<string[]>(row.phones) ?? [],
    title: told(row.title),
    place,
    startsAt,
    endsAt,
    people,
    layout,
    agreed: parsed<Agreed>(row.agreed) ?? { points: [], payment: '' },
    steps: parsed<MeetingSteps>(row.steps) ?? { version: 1, steps: [] },
    ticks: parsed<StepTicks>(row.done) ?? {},
    remark: told(row.remark),
    clashReason: told(row.clashReason),
    bookedAt: row.madeAt,
    by: row.by ?? '',
    isDropped: row.droppedAt !== null,
    dropReason: told(row.dropReason),
    isErased,
  }
}

/** By part of the host, the contact or a phone (个人信息查阅). */
export function meetingsOfWords(
  db: Db,
  like: { readonly words: string; readonly digits: string },
  digitsOf: (column: string) => string,
  limit: number,
): readonly Meeting[] {
  return statement<[object], Stored>(
    db,
    `${selection} WHERE meeting.phones IS NOT NULL AND (meeting.contactName LIKE @words ESCAPE '\\'
       OR meeting.host LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('meeting.phones')} LIKE @digits ESCAPE '\\'))
     ORDER BY meeting.id DESC LIMIT ${limit}`,
  )
    .all(like)
    .map(readMeeting)
}
