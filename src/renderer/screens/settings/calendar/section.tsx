import { dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../../ask'
import { ActionButton } from '../../../ui/action-button'
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

/** 日历: desk hours at the left, at the right the days off and the days worked in their place. */
export function CalendarSection() {
  const answer = useAnswer('calendar.show', {}, ['desk', 'today'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Calendar shown={answer.value} />
}

function Calendar({ shown }: { readonly shown: Shown }) {
  const today = dayOf(useNow())
  const pane = useCalendar((store) => store.pane)
  const warning = coverWarning(shown.coversUntil, shown.waiting, today)
  return (
    <div className="stack">
      {pane === 'known' && warning && <Notice look="info">{warning}</Notice>}
      {pane === 'known' && <Outcome />}
      {pane === 'known' ? (
        <div className="halves calendar">
          <Hours shown={shown} />
          <Years shown={shown} />
        </div>
      ) : (
        <Years shown={shown} />
      )}
    </div>
  )
}

function Hours({ shown }: { readonly shown: Shown }) {
  const hours = useCalendar((store) => store.hours)
  const value = hours ?? typedFrom(shown.hours, shown.dutyOutsideHours)
  return (
    <div className="card stack part scroll">
      <h2>{calendarWords.hours}</h2>
      <WeekHours value={value} change={(part) => changeHours({ ...value, ...part })} isWrong={false} />
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
