import type { CaseView } from '#shared/ipc/views'
import { nowAt } from '../../../ui/now'
import { SignatureChoice } from '../../../ui/signature-choice'
import { noSignature, type SignatureDraft, signatureKindsFor, signatureOf } from '../../../ui/signature-draft'
import { caseWords, missingWords } from '../../../words/case'
import { signatureWord } from '../../../words/signature'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Fields = { readonly when: When; readonly signature: SignatureDraft }

type Place = { readonly view: CaseView; readonly act: 'signContent' | 'signResult' }

/** How the place for a signature ended, when it was not recorded with what was signed. */
export function SignStep({ view, act }: Place) {
  const { id, channel } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, act, { when: rightNow, signature: noSignature })
  const { signature } = fields
  const isIncomplete = signatureOf(signature, nowAt()).kind === 'incomplete'
  const lacking = isIncomplete ? signatureWord.incomplete : null
  return (
    <StepCard
      act={act}
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={signature.kind === null ? missingWords.signature : lacking}
      send={(at) => {
        const signed = signatureOf(signature, at)
        if (signed.kind === 'ready' && signed.outcome)
          record(act, `case.${act}`, { at, outcome: signed.outcome })
      }}
    >
      <SignatureChoice
        label={act === 'signContent' ? caseWords.contentSignature : caseWords.resultSignature}
        kinds={signatureKindsFor(channel)}
        value={signature}
        onChange={(chosen) => change({ signature: chosen })}
      />
    </StepCard>
  )
}
