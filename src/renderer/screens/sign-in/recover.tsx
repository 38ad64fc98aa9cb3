import { Input } from 'antd'
import { useState } from 'react'
import type { Operator } from '#shared/domain/organisation'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { signInWords } from '../../words/sign-in'
import { NewPinFields } from './new-pin-fields'
import { type NewPin, recover, useSignIn } from './store'

type Recovering = {
  readonly operator: Operator
  /** Nobody has a sheet that could still be used. */
  readonly lacksSheet: boolean
  readonly onBack: () => void
}

/** 找回口令: what the sealed sheet says, and a new PIN. */
export function Recover({ operator, lacksSheet, onBack }: Recovering) {
  const stage = useSignIn((store) => store.stage)
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState<NewPin>({ newPin: '', again: '' })
  const go = () => recover(operator.id, code, typed)
  useKeys(
    [
      { key: 'Enter', words: signInWords.recoverAndEnter, isHidden: true, run: () => advance(go) },
      { key: 'Escape', words: signInWords.back, isHidden: true, run: onBack },
    ],
    { isAlone: true },
  )
  if (lacksSheet)
    return (
      <>
        <Notice look="info">{signInWords.noSheet(operator.name)}</Notice>
        <div className="row">
          <ActionButton words={signInWords.back} shortcut="Escape" run={onBack} />
        </div>
      </>
    )
  return (
    <>
      <p>{signInWords.recover(operator.name)}</p>
      <Field
        label={signInWords.code}
        error={stage.name === 'refused' && stage.at === 'code' ? stage.words : null}
      >
        {(control) => (
          <Input
            {...control}
            size="large"
            autoFocus
            autoComplete="off"
            maxLength={60}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <NewPinFields typed={typed} onChange={setTyped} />
      <div className="row">
        <ActionButton words={signInWords.back} shortcut="Escape" run={onBack} />
        <span className="push" />
        <ActionButton
          words={signInWords.recoverAndEnter}
          isMain
          isBusy={stage.name === 'checking'}
          run={go}
        />
      </div>
    </>
  )
}
