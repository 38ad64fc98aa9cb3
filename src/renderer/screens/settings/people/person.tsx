import { useState } from 'react'
import type { Operator } from '#shared/domain/organisation'
import { mayManage, Role, roleWord } from '#shared/domain/role'
import type { Person } from '#shared/ipc/people-questions'
import { ActionButton } from '../../../ui/action-button'
import { Cards } from '../../../ui/cards'
import { PinField } from '../../../ui/pin-field'
import { peopleWords } from '../../../words/people'
import { Outcome } from './outcome'
import { manage, resetPin, resume, setRole, stop, usePeople } from './store'

type Line = { readonly person: Person; readonly me: Operator }

/** One account; what may be done with it opens below. */
export function PersonLine({ person, me }: Line) {
  const isOpen = usePeople(({ managed }) => managed === person.id)
  const isMe = person.id === me.id
  return (
    <div className="stack">
      <div className="row">
        <span>
          <b>{person.name}</b>　{isMe && peopleWords.yourself}
          <span className="dim">
            {`　${roleWord[person.role]}`}
            {person.mustChangePin && ` · ${peopleWords.mustChange}`}
            {person.hasRecovery && ` · ${peopleWords.hasRecovery}`}
          </span>
        </span>
        <span className="push" />
        {!isMe && mayManage(me.role, person.role) && (
          <ActionButton
            words={peopleWords.manageOf(person.name)}
            isExpanded={isOpen}
            run={() => manage(isOpen ? null : person.id)}
          />
        )}
      </div>
      {isOpen && <Managed person={person} me={me} />}
    </div>
  )
}

function Managed({ person, me }: Line) {
  const [pin, setPin] = useState('')
  const reset = async () => {
    if (await resetPin(person.id, pin)) setPin('')
  }
  if (person.endedAt !== null)
    return (
      <>
        <div className="row">
          <ActionButton words={peopleWords.resume} run={() => resume(person.id)} />
        </div>
        <Outcome side="saidLeft" />
      </>
    )
  return (
    <>
      {me.role === 'admin' && (
        <Cards
          label={peopleWords.role}
          cards={Role.options.map((role) => ({ value: role, words: roleWord[role] }))}
          chosen={person.role}
          onChoose={(role) => setRole(person.id, role)}
        />
      )}
      <PinField label={peopleWords.resetPinFor(person.name)} value={pin} onChange={setPin} />
      <div className="row">
        <ActionButton words={peopleWords.resetPin} run={reset} />
        <span className="push" />
        <ActionButton words={peopleWords.stop} isDanger run={() => stop(person.id)} />
      </div>
      <Outcome side="saidLeft" />
    </>
  )
}
