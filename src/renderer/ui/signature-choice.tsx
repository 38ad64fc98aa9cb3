import { Checkbox, Input } from 'antd'
import { type SignatureKind, signatureKindWord } from '#shared/domain/signature'
import { signatureWord } from '../words/signature'
import { Cards } from './cards'
import { Field } from './field'
import { NameField } from './name-field'
import type { SignatureDraft } from './signature-draft'
import './signature-choice.css'

type Choice = {
  readonly label: string
  readonly kinds: readonly SignatureKind[]
  readonly value: SignatureDraft
  readonly onChange: (value: SignatureDraft) => void
  /** Whether 尚未 is an answer as well. */
  readonly mayWait?: boolean
  readonly isFocused?: boolean
}

/** How the place for a signature ended: the outcomes as cards, and the words that the chosen one needs. */
export function SignatureChoice({
  label,
  kinds,
  value,
  onChange,
  mayWait = false,
  isFocused = false,
}: Choice) {
  const cards = [
    ...kinds.map((kind) => ({ value: kind, words: signatureKindWord[kind] })),
    ...(mayWait ? [{ value: 'none' as const, words: signatureWord.notYet }] : []),
  ]
  return (
    <div className="signature-choice">
      <Cards
        label={label}
        cards={cards}
        chosen={value.kind}
        isFocused={isFocused}
        onChoose={(kind) => onChange({ ...value, kind })}
      />
      <Needed value={value} change={(part) => onChange({ ...value, ...part })} />
    </div>
  )
}

type NeededBy = {
  readonly value: SignatureDraft
  readonly change: (part: Partial<SignatureDraft>) => void
}

function Needed({ value, change }: NeededBy) {
  switch (value.kind) {
    case 'proxy':
      return (
        <div className="signature-needs">
          <NameField label={signatureWord.proxy} value={value.name} onChange={(name) => change({ name })} />
          <Words
            label={signatureWord.relation}
            value={value.relation}
            onChange={(relation) => change({ relation })}
          />
          <Checkbox
            checked={value.isStamped}
            onChange={(event) => change({ isStamped: event.target.checked })}
          >
            {signatureWord.stamped}
          </Checkbox>
        </div>
      )
    case 'guardian':
      return (
        <div className="signature-needs">
          <NameField
            label={signatureWord.guardian}
            value={value.name}
            onChange={(name) => change({ name })}
          />
        </div>
      )
    case 'interpreted':
      return (
        <div className="signature-needs">
          <NameField
            label={signatureWord.interpreter}
            value={value.name}
            onChange={(name) => change({ name })}
          />
        </div>
      )
    case 'refused':
      return (
        <div className="signature-needs">
          <Words
            label={signatureWord.reason}
            value={value.reason}
            onChange={(reason) => change({ reason })}
          />
          <NameField
            label={signatureWord.witness}
            value={value.witness}
            onChange={(witness) => change({ witness })}
          />
        </div>
      )
    case 'self':
    case 'fingerprint':
    case 'left':
    case 'readBack':
    case 'none':
    case null:
      return null
  }
}

type WordsOf = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

function Words({ label, value, onChange }: WordsOf) {
  return (
    <Field label={label}>
      {(control) => (
        <Input {...control} value={value} maxLength={60} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
