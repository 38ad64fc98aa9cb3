import { type ActivityId, activityState } from '#shared/domain/activity'
import type { ActivityView } from '#shared/ipc/activity-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import {
  activityFactsOf,
  activityRecordOf,
  activityWords,
  lateWords,
  standingWords,
} from '../../words/activities'
import { DropForm } from './drop-form'
import { PlanForm } from './plan-form'
import { RecordForm } from './record-form'
import { printSheet, resume, turnTo, usePlanning } from './store'

type CardOf = { readonly id: ActivityId; readonly year: number }

/** The chosen activity: what is planned, how it went, and what can be done with it now. */
export function ActivityCard({ id, year }: CardOf) {
  const mode = usePlanning((store) => store.mode)
  const answer = useAnswer('activity.show', { activityId: id }, ['service', 'print', 'today'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={activityWords.kept} />
  if (answer?.kind !== 'ok') return <div className="card" />
  const view = answer.value
  switch (mode) {
    case 'change':
      return <PlanForm year={year} view={view} />
    case 'record':
      return <RecordForm view={view} />
    case 'drop':
      return <DropForm view={view} />
    case 'look':
    case 'add':
      return <Shown view={view} />
  }
}

function Shown({ view }: { readonly view: ActivityView }) {
  const { printed, isPrinting } = usePlanning()
  const late = lateWords(useNow(), view)
  const standing = standingWords(view)
  return (
    <article className="card part stack activity" aria-label={view.title}>
      <div className="row">
        <h2 className="cut">{view.title}</h2>
        {standing && <span className={late ? 'chip late' : 'chip'}>{standing}</span>}
      </div>
      {view.isErased && <Notice look="info">{activityWords.erased}</Notice>}
      {view.isDropped && <Notice look="info">{activityWords.isDropped(view.dropReason)}</Notice>}
      {late && <Notice look="info">{late}</Notice>}
      <div className="scroll stack facts">
        {/* Once it was held, how it went is what somebody looks for. */}
        <Facts facts={activityRecordOf(view)} />
        {view.by !== '' && <p className="dim small">{activityWords.byWhom(view.by)}</p>}
        <Facts facts={activityFactsOf(view)} />
      </div>
      {view.slip && printed === 'sheet' && !isPrinting && (
        <PrintingStrip key={view.slip.id} slip={view.slip} keptAs={null} />
      )}
      <Acts view={view} />
    </article>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  if (facts.length === 0) return null
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="dim">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Acts({ view }: { readonly view: ActivityView }) {
  const isPrinting = usePlanning((store) => store.isPrinting)
  if (view.isErased) return null
  const state = activityState(view)
  if (state === 'dropped')
    return (
      <div className="row acts">
        <ActionButton words={activityWords.resume} shortcut="Alt+X" run={() => resume(view.id)} />
      </div>
    )
  return (
    <div className="row acts">
      <ActionButton
        words={state === 'held' ? activityWords.recordAgain : activityWords.record}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain={state === 'left'}
        run={() => turnTo('record')}
      />
      {state === 'left' && (
        <>
          <ActionButton words={activityWords.change} shortcut="Alt+G" run={() => turnTo('change')} />
          <ActionButton words={activityWords.drop} shortcut="Alt+X" run={() => turnTo('drop')} />
          <ActionButton
            words={activityWords.printNotice}
            shortcut="Alt+O"
            isBusy={isPrinting}
            run={() => printSheet('notice', view.id)}
          />
        </>
      )}
      <ActionButton
        words={activityWords.printRecord}
        shortcut="Alt+P"
        isBusy={isPrinting}
        run={() => printSheet('record', view.id)}
      />
    </div>
  )
}
