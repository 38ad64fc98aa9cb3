import { SignatureChoice } from '../../ui/signature-choice'
import { type SignatureDraft, signatureKindsFor } from '../../ui/signature-draft'
import { Line } from './line'

type SignedOf = {
  readonly label: string
  readonly value: SignatureDraft
  readonly onChange: (value: SignatureDraft) => void
}

/** What became of the signature of who was asked in person; it may still be to come. */
export function Signed({ label, value, onChange }: SignedOf) {
  return (
    <Line label={label}>
      <SignatureChoice
        label={label}
        kinds={signatureKindsFor('walkIn')}
        value={value}
        mayWait
        onChange={onChange}
      />
    </Line>
  )
}
