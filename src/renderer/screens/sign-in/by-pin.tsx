import { Input } from 'antd'
import { Field } from '../../ui/field'
import { signInWords } from '../../words/sign-in'
import { useSignIn } from './store'

type Typed = { readonly pin: string; readonly onChange: (pin: string) => void }

/** Where the PIN is typed at the lock. */
export function ByPin({ pin, onChange }: Typed) {
  const stage = useSignIn((store) => store.stage)
  const wrong = stage.name === 'refused' && stage.at === 'pin' ? stage.words : null
  return (
    <Field label={signInWords.pin} error={wrong}>
      {(control) => (
        <Input
          {...control}
          type="password"
          size="large"
          autoFocus
          autoComplete="off"
          maxLength={40}
          value={pin}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
