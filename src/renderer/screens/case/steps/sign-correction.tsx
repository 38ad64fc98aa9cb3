import { correctedFieldWord } from '#shared/domain/correction'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { nowAt, useNow } from '../../../ui/now'
import { SignatureChoice } from '../../../ui/signature-choice'
import { noSignature, type SignatureDraft, signatureKindsFor, signatureOf } from '../../../ui/signature-draft'
import { missingWords } from '../../../words/case'
import { momentWords } from '../../../words/moment'
import { sideWords } from '../../../words/side-step'
import { signatureWord } from '../../../words/signature'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Fields = {
  readonly when: When
  readonly correctionId: number | null
  readonly signature: SignatureDraft
}

/** 更正签名: a correction of what was signed wants an outcome of its own. */
export function SignCorrectionStep({ view }: { readonly view: CaseView }) {
  const { id, channel } = view.matter
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'signCorrection', {
    when: rightNow,
    correctionId: null,
    signature: noSignature,
  })
  const { signature } = fields
  const open = view.corrections.filter((each) => each.isAfterSignature && each.signature === null)
  const correction = open.find((each) => each.id === fields.correctionId) ?? open[0] ?? null
  const isIncomplete = signatureOf(signature, nowAt()).kind === 'incomplete'
  const lacking = isIncomplete ? signatureWord.incomplete : null
  return (
    <StepCard
      act="signCorrection"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={signature.kind === null ? missingWords.signature : lacking}
      send={(at) => {
        const signed = signatureOf(signature, at)
        if (correction === null || signed.kind !== 'ready' || signed.outcome === null) return
        record('signCorrection', 'case.signCorrection', {
          at,
          correctionId: correction.id,
          outcome: signed.outcome,
        })
      }}
    >
      {open.length > 1 && (
        <Cards
          label={sideWords.whichCorrection}
          cards={open.map((each) => ({
            value: each.id,
            words: each.changes.map(({ field }) => correctedFieldWord[field]).join('、'),
            hint: momentWords(each.at, now),
          }))}
          chosen={correction?.id ?? null}
          onChoose={(correctionId) => change({ correctionId })}
        />
      )}
      {correction?.changes.map(({ field, after }) => (
        <p key={field} className="dim">
          {sideWords.correctedTo(correctedFieldWord[field])}：{after}
        </p>
      ))}
      <SignatureChoice
        label={sideWords.correctionSignature}
        kinds={signatureKindsFor(channel)}
        value={signature}
        onChange={(chosen) => change({ signature: chosen })}
      />
    </StepCard>
  )
}
