import { Input } from 'antd'
import { useRef, useState } from 'react'
import { dayOf, type IsoDay, type IsoMonth } from '#shared/domain/day'
import { type FigurePeriod, periodOfMonth } from '#shared/domain/figure-sheet'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { dayTyped } from '../../words/day-typed'
import { figureWords, shortPeriodWords } from '../../words/figures'
import { showPeriod, useFigures } from './figure-store'

type Bar = { readonly period: FigurePeriod; readonly month: IsoMonth }

/** The month that is chosen, its year, or any days, typed: Alt+P, Enter. */
export function FigurePeriodBar({ period, month }: Bar) {
  const now = useNow()
  const isMonth = useFigures((store) => store.period) === null
  const year = month.slice(0, 4)
  const whole: FigurePeriod = { from: `${year}-01-01` as IsoDay, to: `${year}-12-31` as IsoDay }
  return (
    <div className="row figure-period">
      <b role="status">{shortPeriodWords(period)}</b>
      <span className="push" />
      <ActionButton
        words={figureWords.ofMonth}
        shortcut="Alt+M"
        isDisabled={isMonth}
        run={() => showPeriod(null)}
      />
      <ActionButton
        words={figureWords.ofYear}
        shortcut="Alt+A"
        isDisabled={period.from === whole.from && period.to === whole.to}
        run={() => showPeriod(whole)}
      />
      <Days period={period} month={month} today={dayOf(now)} />
    </div>
  )
}

function Days({ period, month, today }: Bar & { readonly today: IsoDay }) {
  const [typed, setTyped] = useState<{ from: string; to: string }>(period)
  const [isWrong, setWrong] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const field = (at: number) => box.current?.querySelectorAll('input')[at]
  const isTouched = typed.from !== period.from || typed.to !== period.to
  const look = () => {
    const [from, to] = [dayTyped(typed.from, today), dayTyped(typed.to, today)]
    if (from === null || to === null || from > to) {
      setWrong(true)
      return field(from === null ? 0 : 1)?.focus()
    }
    const own = periodOfMonth(month)
    showPeriod(from === own.from && to === own.to ? null : { from, to })
  }
  useKeys([{ key: 'Alt+P', words: figureWords.ofDays, isHidden: true, run: () => field(0)?.focus() }])
  return (
    <fieldset ref={box} className="row days" aria-label={figureWords.ofDays}>
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="row day">
          {figureWords[end]}
          <Input
            aria-label={figureWords.fields[end]}
            aria-invalid={isWrong || undefined}
            {...(isWrong && { status: 'error' as const })}
            value={typed[end]}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => {
              setWrong(false)
              setTyped({ ...typed, [end]: target.value })
            }}
            onPressEnter={(event) => {
              event.stopPropagation()
              if (end === 'from') field(1)?.focus()
              else look()
            }}
          />
        </span>
      ))}
      {isTouched && <ActionButton words={figureWords.look} run={look} />}
      {isWrong && (
        <span className="wrong small" role="alert">
          {figureWords.wrongDays}
        </span>
      )}
    </fieldset>
  )
}
