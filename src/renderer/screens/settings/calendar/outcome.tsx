import { FaultBar, Notice } from '../../../ui/notice'
import { calendarWords } from '../../../words/calendar'
import { useCalendar } from './store'

/** What was last done to the calendar, or went wrong. */
export function Outcome() {
  const said = useCalendar((store) => store.said)
  switch (said.kind) {
    case 'nothing':
      return null
    case 'done':
      return <Notice look="ok">{said.words}</Notice>
    case 'wrong':
      return (
        <Notice>
          {said.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )
    case 'fault':
      return <FaultBar reference={said.reference} kept={calendarWords.kept} />
  }
}
