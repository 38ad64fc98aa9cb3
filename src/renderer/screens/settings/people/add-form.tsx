import { useState } from 'react'
import type { Operator } from '#shared/domain/organisation'
import { mayManage, Role, roleWord } from '#shared/domain/role'
import { ActionButton } from '../../../ui/action-button'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { PinField } from '../../../ui/pin-field'
import { peopleWords } from '../../../words/people'
import { pinWords } from '../../../words/pin'
import { Outcome } from './outcome'
import { addPerson, type, usePeople } from './store'

/** A new account: name, role, first PIN. */
export function AddForm({ me }: { readonly me: Operator }) {
  const { name, role } = usePeople()
  const [pin, setPin] = useState('')
  const add = async () => {
    if (await addPerson(pin)) setPin('')
  }
  return (
    <>
      <NameField label={peopleWords.name} value={name} onChange={(typed) => type({ name: typed })} />
      <Cards
        label={peopleWords.role}
        cards={Role.options
          .filter((one) => mayManage(me.role, one))
          .map((one) => ({ value: one, words: roleWord[one] }))}
        chosen={role}
        onChoose={(chosen) => type({ role: chosen })}
      />
      <PinField label={peopleWords.firstPin} hint={pinWords.hint} value={pin} onChange={setPin} />
      <Outcome side="said" />
      <div className="row">
        <span className="push" />
        <ActionButton words={peopleWords.addPerson} shortcut="Ctrl+Enter" bar="right" isMain run={add} />
      </div>
    </>
  )
}
