import { Input } from 'antd'
import { useId } from 'react'
import { RetentionKind, retentionKindWord } from '#shared/domain/retention'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../../keys'
import { ActionButton } from '../../../ui/action-button'
import { advance } from '../../../ui/advance'
import { dataWords, keptFromWord, periodsWords } from '../../../words/data'
import { keptForWords } from '../../../words/kept-for'
import { Outcome } from './outcome'
import { periodsOf, savePeriods, type, usePeriods } from './periods'

type Periods = Pick<Output<'retention.show'>, 'retention' | 'usual'>

/** 保存期限, by kind of record; what is usual beside it. */
export function PeriodsPart({ retention, usual }: Periods) {
  const { typed, said } = usePeriods()
  const ready = periodsOf(typed, retention)
  const save = () => savePeriods(retention)
  useKeys([{ key: 'Enter', words: '', isHidden: true, run: () => advance(save) }])
  return (
    <div className="stack scroll periods">
      <Outcome said={said} />
      <div className="card stack part">
        <div className="row">
          <h2>{dataWords.part.periods}</h2>
          <p className="dim small">{periodsWords.explain}</p>
          <span className="push" />
          <ActionButton
            words={periodsWords.save}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            isDisabled={ready.kind === 'ready' && !ready.isChanged}
            run={save}
          />
        </div>
        <div className="kinds">
          {RetentionKind.options.map((kind) => (
            <Period key={kind} kind={kind} months={retention[kind]} usual={usual[kind]} />
          ))}
        </div>
      </div>
      <div className="card stack part">
        <h3>{periodsWords.why}</h3>
        <ul className="reasons">
          {periodsWords.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

type Line = { readonly kind: RetentionKind; readonly months: number; readonly usual: number }

function Period({ kind, months, usual }: Line) {
  const id = useId()
  const { typed, wrong } = usePeriods()
  return (
    <div className="period">
      <label htmlFor={id}>
        {retentionKindWord[kind]}
        <span className="dim small">{keptFromWord[kind]}</span>
      </label>
      <Input
        id={id}
        maxLength={20}
        {...(wrong === kind && { status: 'error' as const })}
        aria-invalid={wrong === kind || undefined}
        value={typed[kind] ?? keptForWords(months)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(kind, event.target.value)}
      />
      <span className="dim small">{periodsWords.usual(keptForWords(usual))}</span>
    </div>
  )
}
