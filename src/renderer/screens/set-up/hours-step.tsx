import { Checkbox, Input } from 'antd'
import { weekdayWord } from '#shared/domain/day'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { Notice } from '../../ui/notice'
import { gapWords, setUpWords } from '../../words/set-up'
import type { DayTyped } from './answers'
import { answer, useSetUp } from './store'

/** Monday first, as people read a week; the calendar begins with Sunday. */
const week = [1, 2, 3, 4, 5, 6, 0] as const

export function HoursStep() {
  const { answers, stage } = useSetUp()
  const { days, isEachDayOwn } = answers
  const change = (weekday: number, changed: Partial<DayTyped>) =>
    answer({ days: days.map((day, at) => (at === weekday ? { ...day, ...changed } : day)) })
  return (
    <>
      <fieldset className="week" aria-label={setUpWords.weekdays}>
        {week.map((weekday, place) => (
          <label key={weekday} className="choice">
            <input
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: the focus belongs where the next thing is answered (ui.md, Frame)
              autoFocus={place === 0}
              checked={days[weekday]?.isOpen ?? false}
              onChange={(event) => change(weekday, { isOpen: event.target.checked })}
            />
            {weekdayWord[weekday]}
          </label>
        ))}
        {(isEachDayOwn ? week : week.slice(0, 1)).map((weekday) => (
          <DayHours key={weekday} weekday={weekday} change={change} />
        ))}
      </fieldset>
      <Checkbox checked={isEachDayOwn} onChange={(event) => answer(eachDayOwn(days, event.target.checked))}>
        {setUpWords.eachDayOwn}
      </Checkbox>
      {days.every((day) => !day.isOpen) && <p className="dim">{setUpWords.never}</p>}
      {stage.name === 'incomplete' && <Notice>{gapWords[stage.gap]}</Notice>}
      <NameField
        label={setUpWords.duty}
        value={answers.dutyOutsideHours}
        onChange={(dutyOutsideHours) => answer({ dutyOutsideHours })}
      />
      <p className="dim small">{setUpWords.dutyHint}</p>
    </>
  )
}

/** Every day begins with Monday's hours when they part. */
function eachDayOwn(days: readonly DayTyped[], isEachDayOwn: boolean) {
  const { from = '', until = '' } = days[1] ?? {}
  return { isEachDayOwn, days: isEachDayOwn ? days.map((day) => ({ ...day, from, until })) : days }
}

type Hours = {
  readonly weekday: number
  readonly change: (weekday: number, changed: Partial<DayTyped>) => void
}

function DayHours({ weekday, change }: Hours) {
  const { answers } = useSetUp()
  const day = answers.days[weekday]
  if (!day) return null
  const { isEachDayOwn } = answers
  const isOff = isEachDayOwn && !day.isOpen
  const label = (word: string) => (isEachDayOwn ? `${weekdayWord[weekday]} ${word}` : word)
  return (
    <div className={isEachDayOwn ? 'hours' : 'hours same'}>
      <TimeInput
        label={label(setUpWords.from)}
        isBare={isEachDayOwn}
        isOff={isOff}
        value={day.from}
        onChange={(from) => change(weekday, { from })}
      />
      <TimeInput
        label={label(setUpWords.until)}
        isBare={isEachDayOwn}
        isOff={isOff}
        value={day.until}
        onChange={(until) => change(weekday, { until })}
      />
    </div>
  )
}

type Time = {
  readonly label: string
  /** In the column of its weekday the place says what it is. */
  readonly isBare: boolean
  readonly isOff: boolean
  readonly value: string
  readonly onChange: (typed: string) => void
}

function TimeInput({ label, isBare, isOff, value, onChange }: Time) {
  const input = (control: object) => (
    <Input
      {...control}
      disabled={isOff}
      maxLength={6}
      value={value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  return isBare ? input({ 'aria-label': label }) : <Field label={label}>{input}</Field>
}
