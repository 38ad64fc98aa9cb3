import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { IsoDay } from '#shared/domain/day'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { ActionButton } from '../../ui/action-button'
import { dayTyped } from '../../words/day-typed'
import { shortPeriodWords } from '../../words/figures'
import { figureTableWords } from '../../words/findings'
import { monthBeside, showPeriod } from './figures-store'

type Bar = { readonly period: FigurePeriod; readonly today: IsoDay; readonly children: ReactNode }

/** A month, the one before or after it, or any days, typed. */
export function FiguresPeriod({ period, today, children }: Bar) {
  return (
    <div className="row days">
      {children}
      <b role="status">{shortPeriodWords(period)}</b>
      <span className="push" />
      <ActionButton
        words={figureTableWords.previous}
        shortcut="Alt+ArrowLeft"
        run={() => showPeriod(monthBeside(period, -1))}
      />
      <ActionButton
        words={figureTableWords.next}
        shortcut="Alt+ArrowRight"
        run={() => showPeriod(monthBeside(period, 1))}
      />
      <Days period={period} today={today} />
    </div>
  )
}

function Days({ period, today }: Pick<Bar, 'period' | 'today'>) {
  const [typed, setTyped] = useState<{ from: string; to: string }>(period)
  const [isWrong, setWrong] = useState(false)
  const look = () => {
    const [from, to] = [dayTyped(typed.from, today), dayTyped(typed.to, today)]
    if (from === null || to === null || from > to) setWrong(true)
    else showPeriod({ from, to })
  }
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className="row">
          {figureTableWords[end]}
          <Input
            aria-label={figureTableWords.fields[end]}
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
              look()
            }}
          />
        </span>
      ))}
      <ActionButton words={figureTableWords.look} run={look} />
      {isWrong && (
        <span className="wrong small" role="alert">
          {figureTableWords.wrongDays}
        </span>
      )}
    </>
  )
}
