import type { Deputy } from '#shared/domain/approval'
import { dayOf } from '#shared/domain/day'
import { useAnswer } from '../../../ask'
import { useKeys } from '../../../keys'
import { ActionButton } from '../../../ui/action-button'
import { advance } from '../../../ui/advance'
import { FaultBar } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { SaidNotice } from '../../../ui/said'
import { deputyWords, isOver, periodWords } from '../../../words/deputies'
import { settingsWords } from '../../../words/settings'
import { DeputyForm } from './form'
import { endDeputy, nameDeputy, useDeputies } from './store'

/** 代批: who may decide in whose place, from and until which day. */
export function DeputySection({ isLookedAt }: { readonly isLookedAt: boolean }) {
  const answer = useAnswer('deputy.list', {}, ['desk'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Deputies deputies={answer.value.deputies} isLookedAt={isLookedAt} />
}

type DeputiesOf = { readonly deputies: readonly Deputy[]; readonly isLookedAt: boolean }

function Deputies({ deputies, isLookedAt }: DeputiesOf) {
  const today = dayOf(useNow())
  const standing = deputies.filter((deputy) => !isOver(deputy, today))
  const over = deputies.filter((deputy) => isOver(deputy, today))
  return (
    <div className="halves">
      <div className="card stack part scroll">
        <h2>{deputyWords.title}</h2>
        <p className="dim">{deputyWords.explain}</p>
        {isLookedAt && <p className="dim">{settingsWords.bySupervisor}</p>}
        <h3>{deputyWords.now}</h3>
        {standing.length === 0 && <p className="dim">{deputyWords.none}</p>}
        {standing.map((deputy) => (
          <div key={deputy.id} className="row deputy">
            <Who deputy={deputy} />
            <span className="push" />
            {!isLookedAt && (
              <ActionButton
                words={deputyWords.end}
                label={deputyWords.endOf(deputy.deputy)}
                run={() => endDeputy(deputy)}
              />
            )}
          </div>
        ))}
        {over.length > 0 && <h3>{deputyWords.over}</h3>}
        {over.map((deputy) => (
          <div key={deputy.id} className="row dim">
            <Who deputy={deputy} />
          </div>
        ))}
      </div>
      {!isLookedAt && <Naming />}
    </div>
  )
}

function Naming() {
  useKeys([{ key: 'Enter', words: '', isHidden: true, run: () => advance(nameDeputy) }])
  return (
    <div className="card stack part scroll">
      <h2>{deputyWords.add}</h2>
      <DeputyForm />
      <Outcome />
      <div className="row">
        <span className="push" />
        <ActionButton words={deputyWords.name} shortcut="Ctrl+Enter" bar="right" isMain run={nameDeputy} />
      </div>
    </div>
  )
}

function Who({ deputy }: { readonly deputy: Deputy }) {
  return (
    <span>
      <b>{deputy.deputy}</b> {deputyWords.inPlaceOf} <b>{deputy.principal}</b>
      <span className="dim">　{periodWords(deputy)}</span>
    </span>
  )
}

function Outcome() {
  const said = useDeputies((store) => store.said)
  // What is missing is said at its field.
  return said.kind === 'incomplete' ? null : <SaidNotice said={said} kept={deputyWords.kept} />
}
