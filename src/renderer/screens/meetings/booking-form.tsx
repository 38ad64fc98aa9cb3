import { Checkbox, Input } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { dayOf, type Instant } from '#shared/domain/day'
import { AgreedPoint, agreedPointWord, MeetingLayout, meetingLayoutWord } from '#shared/domain/meeting'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { nowAt } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import {
  type MeetingGap,
  meetingGapWords,
  meetingNameWords,
  meetingTimes,
  meetingWords,
  spanWords,
} from '../../words/meetings'
import { CustomerSearch } from '../periodic/customer-search'
import { book, turnTo, type, typedOf, useServing } from './store'
import { layoutOf, type Typed } from './typed'

type FormOf = {
  /** Null: a new one. */
  readonly view: MeetingView | null
  readonly rooms: readonly string[]
}

/** 登记会议, or its change; what else the room has at that time stands there while she types. */
export function BookingForm({ view, rooms }: FormOf) {
  const { gap, said, ...store } = useServing()
  const typed = typedOf(store, view)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (gap) box.current?.querySelector<HTMLElement>(`[data-gap="${gap}"] input`)?.focus()
  }, [gap])
  const line = { view, typed }
  const title = view === null ? meetingWords.bookTitle : meetingWords.changeTitle(meetingNameWords(view))
  return (
    <section ref={box} className="card part stack booking" aria-label={title}>
      <h2 className="cut">{title}</h2>
      <div className="stack scroll fields">
        <div className="host">
          <Host {...line} />
          <Line {...line} field="contactName" label={meetingWords.contactName} most={60} />
          <Line {...line} field="phone" label={meetingWords.phone} most={120} hint={phoneHint(typed, view)} />
          <Line {...line} field="title" label={meetingWords.name} most={120} />
        </div>
        <div className="times">
          <Line
            {...line}
            field="day"
            label={meetingWords.day}
            hint={meetingWords.dayHint}
            most={20}
            gap="day"
          />
          <Line
            {...line}
            field="starts"
            label={meetingWords.starts}
            hint={meetingWords.timeHint}
            most={10}
            gap="starts"
          />
          <Line
            {...line}
            field="ends"
            label={meetingWords.ends}
            hint={meetingWords.timeHint}
            most={10}
            gap="ends"
          />
          <Line {...line} field="people" label={meetingWords.people} most={8} gap="people" />
          <Line {...line} field="place" label={meetingWords.place} most={60} gap="place">
            <Rooms {...line} rooms={rooms} />
          </Line>
        </div>
        <Taken {...line} />
        <div className="room">
          <Cards
            label={meetingWords.layout}
            cards={MeetingLayout.options.map((value) => ({ value, words: meetingLayoutWord[value] }))}
            chosen={layoutOf(typed)}
            onChoose={(layout) => type(view, { layout })}
          />
          <Agreed {...line} />
        </div>
        <div className="room">
          <Line {...line} field="payment" label={meetingWords.payment} most={200} />
          <Line
            {...line}
            field="remark"
            label={meetingWords.remark}
            hint={meetingWords.remarkHint}
            most={2_000}
          />
        </div>
      </div>
      <SaidNotice said={said} kept={meetingWords.kept} />
      <div className="row">
        <ActionButton
          words={view === null ? meetingWords.save : meetingWords.saveChange}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => book(view)}
        />
        <ActionButton words={meetingWords.back} shortcut="Escape" bar="right" run={() => turnTo('list')} />
      </div>
    </section>
  )
}

type Typing = { readonly view: MeetingView | null; readonly typed: Typed }

function phoneHint({ customerId, phone }: Typed, view: MeetingView | null): string {
  if (phone !== '') return ''
  if (view !== null && view.phones.length > 0) return meetingWords.phoneAsBefore
  return customerId === null ? '' : meetingWords.phoneKnown
}

function useWrong(gap: MeetingGap): string | null {
  return useServing((store) => store.gap) === gap ? meetingGapWords[gap] : null
}

/** The same search as at intake; what is typed and found nowhere stands as it is. */
function Host({ view, typed }: Typing) {
  const error = useWrong('host')
  return (
    <div data-gap="host">
      <Field label={meetingWords.host} error={error}>
        {(control) => (
          <CustomerSearch
            control={control}
            hint={meetingWords.hostHint}
            isFocused
            words={typed.host}
            onType={(host) => type(view, { host, customerId: null })}
            onChoose={({ customerId, company, contactName }) =>
              type(view, { customerId, host: company || contactName, contactName, phone: '' })
            }
          />
        )}
      </Field>
    </div>
  )
}

type LineOf = Typing & {
  readonly label: string
  readonly hint?: string
  readonly field: Exclude<keyof Typed, 'customerId' | 'layout' | 'points'>
  readonly most: number
  readonly gap?: MeetingGap
  /** What may help, below it. */
  readonly children?: ReactNode
}

function Line({ view, typed, label, hint, field, most, gap, children }: LineOf) {
  const missing = useServing((store) => store.gap)
  const error = gap !== undefined && missing === gap ? meetingGapWords[gap] : null
  return (
    <div data-gap={gap}>
      <Field label={label} error={error} hint={children}>
        {(control) => (
          <Input
            {...control}
            maxLength={most}
            placeholder={hint}
            value={typed[field]}
            onChange={(event) => type(view, { [field]: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Rooms that were used before, one press each. */
function Rooms({ view, typed, rooms }: Typing & Pick<FormOf, 'rooms'>) {
  const others = rooms.filter((room) => room !== typed.place)
  if (others.length === 0) return null
  return (
    <span className="suggestions">
      {others.slice(0, 3).map((room) => (
        <button key={room} type="button" onClick={() => type(view, { place: room })}>
          {room}
        </button>
      ))}
    </span>
  )
}

/** Asked as soon as room and time are known. */
function Taken({ view, typed }: Typing) {
  const { startsAt, endsAt } = meetingTimes(typed.day, typed.starts, typed.ends, dayOf(nowAt()))
  if (typed.place.trim() === '' || startsAt === null || endsAt === null || endsAt <= startsAt) return null
  return <Clashes view={view} typed={typed} startsAt={startsAt} endsAt={endsAt} />
}

type Span = { readonly startsAt: Instant; readonly endsAt: Instant }

function Clashes({ view, typed, startsAt, endsAt }: Typing & Span) {
  const error = useWrong('clash')
  const wanted = { meetingId: view?.id ?? null, place: typed.place, startsAt, endsAt }
  const answer = useAnswer('meeting.clashes', wanted, ['service'])
  if (answer?.kind !== 'ok' || answer.value.length === 0) return null
  return (
    <div data-gap="clash" className="room clash">
      <Notice>
        {meetingWords.clash}
        {answer.value.map((other) => `${spanWords(other)} ${meetingNameWords(other)}`).join('；')}
      </Notice>
      <Field label={meetingWords.clashReason} error={error}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            placeholder={meetingWords.clashHint}
            value={typed.clashReason}
            onChange={(event) => type(view, { clashReason: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** What was agreed with the host: each ticked with Space. */
function Agreed({ view, typed }: Typing) {
  const turn = (point: AgreedPoint) =>
    type(view, {
      points: typed.points.includes(point)
        ? typed.points.filter((one) => one !== point)
        : [...typed.points, point],
    })
  return (
    <fieldset className="row agreed" aria-label={meetingWords.agreed}>
      {AgreedPoint.options.map((point) => (
        <Checkbox key={point} checked={typed.points.includes(point)} onChange={() => turn(point)}>
          {agreedPointWord[point]}
        </Checkbox>
      ))}
    </fieldset>
  )
}
