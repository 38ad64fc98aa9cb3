import { useState } from 'react'
import { ActionButton } from '../../../ui/action-button'
import { PinField } from '../../../ui/pin-field'
import { peopleWords } from '../../../words/people'
import { pinWords } from '../../../words/pin'
import { Outcome } from './outcome'
import { changePin } from './store'

/** One's own PIN. */
export function OwnPinForm() {
  const [pin, setPin] = useState('')
  const [newPin, setNewPin] = useState('')
  const [again, setAgain] = useState('')
  const change = async () => {
    if (!(await changePin(pin, newPin, again))) return
    setPin('')
    setNewPin('')
    setAgain('')
  }
  return (
    <>
      <PinField label={peopleWords.pin} value={pin} onChange={setPin} />
      <PinField label={pinWords.newPin} hint={pinWords.hint} value={newPin} onChange={setNewPin} />
      <PinField label={pinWords.again} value={again} onChange={setAgain} />
      <Outcome side="said" />
      <div className="row">
        <span className="push" />
        <ActionButton words={peopleWords.changePin} shortcut="Ctrl+Enter" bar="right" isMain run={change} />
      </div>
    </>
  )
}
