import { Button, Input } from 'antd'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { ask, useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { HiddenPhones } from '../../ui/phones'
import {
  beforeWords,
  demandWord,
  periodicWords,
  recordVisitRefusal,
  visitedWords,
} from '../../words/periodic'
import { VisitFields } from './fields'
import { drop, dropChosen, endDrop, gapOf, typeReason, useVisiting } from './store'

type Chosen = { readonly visitId: PeriodicVisitId; readonly next: PeriodicVisitId | null }

/** One customer of the round: who it is, what was said last time, and what is said now. */
export function Visit({ visitId, next }: Chosen) {
  const answer = useAnswer('periodic.show', { visitId }, ['visit', 'case', 'scan', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={periodicWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{recordVisitRefusal[answer.reason]}</Notice>
  const visit = answer.value
  return (
    <section className="stack visit" aria-label={visitedWords(visit)}>
      <Person visit={visit} />
      <Asking visit={visit} next={next} />
    </section>
  )
}

function Asking({ visit, next }: { readonly visit: VisitView; readonly next: PeriodicVisitId | null }) {
  const isDropping = useVisiting((store) => store.isDropping)
  if (visit.isErased) return <Notice look="info">{periodicWords.erased}</Notice>
  if (visit.isDropped)
    return (
      <div className="card part stack">
        <p>{periodicWords.isDropped(visit.dropReason)}</p>
        <div className="row">
          <ActionButton words={periodicWords.keepOn} shortcut="Alt+X" run={() => drop(visit.id, '')} />
        </div>
      </div>
    )
  return isDropping ? <Dropping visitId={visit.id} /> : <VisitFields visit={visit} next={next} />
}

function Dropping({ visitId }: Pick<Chosen, 'visitId'>) {
  const store = useVisiting()
  return (
    <div className="card part stack">
      <Field label={periodicWords.dropReason} error={gapOf(store)}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={store.dropReason}
            onChange={(event) => typeReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <ActionButton
          words={periodicWords.dropNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => dropChosen(visitId)}
        />
        <ActionButton words={periodicWords.stopDropping} shortcut="Escape" run={endDrop} />
      </div>
    </div>
  )
}

function Person({ visit }: { readonly visit: VisitView }) {
  const now = useNow()
  const { id, address, phones, number, before, slip, scans, customerId, demand } = visit
  const go = usePlace((way) => way.go)
  return (
    <div className="card visit-person">
      <div className="row">
        <h2 className="cut">{visitedWords(visit)}</h2>
        <span className="cut">{address}</span>
        <HiddenPhones masked={phones} show={() => ask('periodic.showPhones', { visitId: id })} />
        <span className="push" />
        <span className="dim number">{number}</span>
      </div>
      <div className="row small">
        <span className="dim">{periodicWords.before}</span>
        <span className="cut">{before ? beforeWords(before, now) : '—'}</span>
        <span className="push" />
        {demand && <span className="chip">{demandWord(demand)}</span>}
        {demand?.case && <OpenCase caseId={demand.case.id} number={demand.case.number} />}
        {slip && <span className="dim">{periodicWords.sheet(slip.copy)}</span>}
        {scans.length > 0 && (
          <Button
            size="small"
            tabIndex={-1}
            onClick={() => go({ name: 'scans', ...(scans[0] && { scanId: scans[0].id }) })}
          >
            {periodicWords.scans(scans.length)}
          </Button>
        )}
        {customerId !== null && (
          <Button size="small" tabIndex={-1} onClick={() => go({ name: 'customers', customerId })}>
            {periodicWords.toCustomer}
          </Button>
        )}
      </div>
    </div>
  )
}

type Matter = NonNullable<NonNullable<VisitView['demand']>['case']>

function OpenCase({ caseId, number }: { readonly caseId: Matter['id']; readonly number: Matter['number'] }) {
  const go = usePlace((way) => way.go)
  return (
    <Button
      size="small"
      tabIndex={-1}
      aria-label={`${periodicWords.openCase} ${number}`}
      onClick={() => go({ name: 'case', caseId })}
    >
      {number}
    </Button>
  )
}
