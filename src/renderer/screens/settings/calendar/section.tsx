import { dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../../ask'
import { ActionButton } from '../../../ui/action-button'
import { LookedAt } from '../../../ui/looked-at'
import { FaultBar, Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { calendarWords, coverWarning } from '../../../words/calendar'
import { settingsWords } from '../../../words/settings'
import { typedFrom } from '../../set-up/hours-typed'
import { WeekHours } from '../../set-up/week-hours'
import { Outcome } from './outcome'
import { changeHours, saveHours, useCalendar } from './store'
import { Years } from './years'

type Shown = Output<'calendar.show'>

type LookedAtOnly = { readonly isLookedAt: boolean }

/** 日历: desk hours at the left, at the right the days off and the days worked in their place. */
export function CalendarSection({ isLookedAt }: LookedAtOnly) {
  const answer = useAnswer('calendar.show', {}, ['desk', 'today'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Calendar shown={answer.value} isLookedAt={isLookedAt} />
}

type CalendarOf = LookedAtOnly & { readonly shown: Shown }

function Calendar({ shown, isLookedAt }: CalendarOf) {
  const today = dayOf(useNow())
  // Of whoever was signed in before her.
  const pane = useCalendar((store) => (isLookedAt ? 'known' : store.pane))
  const warning = coverWarning(shown.coversUntil, shown.waiting, today)
  return (
    <div className="stack">
      {pane === 'known' && warning && <Notice look="info">{warning}</Notice>}
      {pane === 'known' && <Outcome />}
      {pane === 'known' ? (
        <div className="halves calendar">
          <Hours shown={shown} isLookedAt={isLookedAt} />
          <Years shown={shown} isLookedAt={isLookedAt} />
        </div>
      ) : (
        <Years shown={shown} isLookedAt={false} />
      )}
    </div>
  )
}

function Hours({ shown, isLookedAt }: CalendarOf) {
  const hours = useCalendar((store) => (isLookedAt ? null : store.hours))
  const value = hours ?? typedFrom(shown.hours, shown.dutyOutsideHours)
  return (
    <div className="card stack part scroll">
      <h2>{calendarWords.hours}</h2>
      <LookedAt isLookedAt={isLookedAt} words={settingsWords.bySupervisor}>
        <WeekHours value={value} change={(part) => changeHours({ ...value, ...part })} isWrong={false} />
      </LookedAt>
      {hours && (
        <div className="row">
          <span className="push" />
          <ActionButton
            words={calendarWords.saveHours}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={saveHours}
          />
        </div>
      )}
    </div>
  )
}
