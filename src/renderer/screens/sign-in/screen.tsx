import { Input } from 'antd'
import { useState } from 'react'
import { clockTimeOf, dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { longDay } from '../../words/moment'
import { signInRefusal, signInWords } from '../../words/sign-in'
import { signIn, useSignIn } from './store'
import './sign-in.css'

type Locked = {
  readonly desk: Output<'desk.standing'>
  readonly workedLast: number | null
}

/** 当班登录, and the lock: time and organisation, nothing of any customer. */
export function SignInScreen({ desk, workedLast }: Locked) {
  const now = useNow()
  const stage = useSignIn((store) => store.stage)
  const first = desk.operators.find(({ id }) => id === workedLast) ?? desk.operators[0]
  const [operatorId, setOperatorId] = useState(first?.id ?? null)
  const [pin, setPin] = useState('')
  const enter = async () => {
    if (operatorId === null || stage.name === 'checking') return
    // What is typed while it is being checked is the next try.
    setPin('')
    await signIn(operatorId, pin)
  }
  useKeys([{ key: 'Enter', words: signInWords.enter, isHidden: true, run: enter }], { isAlone: true })
  return (
    <main className="sign-in" data-screen="sign-in">
      <p className="time">{clockTimeOf(now)}</p>
      <p className="dim">{longDay(dayOf(now))}</p>
      <h1>{desk.organisation}</h1>
      <div className="card stack">
        <Cards
          label={signInWords.who}
          cards={desk.operators.map(({ id, name }) => ({ value: id, words: name }))}
          chosen={operatorId}
          onChoose={setOperatorId}
        />
        <Field label={signInWords.pin} error={stage.name === 'refused' ? signInRefusal[stage.reason] : null}>
          {(control) => (
            <Input
              {...control}
              type="password"
              size="large"
              autoFocus
              autoComplete="off"
              maxLength={40}
              value={pin}
              onChange={(event) => setPin(event.target.value)}
            />
          )}
        </Field>
        {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={signInWords.kept} />}
        <ActionButton
          words={signInWords.enter}
          shortcut="Enter"
          isMain
          isBusy={stage.name === 'checking'}
          run={enter}
        />
      </div>
      {desk.operators.length > 1 && <p className="dim small">{signInWords.hint}</p>}
    </main>
  )
}
