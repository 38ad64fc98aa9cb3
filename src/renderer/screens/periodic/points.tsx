import { Input } from 'antd'
import type { IsoMonth } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { type PointLine, visitPageLength } from '#shared/ipc/periodic-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { ListCard } from '../../ui/list-card'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { periodicWords } from '../../words/periodic'
import { pointWords } from '../../words/periodic-points'
import { Months } from './months'
import { PointForm } from './point-form'
import { PointRows } from './point-rows'
import { openForm, openSettling, printPoints, settle, showPage, typeSettled, usePoints } from './points-store'
import { monthShown, showLook, useVisiting } from './store'

type Listed = Output<'periodic.points'>

/** 投诉需求: what customers brought up in the month, on the rounds and to the departments' own visitors (F02b). */
export function Points() {
  const wanted = useVisiting((store) => store.month)
  const month = monthShown(wanted, useNow())
  const { page, isAdding, isSettling } = usePoints()
  const answer = useAnswer('periodic.points', { month, page }, ['visit', 'case', 'print'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  return (
    <section className="points" aria-label={pointWords.title}>
      <div className="card part head">
        <Head month={month} listed={listed} />
        <Outcome listed={listed} />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={periodicWords.kept} />}
      {isAdding && <PointForm />}
      {!isAdding && listed && (
        <ListCard
          isEmpty={listed.rows.length === 0}
          none={pointWords.none}
          head={isSettling && <Settling rows={listed.rows} />}
          page={listed.page}
          total={listed.total}
          length={visitPageLength}
          words={pointWords.page}
          turnTo={showPage}
        >
          <PointRows rows={listed.rows} />
        </ListCard>
      )}
    </section>
  )
}

function Head({ month, listed }: { readonly month: IsoMonth; readonly listed: Listed | null }) {
  const { isAdding, isPrinting } = usePoints()
  if (isAdding) return <h2>{pointWords.formTitle}</h2>
  return (
    <>
      <div className="row">
        <h2>{pointWords.title}</h2>
        <Months month={month} />
        <span className="push dim">{listed && pointWords.count(listed.total, listed.open)}</span>
      </div>
      <div className="row">
        <ActionButton words={pointWords.add} shortcut="Alt+A" run={() => openForm(true)} />
        <span className="push" />
        {listed && listed.total > 0 && (
          <ActionButton
            words={pointWords.print}
            shortcut="F9"
            isBusy={isPrinting}
            run={() => printPoints(month)}
          />
        )}
        <ActionButton
          words={periodicWords.round}
          shortcut="Escape"
          bar="right"
          run={() => showLook('round')}
        />
      </div>
    </>
  )
}

/** What became of the printing: the newest sheet of the month, and what went wrong. */
function Outcome({ listed }: { readonly listed: Listed | null }) {
  const { said, isPrinting, isAdding } = usePoints()
  return (
    <PrintOutcome
      isPrinting={isPrinting}
      printing={pointWords.printing}
      said={said}
      kept={periodicWords.kept}
      slip={isAdding ? null : (listed?.slip ?? null)}
    />
  )
}

/** 记处理 of the chosen one, over the list. */
function Settling({ rows }: { readonly rows: readonly PointLine[] }) {
  const { chosen, settled } = usePoints()
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  if (!row) return null
  return (
    <div className="row settling">
      <Field label={`${row.customer}：${row.demand.words}`}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            aria-label={pointWords.settleLabel}
            placeholder={pointWords.settleLabel}
            maxLength={2_000}
            value={settled}
            onChange={(event) => typeSettled(event.target.value)}
          />
        )}
      </Field>
      <ActionButton
        words={pointWords.settleNow}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isDisabled={settled.trim() === ''}
        run={() => settle(row.id)}
      />
      <ActionButton words={pointWords.leave} shortcut="Escape" run={() => openSettling(false)} />
    </div>
  )
}
