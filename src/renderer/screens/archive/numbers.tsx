import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FigureSheet } from '#shared/domain/figure-sheet'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { buttonToward, type Direction } from '../../ui/toward'
import { archiveWords } from '../../words/archive'
import { figureWords } from '../../words/figures'
import { ChartShown } from './chart-shown'
import { keepScrolled, showFormulas, useFigures } from './figure-store'
import { Figures } from './figures'
import { focusMonth } from './focus-month'
import { usePrintFigures } from './print-figures'

/** Figures at the left, month against month and what it was about at the right; Alt+S leads in, the arrows from number to number. */
export function Numbers({ sheet }: { readonly sheet: FigureSheet }) {
  const hasFormulas = useFigures((store) => store.hasFormulas)
  const { box, setIn } = useArrows()
  const printing = usePrintFigures(sheet.period)
  return (
    <>
      {printing.outcome}
      <section
        ref={box}
        aria-label={figureWords.numbers}
        className="two numbers"
        onFocus={() => setIn(true)}
        onBlur={({ relatedTarget, currentTarget }) => setIn(currentTarget.contains(relatedTarget))}
      >
        <Figures figures={sheet.figures} hasFormulas={hasFormulas} />
        <section className="card charts" aria-label={figureWords.charts}>
          <div className="row head">
            <h3>{figureWords.charts}</h3>
            <span className="push" />
            <ActionButton
              words={hasFormulas ? archiveWords.hideFormulas : archiveWords.showFormulas}
              shortcut="Alt+F"
              run={() => showFormulas(!hasFormulas)}
            />
            {printing.button}
          </div>
          <div className="scroll" data-column="charts">
            {sheet.charts.map((chart) => (
              <ChartShown key={chart.name} chart={chart} hasFormula={hasFormulas} />
            ))}
          </div>
        </section>
      </section>
    </>
  )
}

function useArrows() {
  const box = useRef<HTMLElement>(null)
  const [isIn, setIn] = useState(false)
  const last = useFigures((store) => store.last)
  const lastButton = () =>
    [...(box.current?.querySelectorAll<HTMLButtonElement>('[data-key]') ?? [])].find(
      ({ dataset }) => dataset.key === last,
    )
  const enter = () => (lastButton() ?? box.current?.querySelector('button'))?.focus()
  const move = (direction: Direction) => () => {
    const next = box.current && buttonToward(box.current, direction)
    if (next) next.focus()
    else if (direction === 'ArrowLeft') focusMonth()
  }
  useScrolled(box)
  // Back from a list she stands on the number that she opened, of other days on the first. The charts are drawn by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the numbers are there
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const opened = lastButton()
      if (opened) opened.focus({ preventScroll: true })
      else if (document.activeElement === document.body) enter()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  useKeys(
    isIn
      ? [
          { key: 'ArrowDown', words: figureWords.nextNumber, side: 'right', run: move('ArrowDown') },
          { key: 'ArrowUp', words: '', side: 'right', run: move('ArrowUp') },
          { key: 'ArrowRight', words: '', side: 'right', run: move('ArrowRight') },
          { key: 'ArrowLeft', words: '', side: 'right', run: move('ArrowLeft') },
          // The button with the focus hears it by itself: it stands in the bar.
          { key: 'Enter', words: figureWords.enterOpens, side: 'right', isMain: true, run: () => {} },
          { key: 'Escape', words: figureWords.toMonths, side: 'right', run: focusMonth },
        ]
      : [{ key: 'Alt+S', words: figureWords.intoNumbers, side: 'right', run: enter }],
  )
  return { box, setIn }
}

/** Back from a list both columns stand as she left them. */
function useScrolled(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const columns = [...(box.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
    const nameOf = ({ dataset }: HTMLElement) => dataset.column ?? ''
    const frame = requestAnimationFrame(() => {
      const { last, scrolled } = useFigures.getState()
      if (last !== null) for (const one of columns) one.scrollTop = scrolled[nameOf(one)] ?? 0
    })
    return () => {
      cancelAnimationFrame(frame)
      keepScrolled(Object.fromEntries(columns.map((one) => [nameOf(one), one.scrollTop])))
    }
  }, [box])
}
