import { clockTimeOf, dayOf, type IsoDay } from '#shared/domain/day'
import { AgreedPoint, layoutFor, type MeetingLayout } from '#shared/domain/meeting'
import type { Input } from '#shared/ipc/contract'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { type MeetingGap, meetingTimes } from '../../words/meetings'

/** A booking as it is typed. `layout` null: as it is proposed. */
export type Typed = {
  readonly customerId: Input<'meeting.book'>['customerId']
  readonly host: string
  readonly contactName: string
  readonly phone: string
  readonly title: string
  readonly place: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly people: string
  readonly layout: MeetingLayout | null
  readonly points: readonly AgreedPoint[]
  readonly payment: string
  readonly remark: string
  readonly clashReason: string
}

export const emptyBooking: Typed = {
  customerId: null,
  host: '',
  contactName: '',
  phone: '',
  title: '',
  place: '',
  day: '',
  starts: '',
  ends: '',
  people: '',
  layout: null,
  points: [],
  payment: '',
  remark: '',
  clashReason: '',
}

export function bookingTyped(view: MeetingView, today: IsoDay): Typed {
  const on = dayOf(view.startsAt)
  const end = clockTimeOf(view.endsAt)
  return {
    customerId: view.customerId,
    host: view.host,
    contactName: view.contactName,
    phone: '',
    title: view.title,
    place: view.place,
    day: on.slice(0, 4) === today.slice(0, 4) ? on.slice(5) : on,
    starts: clockTimeOf(view.startsAt),
    ends: end === '00:00' ? '24:00' : end,
    people: String(view.people),
    layout: view.layout,
    points: view.agreed.points,
    payment: view.agreed.payment,
    remark: view.remark,
    clashReason: view.clashReason,
  }
}

export function peopleOf({ people }: Pick<Typed, 'people'>): number | null {
  const words = people.normalize('NFKC').replace(/[人位\s]/gu, '')
  const count = /^\d{1,5}$/.test(words) ? Number(words) : 0
  return count >= 1 && count <= 10_000 ? count : null
}

/** What was chosen, else what the number of people proposes. */
export function layoutOf(typed: Pick<Typed, 'people' | 'layout'>): MeetingLayout | null {
  const people = peopleOf(typed)
  return typed.layout ?? (people === null ? null : layoutFor(people))
}

type Ready = { readonly gap: MeetingGap } | { readonly input: Omit<Input<'meeting.book'>, 'meetingId'> }

/** What is sent of it, or what is missing first. */
export function bookingOf(typed: Typed, today: IsoDay): Ready {
  const { customerId, host, contactName, title, place, payment, remark, clashReason } = typed
  if (host.trim() === '' && contactName.trim() === '') return { gap: 'host' }
  const { on, startsAt, endsAt } = meetingTimes(typed.day, typed.starts, typed.ends, today)
  if (on === null) return { gap: 'day' }
  if (startsAt === null) return { gap: 'starts' }
  if (endsAt === null || endsAt <= startsAt) return { gap: 'ends' }
  if (place.trim() === '') return { gap: 'place' }
  const people = peopleOf(typed)
  const layout = layoutOf(typed)
  if (people === null || layout === null) return { gap: 'people' }
  const phones = typed.phone.split(/[、,，;；]/u).filter((one) => one.trim() !== '')
  return {
    input: {
      customerId,
      host,
      contactName,
      phones: phones.length > 0 ? phones : null,
      title,
      place,
      startsAt,
      endsAt,
      people,
      layout,
      agreed: { points: AgreedPoint.options.filter((point) => typed.points.includes(point)), payment },
      remark,
      clashReason,
    },
  }
}
