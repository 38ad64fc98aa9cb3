import { type Handoff, ReceiveWay, receiveWayWord } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Received = {
  readonly view: CaseView
  readonly handoff: Handoff
  readonly act: 'receive' | 'receiveReport'
}

type Fields = {
  readonly when: When
  readonly by: string
  readonly way: ReceiveWay
  readonly witness: string
}

/** 登记领单: who took the paper, when, how. 留置 needs a witness. */
export function ReceiveStep({ view, handoff, act }: Received) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, act, {
    when: rightNow,
    by: handoff.received?.by ?? handoff.person,
    way: 'signed',
    witness: '',
  })
  const { by, way, witness } = fields
  const isWitnessed = way !== 'left' || witness.trim() !== ''
  return (
    <StepCard
      act={act}
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={by.trim() === '' ? missingWords.person : isWitnessed ? null : missingWords.witness}
      send={(at) => record(act, 'case.receive', { at, handoffId: handoff.id, by, way, witness })}
    >
      <div className="step-fields">
        <NameField label={caseWords.receivedBy} value={by} onChange={(name) => change({ by: name })} />
      </div>
      <Cards
        label={caseWords.receiveWay}
        cards={ReceiveWay.options.map((value) => ({ value, words: receiveWayWord[value] }))}
        chosen={way}
        onChoose={(chosen) => change({ way: chosen })}
      />
      {way === 'left' && (
        <NameField label={caseWords.witness} value={witness} onChange={(name) => change({ witness: name })} />
      )}
    </StepCard>
  )
}
