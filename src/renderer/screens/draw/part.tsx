import { dayOf, type Instant, monthOf as monthOfDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { DrawView } from '#shared/ipc/draw-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { drawWords, leftWords } from '../../words/draw'
import { BeforeDraw } from './before-draw'
import { Drawn } from './drawn'
import { monthShown, neighbourOf, printDraw, showMonth, turnTo, useDraw } from './store'
import { VisitsView } from './visits-view'
import './draw.css'

/** 抽查: the drawn work orders of a month, or 维修回访登记表. */
export function DrawPart() {
  const view = useDraw((store) => store.view)
  return (
    <section className="draw" aria-label={drawWords.title}>
      {view === 'draw' ? <MonthView /> : <VisitsView />}
    </section>
  )
}

function MonthView() {
  const wanted = useDraw((store) => store.month)
  const now = useNow()
  const month = monthShown(wanted, now)
  const answer = useAnswer('draw.show', { month }, ['case', 'today', 'desk', 'print'])
  const view = answer?.kind === 'ok' && answer.value.month === month ? answer.value : null
  return (
    <>
      <div className="card part head">
        <Head month={month} view={view} now={now} />
        <Outcome view={view} />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={drawWords.kept} />}
      {view && (view.draw ? <Drawn view={view} /> : <BeforeDraw key={month} view={view} />)}
    </>
  )
}

type HeadOf = { readonly month: DrawView['month']; readonly view: DrawView | null; readonly now: Instant }

function Head({ month, view, now }: HeadOf) {
  const isPrinting = useDraw((store) => store.isPrinting)
  const isThisMonth = month === monthOfDay(dayOf(now))
  return (
    <div className="row">
      <b className="period" role="status">
        {monthWords(month)}
        {view?.draw && <span className="dim">　{leftWords(view.rows)}</span>}
      </b>
      <span className="push" />
      <ActionButton
        words={drawWords.previousMonth}
        shortcut="Alt+ArrowLeft"
        run={() => showMonth(neighbourOf(month, -1))}
      />
      <ActionButton
        words={drawWords.nextMonth}
        shortcut="Alt+ArrowRight"
        isDisabled={isThisMonth}
        run={() => showMonth(neighbourOf(month, 1))}
      />
      <ActionButton words={drawWords.visits} shortcut="Alt+R" run={() => turnTo('visits')} />
      {view?.draw && (
        <ActionButton
          words={drawWords.print}
          shortcut="F9"
          isBusy={isPrinting}
          run={() => printDraw(month)}
        />
      )}
    </div>
  )
}

/** What became of the printing, and what went wrong; a sheet that came out needs no line any more. */
function Outcome({ view }: { readonly view: DrawView | null }) {
  const { said, isPrinting } = useDraw()
  const slip = view?.slip?.job?.state === 'confirmed' ? null : view?.slip
  return (
    <PrintOutcome
      isPrinting={isPrinting}
      printing={drawWords.printing}
      said={said}
      kept={drawWords.kept}
      slip={slip ?? null}
    />
  )
}
