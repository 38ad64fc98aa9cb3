import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { noSignature, type SignatureDraft, signatureOf } from '../../../ui/signature-draft'
import { WhenField } from '../../../ui/when-field'
import { caseWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { momentOf, rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useOnDuty } from '../times'
import { useTyped } from '../typed'
import { ResultSignature, resultMissing } from './result-signature'
import { LineField, TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly words: string
  /** null: whoever is on duty. */
  readonly handler: string | null
  readonly completedWhen: When
  readonly remedy: string
  readonly signature: SignatureDraft
}

/** 当场办结: the desk is the handler; no 转呈, no 交回, counted apart. */
export function SettleStep({ view }: { readonly view: CaseView }) {
  const { matter } = view
  const record = useCase((opened) => opened.record)
  const onDuty = useOnDuty()
  const [fields, change] = useTyped<Fields>(matter.id, 'settle', {
    when: rightNow,
    words: '',
    handler: null,
    completedWhen: rightNow,
    remedy: '',
    signature: { ...noSignature, kind: 'none' },
  })
  const { words, completedWhen, remedy, signature } = fields
  const handler = fields.handler ?? onDuty
  return (
    <StepCard
      act="settle"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={sideWords.settleHint}
      missing={resultMissing({ ...fields, handler })}
      send={(at) => {
        const completedAt = momentOf(completedWhen, at)
        const signed = signatureOf(signature, at)
        if (completedAt === null || signed.kind === 'incomplete') return
        const result = { words, handler, completedAt, remedy, signature: signed.outcome }
        record('settle', 'case.settle', { at, ...result })
      }}
    >
      <TextField
        label={sideWords.settleWords}
        value={words}
        rows={2}
        onChange={(typed) => change({ words: typed })}
      />
      <div className="step-fields three">
        <NameField label={caseWords.handler} value={handler} onChange={(name) => change({ handler: name })} />
        <WhenField
          label={caseWords.completedAt}
          value={completedWhen}
          notBefore={matter.receivedAt}
          onChange={(chosen) => change({ completedWhen: chosen })}
        />
        <LineField label={caseWords.remedy} value={remedy} onChange={(typed) => change({ remedy: typed })} />
      </div>
      <ResultSignature
        matter={matter}
        value={signature}
        onChange={(chosen) => change({ signature: chosen })}
      />
    </StepCard>
  )
}
