import { Input } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { HiddenPhones } from '../../ui/phones'
import { PrintOutcome } from '../../ui/print-outcome'
import {
  bookingWords,
  meetingDayWords,
  meetingGapWords,
  meetingNameWords,
  meetingWords,
  spanWords,
} from '../../words/meetings'
import { BookingForm } from './booking-form'
import { Checklist } from './checklist'
import { drop, print, resume, tick, turnTo, typeReason, useServing } from './store'

type CardOf = { readonly id: MeetingId; readonly rooms: readonly string[] }

/** The chosen meeting: whose and when, and its checklist with the times of its steps. */
export function MeetingCard({ id, rooms }: CardOf) {
  const mode = useServing((store) => store.mode)
  const answer = useAnswer('meeting.show', { meetingId: id }, ['service', 'print', 'today'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={meetingWords.kept} />
  if (answer?.kind !== 'ok') return <div className="card" />
  const view = answer.value
  if (mode === 'change') return <BookingForm view={view} rooms={rooms} />
  return (
    <article className="card part stack meeting" aria-label={meetingNameWords(view)}>
      <Head view={view} />
      {mode === 'drop' ? <Dropping view={view} /> : <Served view={view} />}
    </article>
  )
}

function Head({ view }: { readonly view: MeetingView }) {
  const now = useNow()
  const showPhones = () => ask('meeting.showPhones', { meetingId: view.id })
  return (
    <header className="meeting-head">
      <div className="row">
        <h2 className="cut">{meetingNameWords(view)}</h2>
        <span className="push number">
          {meetingDayWords(dayOf(view.startsAt), now)} {spanWords(view)}
        </span>
        <b>{view.place}</b>
      </div>
      {bookingWords(view).map((line) => (
        <p key={line} className="small cut">
          {line}
        </p>
      ))}
      <div className="row small">
        <span>{view.contactName}</span>
        <HiddenPhones masked={view.phones} show={showPhones} />
        <span className="push dim">{meetingWords.done(view.done, view.steps)}</span>
      </div>
      {view.isErased && <Notice look="info">{meetingWords.erased}</Notice>}
      {view.isDropped && <Notice look="info">{meetingWords.isDropped(view.dropReason)}</Notice>}
      {view.clashReason !== '' && <Notice look="info">{meetingWords.clashKept(view.clashReason)}</Notice>}
    </header>
  )
}

/** The checklist, and what can be done with the meeting. */
function Served({ view }: { readonly view: MeetingView }) {
  const { said, isPrinting } = useServing()
  const next = view.checklist.find(({ done }) => done === null)
  return (
    <>
      <Checklist view={view} />
      <PrintOutcome
        isPrinting={isPrinting}
        printing={meetingWords.printing}
        said={said}
        kept={meetingWords.kept}
        slip={view.slip}
      />
      {!view.isErased && (
        <div className="row acts">
          {view.isDropped ? (
            <ActionButton words={meetingWords.resume} shortcut="Alt+X" run={() => resume(view.id)} />
          ) : (
            <>
              {next && (
                <ActionButton
                  words={meetingWords.tickNext}
                  shortcut="Ctrl+Enter"
                  bar="right"
                  isMain
                  run={() => tick(view.id, next.key, true)}
                />
              )}
              <ActionButton words={meetingWords.change} shortcut="Alt+G" run={() => turnTo('change')} />
              <ActionButton words={meetingWords.drop} shortcut="Alt+X" run={() => turnTo('drop')} />
              <ActionButton
                words={meetingWords.print}
                shortcut="F9"
                isBusy={isPrinting}
                run={() => print(view.id)}
              />
            </>
          )}
        </div>
      )}
    </>
  )
}

/** 取消, with why. */
function Dropping({ view }: { readonly view: MeetingView }) {
  const { dropReason, gap } = useServing()
  useKeys([{ key: 'Escape', words: meetingWords.back, side: 'right', run: () => turnTo('list') }])
  return (
    <div className="stack">
      <Field label={meetingWords.dropReason} error={gap === 'reason' ? meetingGapWords.reason : null}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={dropReason}
            onChange={(event) => typeReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <ActionButton
          words={meetingWords.dropNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDanger
          run={() => drop(view.id)}
        />
      </div>
    </div>
  )
}
