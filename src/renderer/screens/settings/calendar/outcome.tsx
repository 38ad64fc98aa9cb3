import { SaidNotice } from '../../../ui/said'
import { calendarWords } from '../../../words/calendar'
import { useCalendar } from './store'

/** What was last done to the calendar, or went wrong. */
export function Outcome() {
  return <SaidNotice said={useCalendar((store) => store.said)} kept={calendarWords.kept} />
}
