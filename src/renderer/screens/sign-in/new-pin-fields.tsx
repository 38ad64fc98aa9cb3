import { PinField } from '../../ui/pin-field'
import { pinWords } from '../../words/pin'
import { type NewPin, useSignIn } from './store'

type Fields = {
  readonly typed: NewPin
  readonly isFocused?: boolean
  readonly onChange: (typed: NewPin) => void
}

/** A new PIN, twice. */
export function NewPinFields({ typed, isFocused = false, onChange }: Fields) {
  const stage = useSignIn((store) => store.stage)
  const wrong = (at: 'newPin' | 'again') => (stage.name === 'refused' && stage.at === at ? stage.words : null)
  return (
    <div className="pins">
      <PinField
        label={pinWords.newPin}
        hint={pinWords.hint}
        error={wrong('newPin')}
        value={typed.newPin}
        isFocused={isFocused}
        onChange={(newPin) => onChange({ ...typed, newPin })}
      />
      <PinField
        label={pinWords.again}
        error={wrong('again')}
        value={typed.again}
        onChange={(again) => onChange({ ...typed, again })}
      />
    </div>
  )
}
