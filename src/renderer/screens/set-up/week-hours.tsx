import { Checkbox, Input } from 'antd'
import { weekdayWord } from '#shared/domain/day'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { Notice } from '../../ui/notice'
import { gapWords, setUpWords } from '../../words/set-up'
import type { DayTyped, HoursTyped } from './hours-typed'
import './week-hours.css'

/** Monday first, as people read a week; the calendar begins with Sunday. */
const week = [1, 2, 3, 4, 5, 6, 0] as const

type Part = { readonly value: HoursTyped; readonly change: (changed: Partial<HoursTyped>) => void }
type Week = Part & { readonly isWrong: boolean; readonly isFocused?: boolean }

/** Desk hours by weekday, whether public holidays are kept, and who takes papers outside the hours. */
export function WeekHours({ value, change, isWrong, isFocused = false }: Week) {
  const { days, isEachDayOwn } = value
  const put = (weekday: number, changed: Partial<DayTyped>) =>
    change({ days: days.map((day, at) => (at === weekday ? { ...day, ...changed } : day)) })
  return (
    <>
      <fieldset className="week" aria-label={setUpWords.weekdays}>
        {week.map((weekday, place) => (
          <label key={weekday} className="choice">
            <input
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: the focus belongs where the next thing is answered (ui.md, Frame)
              autoFocus={isFocused && place === 0}
              checked={days[weekday]?.isOpen ?? false}
              onChange={(event) => put(weekday, { isOpen: event.target.checked })}
            />
            {weekdayWord[weekday]}
          </label>
        ))}
        {(isEachDayOwn ? week : week.slice(0, 1)).map((weekday) => (
          <DayHours key={weekday} value={value} weekday={weekday} put={put} />
        ))}
      </fieldset>
      <div className="row week-switches">
        <Checkbox checked={isEachDayOwn} onChange={(event) => change(eachDayOwn(days, event.target.checked))}>
          {setUpWords.eachDayOwn}
        </Checkbox>
        <Checkbox
          checked={value.keepsHolidays}
          onChange={(event) => change({ keepsHolidays: event.target.checked })}
        >
          {setUpWords.keepsHolidays}
        </Checkbox>
      </div>
      {days.every((day) => !day.isOpen) && <p className="dim">{setUpWords.never}</p>}
      {isWrong && <Notice>{gapWords.hours}</Notice>}
      <NameField
        label={setUpWords.duty}
        value={value.dutyOutsideHours}
        onChange={(dutyOutsideHours) => change({ dutyOutsideHours })}
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
  readonly value: HoursTyped
  readonly weekday: number
  readonly put: (weekday: number, changed: Partial<DayTyped>) => void
}

function DayHours({ value, weekday, put }: Hours) {
  const { isEachDayOwn, days } = value
  const day = days[weekday]
  if (!day) return null
  const isOff = isEachDayOwn && !day.isOpen
  const label = (word: string) => (isEachDayOwn ? `${weekdayWord[weekday]} ${word}` : word)
  return (
    <div className={isEachDayOwn ? 'hours' : 'hours same'}>
      <TimeInput
        label={label(setUpWords.from)}
        isBare={isEachDayOwn}
        isOff={isOff}
        value={day.from}
        onChange={(from) => put(weekday, { from })}
      />
      <TimeInput
        label={label(setUpWords.until)}
        isBare={isEachDayOwn}
        isOff={isOff}
        value={day.until}
        onChange={(until) => put(weekday, { until })}
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
