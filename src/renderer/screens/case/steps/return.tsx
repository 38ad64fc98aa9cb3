import { Checkbox } from 'antd'
import type { HandoffId } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { nowAt } from '../../../ui/now'
import { SignatureChoice } from '../../../ui/signature-choice'
import { noSignature, type SignatureDraft, signatureKindsFor, signatureOf } from '../../../ui/signature-draft'
import { caseWords, missingWords, sheetPartWord } from '../../../words/case'
import { signatureWord } from '../../../words/signature'
import { rightNow, type When } from '../../../words/when'
import { papersFor } from '../current'
import { knownMissing, type SheetPart, sheetParts } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { SkipReason, skipMissing } from './skip-reason'
import { paperOf, WhichPaper } from './which-paper'

type Fields = {
  readonly when: When
  readonly missing: readonly SheetPart[]
  readonly decision: 'taken' | 'sentBack' | null
  readonly signature: SignatureDraft
  readonly handoffId: HandoffId | null
  readonly skipReason: string
}

/** 登记交回: the paper is back. What is missing on it is listed; it is taken, or sent back while the clock runs on. */
export function ReturnStep({ view }: { readonly view: CaseView }) {
  const { id, channel, contentSignature } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'return', {
    when: rightNow,
    missing: knownMissing(view),
    decision: null,
    signature: { ...noSignature, kind: 'none' },
    handoffId: null,
    skipReason: '',
  })
  const { missing, decision, signature, skipReason } = fields
  const handoffs = papersFor('return', view)
  const handoff = paperOf(handoffs, fields.handoffId)
  const isSigned = signature.kind !== 'none'
  // A signature outcome recorded here and now is not missing any more.
  const lacking = missing.filter((part) => part !== 'contentSignature' || !isSigned)
  const toggle = (part: SheetPart) =>
    change({ missing: missing.includes(part) ? missing.filter((each) => each !== part) : [...missing, part] })
  const send = (at: ReturnType<typeof nowAt>) => {
    const signed = signatureOf(signature, at)
    if (decision === null || signed.kind === 'incomplete' || handoff === null) return
    const words = sheetParts.filter((part) => lacking.includes(part)).map((part) => sheetPartWord[part])
    record('return', 'case.return', {
      at,
      handoffId: handoff.id,
      decision,
      missing: words,
      contentSignature: signed.outcome,
      skipReason,
    })
  }
  return (
    <StepCard
      act="return"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={
        handoff === null
          ? missingWords.which
          : (whatIsMissing(decision, lacking, signature) ?? skipMissing(handoff, skipReason))
      }
      send={send}
    >
      <WhichPaper handoffs={handoffs} chosen={handoff} onChoose={(handoffId) => change({ handoffId })} />
      <fieldset>
        <legend className="dim small">{caseWords.sheet}</legend>
        <div className="sheet-parts">
          {sheetParts.map((part) => (
            <Checkbox key={part} checked={lacking.includes(part)} onChange={() => toggle(part)}>
              {sheetPartWord[part]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {contentSignature === null && view.matter.kind === 'complaint' && (
        <div>
          <span className="dim small">{caseWords.contentSignature}</span>
          <SignatureChoice
            label={caseWords.contentSignature}
            kinds={signatureKindsFor(channel)}
            value={signature}
            mayWait
            onChange={(chosen) => change({ signature: chosen })}
          />
        </div>
      )}
      <Cards
        label={caseWords.returnDecision}
        cards={[
          { value: 'taken', words: caseWords.taken },
          { value: 'sentBack', words: caseWords.sentBack },
        ]}
        chosen={decision}
        onChoose={(chosen) => change({ decision: chosen })}
      />
      <SkipReason
        handoff={handoff}
        value={skipReason}
        onChange={(reason) => change({ skipReason: reason })}
      />
    </StepCard>
  )
}

function whatIsMissing(
  decision: Fields['decision'],
  lacking: readonly SheetPart[],
  signature: SignatureDraft,
): string | null {
  if (signatureOf(signature, nowAt()).kind === 'incomplete') return signatureWord.incomplete
  if (decision === null) return missingWords.decision
  return decision === 'sentBack' && lacking.length === 0 ? missingWords.sentBackNothing : null
}
