import { Fragment } from 'react'
import type { MonthView } from '#shared/ipc/views'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { blankWords } from '../../words/blanks'
import { drawStandingWords, drawWords } from '../../words/draw'
import { showOpen } from '../blanks/store'
import { openDraw } from '../draw/store'

const shownAtMost = 6

/**
 * 检查: whether the month's numbers are whole, which sheets its archive would make void, and whether its repairs were asked
 * about (抽查); one key leads there.
 */
export function Check({ view }: { readonly view: MonthView }) {
  const { numbers, orderNumbers, recordNumbers, visitNumbers, openBlanks } = view
  return (
    <section className="card revisions" aria-label={blankWords.checkTitle}>
      <h3>{blankWords.checkTitle}</h3>
      <Series words={blankWords.series.case} numbers={numbers} />
      {orderNumbers.last > 0 && <Series words={blankWords.series.order} numbers={orderNumbers} />}
      {recordNumbers.last > 0 && <Series words={blankWords.series.record} numbers={recordNumbers} />}
      {visitNumbers.last > 0 && <Series words={blankWords.series.visit} numbers={visitNumbers} />}
      {openBlanks.length > 0 && <OpenBlanks openBlanks={openBlanks} />}
      {view.draw && <Draw month={view.month} draw={view.draw} />}
    </section>
  )
}

type SeriesOf = { readonly words: string; readonly numbers: MonthView['numbers'] }

function Series({ words, numbers: { last, missing, twice } }: SeriesOf) {
  const isWhole = missing.length === 0 && twice.length === 0
  return (
    <>
      {isWhole && <p className="dim">{blankWords.numbersWhole(words, last)}</p>}
      {missing.length > 0 && <p className="chip late">{blankWords.numbersMissing(words, missing)}</p>}
      {twice.length > 0 && <p className="chip late">{blankWords.numbersTwice(words, twice)}</p>}
    </>
  )
}

function OpenBlanks({ openBlanks }: Pick<MonthView, 'openBlanks'>) {
  const numbers = openBlanks.slice(0, shownAtMost).map(({ number }) => number)
  return (
    <>
      <p>
        {blankWords.openBlanks(openBlanks.length)}
        {numbers.map((number, place) => (
          <Fragment key={number}>
            {place > 0 && (
              <>
                、
                <wbr />
              </>
            )}
            <span className="whole">{number}</span>
          </Fragment>
        ))}
        {openBlanks.length > shownAtMost && blankWords.further(openBlanks.length)}
      </p>
      <ActionButton
        words={blankWords.toBlanks}
        shortcut="Alt+B"
        run={() => {
          showOpen()
          usePlace.getState().go({ name: 'blanks' })
        }}
      />
    </>
  )
}

type DrawOf = { readonly month: MonthView['month']; readonly draw: NonNullable<MonthView['draw']> }

function Draw({ month, draw }: DrawOf) {
  const isDone = draw.drawn > 0 && draw.left === 0
  const open = () => {
    openDraw(month)
    usePlace.getState().go({ name: 'revisit', caseId: null })
  }
  return (
    <>
      <p className={isDone ? 'dim' : ''}>{drawStandingWords(draw)}</p>
      {!isDone && <ActionButton words={drawWords.toDraw} shortcut="Alt+D" run={open} />}
    </>
  )
}
