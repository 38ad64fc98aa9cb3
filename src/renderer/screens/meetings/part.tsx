import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { meetingWords } from '../../words/meetings'
import { BookingForm } from './booking-form'
import { MeetingCard } from './card'
import { MeetingList } from './list'
import { turnTo, useServing } from './store'
import './meetings.css'

/** 会议接待: what comes by day, and at the right the chosen meeting with its checklist. */
export function MeetingsPart() {
  const { of, page, chosen, mode } = useServing()
  const answer = useAnswer('meeting.list', { of, page }, ['service', 'today', 'customer'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={meetingWords.kept} />
  if (answer?.kind !== 'ok') return null
  const listed = answer.value
  // What was just booked may stand on another page.
  const id = chosen ?? listed.rows[0]?.id ?? null
  return (
    <section className="meetings" aria-label={meetingWords.title}>
      {/* A form has the whole width. */}
      {mode !== 'book' && mode !== 'change' && <MeetingList listed={listed} id={id} />}
      {mode === 'book' ? (
        <BookingForm view={null} rooms={listed.rooms} />
      ) : id !== null ? (
        <MeetingCard key={id} id={id} rooms={listed.rooms} />
      ) : (
        <div className="calm">
          <p className="calm-head">{meetingWords.none[of]}</p>
          <p className="dim">{meetingWords.noneHint}</p>
          <ActionButton words={meetingWords.book} shortcut="Ctrl+Enter" isMain run={() => turnTo('book')} />
        </div>
      )}
    </section>
  )
}
