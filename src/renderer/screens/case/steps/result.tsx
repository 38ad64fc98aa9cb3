import type { SubjectKind } from '#shared/domain/kind'
import { resultByOrder } from '#shared/domain/order-progress'
import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { noSignature, type SignatureDraft, signatureOf } from '../../../ui/signature-draft'
import { SubjectField } from '../../../ui/subject-field'
import { WhenField } from '../../../ui/when-field'
import { caseWords } from '../../../words/case'
import { momentOf, rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { ResultSignature, resultMissing } from './result-signature'
import { SkipReason, skipMissing } from './skip-reason'
import { LineField, TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly words: string
  readonly handler: string
  readonly completedWhen: When
  readonly remedy: string
  readonly prevention: string
  readonly subjectKind: SubjectKind
  readonly subjectName: string
  readonly signature: SignatureDraft
  readonly skipReason: string
}

/** 登记处理结果: what the desk writes down from the paper, and how the customer confirmed it (S0 ⑥). */
export function ResultStep({ view }: { readonly view: CaseView }) {
  const { matter } = view
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(matter.id, 'result', proposed(view))
  const { when, completedWhen, signature, ...words } = fields
  const lead = leadNow(view)
  return (
    <StepCard
      act="result"
      view={view}
      when={when}
      onWhen={(typed) => change({ when: typed })}
      missing={resultMissing(fields) ?? skipMissing(lead, words.skipReason)}
      send={(at) => {
        const completedAt = momentOf(completedWhen, at)
        const signed = signatureOf(signature, at)
        if (completedAt === null || signed.kind === 'incomplete') return
        record('result', 'case.result', { ...words, at, completedAt, signature: signed.outcome })
      }}
    >
      <TextField
        label={caseWords.result}
        rows={2}
        value={words.words}
        onChange={(typed) => change({ words: typed })}
      />
      <div className="step-fields three">
        <NameField
          label={caseWords.handler}
          value={words.handler}
          suggestions={[lead?.person ?? '']}
          onChange={(handler) => change({ handler })}
        />
        <WhenField
          label={caseWords.completedAt}
          value={completedWhen}
          notBefore={matter.receivedAt}
          onChange={(chosen) => change({ completedWhen: chosen })}
        />
        <LineField label={caseWords.remedy} value={words.remedy} onChange={(remedy) => change({ remedy })} />
        <LineField
          label={caseWords.prevention}
          value={words.prevention}
          onChange={(prevention) => change({ prevention })}
        />
        <SubjectField
          label={caseWords.subjectNamed}
          kind={words.subjectKind}
          name={words.subjectName}
          onChange={(subjectKind, subjectName) => change({ subjectKind, subjectName })}
        />
      </div>
      <SkipReason handoff={lead} value={words.skipReason} onChange={(skipReason) => change({ skipReason })} />
      <ResultSignature
        matter={matter}
        value={signature}
        onChange={(chosen) => change({ signature: chosen })}
      />
    </StepCard>
  )
}

function proposed(view: CaseView): Fields {
  const lead = leadNow(view)
  const completion = lead?.completion
  return {
    when: rightNow,
    words: resultByOrder(view),
    handler: completion?.handler ?? lead?.received?.by ?? '',
    completedWhen: completion ? { kind: 'at', at: completion.completedAt } : rightNow,
    remedy: '',
    prevention: '',
    subjectKind: view.matter.subjectKind,
    subjectName: view.matter.subjectName,
    signature: { ...noSignature, kind: 'none' },
    skipReason: '',
  }
}
