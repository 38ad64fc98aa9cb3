import type { SubjectKind } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { nowAt } from '../../../ui/now'
import { SignatureChoice } from '../../../ui/signature-choice'
import { noSignature, type SignatureDraft, signatureKindsFor, signatureOf } from '../../../ui/signature-draft'
import { SubjectField } from '../../../ui/subject-field'
import { WhenField } from '../../../ui/when-field'
import { caseWords, missingWords } from '../../../words/case'
import { signatureWord } from '../../../words/signature'
import { momentOf, rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { wrongTime } from './complete'
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
      missing={whatIsMissing(fields) ?? skipMissing(lead, words.skipReason)}
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
      {matter.kind === 'complaint' && (
        <div>
          <span className="dim small">{caseWords.resultSignature}</span>
          <SignatureChoice
            label={caseWords.resultSignature}
            kinds={signatureKindsFor(matter.channel)}
            value={signature}
            mayWait
            onChange={(chosen) => change({ signature: chosen })}
          />
        </div>
      )}
    </StepCard>
  )
}

function proposed(view: CaseView): Fields {
  const lead = leadNow(view)
  const completion = lead?.completion
  return {
    when: rightNow,
    words: '',
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

function whatIsMissing({ words, handler, completedWhen, signature }: Fields): string | null {
  if (words.trim() === '') return missingWords.words
  if (handler.trim() === '') return missingWords.person
  if (signatureOf(signature, nowAt()).kind === 'incomplete') return signatureWord.incomplete
  return wrongTime(completedWhen)
}
