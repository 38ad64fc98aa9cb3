import { useEffect, useState } from 'react'
import { clockTimeOf, dayOf, millis } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { KeyCap } from '../../ui/key-cap'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { leavingWords } from '../../words/leaving'
import { longDay } from '../../words/moment'
import { pinWords } from '../../words/pin'
import { signInWords } from '../../words/sign-in'
import { openPanel } from '../leaving/store'
import { ByPin } from './by-pin'
import { NewPinFields } from './new-pin-fields'
import { Recover } from './recover'
import { changeAndEnter, goBy, type NewPin, signIn, useSignIn } from './store'
import './sign-in.css'

type Locked = {
  readonly desk: Output<'desk.standing'>
  readonly workedLast: number | null
}

const noPin: NewPin = { newPin: '', again: '' }

/** 当班登录, and the lock: time and organisation, and who may sign in; nothing of any customer. */
export function SignInScreen({ desk, workedLast }: Locked) {
  const now = useNow()
  const { way, stage } = useSignIn()
  const first = desk.operators.find(({ id }) => id === workedLast) ?? desk.operators[0]
  const [chosenId, setChosenId] = useState(first?.id ?? null)
  const chosen = desk.operators.find(({ id }) => id === chosenId) ?? first
  const [pin, setPin] = useState('')
  const [typed, setTyped] = useState(noPin)
  const waitMs = chosen ? millis(desk.now) + chosen.waitMs - millis(now) : 0
  // Where it was wrong is where she types next.
  useEffect(() => {
    if (stage.name === 'refused')
      document.querySelector<HTMLInputElement>('.sign-in [aria-invalid=true]')?.focus()
  }, [stage])
  const enter = async () => {
    if (!chosen || stage.name === 'checking') return
    if (way === 'change') {
      await changeAndEnter(chosen.id, pin, typed)
      return
    }
    await signIn(chosen.id, pin)
    // What was right stands in for her until she has chosen her own.
    if (useSignIn.getState().way === 'pin') setPin('')
  }
  const back = () => {
    goBy('pin')
    setPin('')
    setTyped(noPin)
  }
  useKeys(
    [
      ...(way === 'recover' ? [] : [{ key: 'Enter', words: signInWords.enter, isHidden: true, run: enter }]),
      ...(way === 'pin' ? [] : [{ key: 'Escape', words: signInWords.back, isHidden: true, run: back }]),
    ],
    { isAlone: true },
  )
  return (
    <main className={way === 'pin' ? 'sign-in' : 'sign-in low'} data-screen="sign-in">
      <p className="time">{clockTimeOf(now)}</p>
      <p className="dim">{longDay(dayOf(now))}</p>
      <h1>{desk.organisation}</h1>
      <div className="card stack">
        {way === 'pin' && (
          <>
            <Cards
              label={signInWords.who}
              cards={desk.operators.map(({ id, name }) => ({ value: id, words: name }))}
              chosen={chosen?.id ?? null}
              onChoose={(id) => {
                setChosenId(id)
                goBy('pin')
              }}
            />
            <ByPin pin={pin} onChange={setPin} />
            {waitMs > 0 && <Notice look="info">{pinWords.wait(waitMs)}</Notice>}
          </>
        )}
        {way === 'change' && chosen && (
          <>
            <p>{signInWords.mustChange(chosen.name)}</p>
            <NewPinFields typed={typed} isFocused onChange={setTyped} />
          </>
        )}
        {way === 'recover' && chosen && (
          <Recover operator={chosen} lacksSheet={desk.lacksRecovery} onBack={back} />
        )}
        {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={signInWords.kept} />}
        {way !== 'recover' && (
          <ActionButton
            words={way === 'pin' ? signInWords.enter : signInWords.changeAndEnter}
            shortcut="Enter"
            isMain
            isBusy={stage.name === 'checking'}
            run={enter}
          />
        )}
      </div>
      {way === 'pin' && (
        <p className="dim small">
          {desk.operators.length > 1 && <span>{signInWords.hint}　</span>}
          {chosen?.role === 'admin' ? (
            <button type="button" className="quiet" onClick={() => goBy('recover')}>
              {signInWords.forgotten}
            </button>
          ) : (
            signInWords.forgottenHint
          )}
          {desk.kiosk !== 'off' && (
            <button type="button" className="quiet" onClick={openPanel}>
              {leavingWords.atLock} <KeyCap of="Ctrl+Q" />
            </button>
          )}
        </p>
      )}
    </main>
  )
}
