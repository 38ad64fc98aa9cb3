import { type Handoff, type HandoffId, ReceiveWay, receiveWayWord } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { paperOf, WhichPaper } from './which-paper'

type Received = {
  readonly view: CaseView
  readonly handoffs: readonly Handoff[]
  readonly act: 'receive' | 'receiveReport'
}

type Fields = {
  readonly when: When
  readonly handoffId: HandoffId | null
  /** null: whoever the paper was sent to. */
  readonly by: string | null
  readonly way: ReceiveWay
  readonly witness: string
}

/** 登记领单: who took the paper, when, how. 留置 needs a witness; what was told by phone is signed later (待补签). */
export function ReceiveStep({ view, handoffs, act }: Received) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, act, {
    when: rightNow,
    handoffId: null,
    by: null,
    way: 'signed',
    witness: '',
  })
  const { way, witness } = fields
  const handoff = paperOf(handoffs, fields.handoffId)
  const by = fields.by ?? handoff?.received?.by ?? handoff?.person ?? ''
  const isWitnessed = way !== 'left' || witness.trim() !== ''
  const lacking = by.trim() === '' ? missingWords.person : isWitnessed ? null : missingWords.witness
  return (
    <StepCard
      act={act}
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={handoff === null ? missingWords.which : lacking}
      {...(handoff?.received && { hint: caseWords.toldByPhone })}
      send={(at) => {
        if (handoff) record(act, 'case.receive', { at, handoffId: handoff.id, by, way, witness })
      }}
    >
      <WhichPaper
        handoffs={handoffs}
        chosen={handoff}
        onChoose={(handoffId) => change({ handoffId, by: null })}
      />
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
