import { Input } from 'antd'
import { useState } from 'react'
import { ActionButton } from '../../../ui/action-button'
import { Field } from '../../../ui/field'
import { peopleWords } from '../../../words/people'
import { Outcome } from './outcome'
import { setLock } from './store'

/** After how long the desk locks itself. */
export function LockForm({ minutes }: { readonly minutes: number }) {
  const [typed, setTyped] = useState(String(minutes))
  return (
    <>
      <Field label={peopleWords.lockAfter} hint={peopleWords.lockHint}>
        {(control) => (
          <Input
            {...control}
            className="short"
            size="large"
            maxLength={2}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Outcome side="said" />
      <div className="row">
        <span className="push" />
        <ActionButton
          words={peopleWords.setLock}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => setLock(typed)}
        />
      </div>
    </>
  )
}
