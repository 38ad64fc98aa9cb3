import { answer, useSetUp } from './store'
import { WeekHours } from './week-hours'

export function HoursStep() {
  const { answers, stage } = useSetUp()
  return <WeekHours value={answers} change={answer} isWrong={stage.name === 'incomplete'} isFocused />
}
