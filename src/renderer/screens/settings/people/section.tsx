import type { Operator } from '#shared/domain/organisation'
import type { Person } from '#shared/ipc/people-questions'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { FaultBar } from '../../../ui/notice'
import { peopleWords } from '../../../words/people'
import { useStanding } from '../../sign-in/standing'
import { AddForm } from './add-form'
import { LockForm } from './lock-form'
import { OwnPinForm } from './own-pin-form'
import { PersonLine } from './person'
import { RecoveryForm } from './recovery-form'
import { open, type Part, usePeople } from './store'

/** 当班人员: who has an account, with which role; one's own PIN, the lock, 找回口令单. */
export function PeopleSection() {
  const answer = useAnswer('people.list', {}, ['desk'])
  const me = useStanding(({ standing }) => (standing.kind === 'known' ? standing.workedLast : null))
  if (answer === null || me === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={peopleWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { people, lockMinutes } = answer.value
  return (
    <div className="halves">
      <People people={people} me={me} />
      <Parts me={me} lockMinutes={lockMinutes} />
    </div>
  )
}

function People({ people, me }: { readonly people: readonly Person[]; readonly me: Operator }) {
  const active = people.filter(({ endedAt }) => endedAt === null)
  const ended = people.filter(({ endedAt }) => endedAt !== null)
  return (
    <div className="card stack part scroll">
      <h2>{peopleWords.title}</h2>
      <p className="dim">{peopleWords.explain}</p>
      <h3>{peopleWords.active}</h3>
      {active.map((person) => (
        <PersonLine key={person.id} person={person} me={me} />
      ))}
      {ended.length > 0 && <h3>{peopleWords.ended}</h3>}
      {ended.map((person) => (
        <PersonLine key={person.id} person={person} me={me} />
      ))}
    </div>
  )
}

function Parts({ me, lockMinutes }: { readonly me: Operator; readonly lockMinutes: number }) {
  const part = usePeople((store) => store.part)
  const isDesk = me.role === 'desk'
  const parts: readonly Part[] = isDesk ? ['own'] : ['add', 'own', 'lock', 'recovery']
  const shown = parts.includes(part) ? part : 'own'
  return (
    <div className="card stack part scroll">
      {parts.length > 1 && (
        <Cards
          label={peopleWords.what}
          cards={parts.map((one) => ({ value: one, words: peopleWords[one] }))}
          chosen={shown}
          onChoose={open}
        />
      )}
      {shown === 'add' && <AddForm me={me} />}
      {shown === 'own' && <OwnPinForm />}
      {shown === 'lock' && <LockForm minutes={lockMinutes} />}
      {shown === 'recovery' && <RecoveryForm me={me} />}
    </div>
  )
}
