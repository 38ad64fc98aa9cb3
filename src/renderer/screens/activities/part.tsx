import { activityState } from '#shared/domain/activity'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { activityWords } from '../../words/activities'
import { ActivityCard } from './card'
import { ActivityList } from './list'
import { PlanForm } from './plan-form'
import { copyYear, printPlan, showYear, turnTo, usePlanning, yearShown } from './store'
import './activities.css'

type Listed = Output<'activity.list'>

/** 沟通计划: a year's activities by month, and at the right the chosen one with what is to be done with it. */
export function ActivitiesPart() {
  const { year: wanted, chosen, mode } = usePlanning()
  const year = yearShown(wanted, useNow())
  const answer = useAnswer('activity.list', { year }, ['service', 'today', 'print'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  const row = listed ? (listed.rows.find(({ id }) => id === chosen) ?? nextOf(listed.rows)) : null
  return (
    <section className="activities" aria-label={activityWords.title}>
      {mode === 'look' && (
        <div className="card part head">
          <Head year={year} listed={listed} />
          <Outcome listed={listed} />
        </div>
      )}
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={activityWords.kept} />}
      {mode === 'add' && <PlanForm key={`add/${year}`} year={year} view={null} />}
      {/* A form has the whole width. */}
      {mode !== 'add' && mode !== 'look' && row && <ActivityCard key={row.id} id={row.id} year={year} />}
      {mode === 'look' && listed && (
        <div className="two">
          <ActivityList rows={listed.rows} row={row} />
          {row ? (
            <ActivityCard key={row.id} id={row.id} year={year} />
          ) : (
            <div className="calm">
              <p className="calm-head">{activityWords.none(year)}</p>
              <p className="dim">{activityWords.noneHint}</p>
            </div>
          )}
        </div>
      )}
    </section>
  )
}

/** What is to be done next; of a year that is done its first. */
function nextOf(rows: Listed['rows']): Listed['rows'][number] | null {
  return rows.find((one) => activityState(one) === 'left') ?? rows[0] ?? null
}

function Head({ year, listed }: { readonly year: number; readonly listed: Listed | null }) {
  const isPrinting = usePlanning((store) => store.isPrinting)
  return (
    <div className="row">
      <b className="year" role="status">
        {activityWords.year(year)}
      </b>
      <ActionButton
        words=""
        label={activityWords.previousYear}
        shortcut="Alt+ArrowLeft"
        run={() => showYear(year - 1)}
      />
      <ActionButton
        words=""
        label={activityWords.nextYear}
        shortcut="Alt+ArrowRight"
        run={() => showYear(year + 1)}
      />
      {listed && listed.rows.length > 0 && (
        <span className="dim small totals">
          {activityWords.count(listed.totals)}
          <br />
          {activityWords.money(listed.totals)}
        </span>
      )}
      <span className="push" />
      <ActionButton
        words={activityWords.add}
        shortcut="Alt+A"
        isMain={listed?.rows.length === 0}
        run={() => turnTo('add')}
      />
      {listed && listed.toCopy > 0 && (
        <ActionButton words={activityWords.copy(listed.toCopy)} shortcut="Alt+T" run={() => copyYear(year)} />
      )}
      {listed && listed.rows.length > 0 && (
        <ActionButton
          words={activityWords.printPlan}
          shortcut="F9"
          isBusy={isPrinting}
          run={() => printPlan(year)}
        />
      )}
    </div>
  )
}

/** What became of the last act; of a sheet of the chosen one its card says it. */
function Outcome({ listed }: { readonly listed: Listed | null }) {
  const { said, isPrinting, printed } = usePlanning()
  return (
    <PrintOutcome
      isPrinting={isPrinting}
      printing={activityWords.printing}
      said={said}
      kept={activityWords.kept}
      slip={printed === 'plan' ? (listed?.slip ?? null) : null}
    />
  )
}
