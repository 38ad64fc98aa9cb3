import type { CaseView } from '#shared/ipc/views'
import { nowAt } from '../../../ui/now'
import { SignatureChoice } from '../../../ui/signature-choice'
import { type SignatureDraft, signatureKindsFor, signatureOf } from '../../../ui/signature-draft'
import { caseWords, missingWords } from '../../../words/case'
import { signatureWord } from '../../../words/signature'
import type { When } from '../../../words/when'
import { wrongTime } from './complete'

type Signed = {
  readonly matter: CaseView['matter']
  readonly value: SignatureDraft
  readonly onChange: (signature: SignatureDraft) => void
}

/** How the customer confirmed the result (S0 ⑥): of complaints only; it may come later. */
export function ResultSignature({ matter, value, onChange }: Signed) {
  if (matter.kind !== 'complaint') return null
  return (
    <div>
      <span className="dim small">{caseWords.resultSignature}</span>
      <SignatureChoice
        label={caseWords.resultSignature}
        kinds={signatureKindsFor(matter.channel)}
        value={value}
        mayWait
        onChange={onChange}
      />
    </div>
  )
}

type ResultTyped = {
  readonly words: string
  readonly handler: string
  readonly completedWhen: When
  readonly signature: SignatureDraft
}

/** What a result still lacks, in words; null once it can be recorded. */
export function resultMissing({ words, handler, completedWhen, signature }: ResultTyped): string | null {
  if (words.trim() === '') return missingWords.words
  if (handler.trim() === '') return missingWords.person
  if (signatureOf(signature, nowAt()).kind === 'incomplete') return signatureWord.incomplete
  return wrongTime(completedWhen)
}
