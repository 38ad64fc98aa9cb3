import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { EmergencyNumbers } from '#shared/domain/desk-list'
import { channelWord } from '#shared/domain/kind'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { KeyCap } from '../../ui/key-cap'
import { FaultBar, Notice } from '../../ui/notice'
import { callWords, emergencyWords } from '../../words/emergency'
import { fullHint } from '../../words/first-step'
import { useEmergency } from './store'
import './emergency.css'

/** 紧急: one line what and where, the number at once, whom to call and when it was done; the rest comes later. */
export function EmergencyScreen() {
  const numbered = useEmergency((emergency) => emergency.numbered)
  const lists = useAnswer('list.show', {}, ['desk'])
  const whom = lists?.kind === 'ok' ? lists.value.emergency : []
  // What was begun and has its number is over when she leaves; what has none stays as it was typed.
  useEffect(
    () => () => {
      const { numbered, startOver } = useEmergency.getState()
      if (numbered) startOver()
    },
    [],
  )
  return (
    <section className="emergency" aria-label={emergencyWords.title}>
      <div className="card stack">{numbered ? <Given /> : <Asking />}</div>
      <div className="card stack">
        <Whom whom={whom} />
      </div>
    </section>
  )
}

const longestWhat = 500
const longestWhere = 120

function Asking() {
  const { what, where, channel, isBusy, type, give } = useEmergency()
  const [isTried, setIsTried] = useState(false)
  const run = () => (what.trim() === '' ? setIsTried(true) : give())
  useKeys([
    { key: 'Enter', words: emergencyWords.give, side: 'right', isMain: true, run: () => advance(run) },
  ])
  return (
    <>
      <h2>{emergencyWords.question}</h2>
      <Field label={emergencyWords.what} hint={fullHint(what, longestWhat) || emergencyWords.whatHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={longestWhat}
            value={what}
            onChange={(event) => type({ what: event.target.value })}
          />
        )}
      </Field>
      <Field label={emergencyWords.where} hint={fullHint(where, longestWhere)}>
        {(control) => (
          <Input
            {...control}
            maxLength={longestWhere}
            value={where}
            onChange={(event) => type({ where: event.target.value })}
          />
        )}
      </Field>
      <Cards
        label={emergencyWords.channel}
        cards={(['phone', 'walkIn'] as const).map((value) => ({ value, words: channelWord[value] }))}
        chosen={channel}
        onChoose={(chosen) => type({ channel: chosen })}
      />
      <Problem />
      {isTried && what.trim() === '' && <Notice>{emergencyWords.missing}</Notice>}
      <div className="row">
        <span className="push" />
        <ActionButton
          words={emergencyWords.give}
          shortcut="Ctrl+Enter"
          isMain
          isDanger
          isBusy={isBusy}
          run={run}
        />
      </div>
    </>
  )
}

/** The number stands in the store of the desk before it stands here. */
function Given() {
  const { numbered, calls, what, where } = useEmergency()
  const given = useRef<HTMLParagraphElement>(null)
  // Nothing is typed next, and a second Enter of the same hand must not go on: the number has the focus.
  useEffect(() => given.current?.focus(), [])
  if (!numbered) return null
  const { go } = usePlace.getState()
  const fillIn = () => go({ name: 'intake', draft: numbered.draftId })
  return (
    <>
      <p ref={given} tabIndex={-1} role="status" className="given">
        {emergencyWords.numbered(numbered.number)}
      </p>
      <p>
        {what}　{where}
      </p>
      <p className="dim">{emergencyWords.stays}</p>
      <h3>{emergencyWords.calls}</h3>
      {calls.length === 0 ? (
        <p className="dim">{emergencyWords.noCalls}</p>
      ) : (
        <ol className="calls" aria-label={emergencyWords.calls}>
          {calls.map((call) => (
            <li key={`${call.at}${call.whom}`}>{callWords(call)}</li>
          ))}
        </ol>
      )}
      <Problem />
      <div className="row">
        <ActionButton words={emergencyWords.later} shortcut="F10" run={() => go({ name: 'today' })} />
        <span className="push" />
        <ActionButton words={emergencyWords.fillIn} shortcut="Ctrl+Enter" isMain run={fillIn} />
      </div>
    </>
  )
}

/** Before the number they are only read; afterwards a digit records that the call was made. */
function Whom({ whom }: { readonly whom: EmergencyNumbers }) {
  const { numbered, called } = useEmergency()
  const record = (place: number) => {
    const one = whom[place]
    if (numbered && one) called(numbered.caseId, one.whom, one.phone)
  }
  useKeys(
    numbered
      ? whom.map((one, place) => ({
          key: `${place + 1}`,
          words: one.whom,
          isHidden: true,
          run: () => record(place),
        }))
      : [],
  )
  return (
    <>
      <h2>{emergencyWords.whom}</h2>
      <ul className="whom">
        {whom.map(({ whom: name, phone }, place) => (
          <li key={name}>
            <b>{name}</b>
            <span className="phone">{phone || <small className="dim">{emergencyWords.noPhone}</small>}</span>
            {numbered && (
              <Button aria-label={`${emergencyWords.called} ${name}`} onClick={() => record(place)}>
                {emergencyWords.called} <KeyCap of={`${place + 1}`} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {whom.some(({ phone }) => phone === '') && <p className="dim small">{emergencyWords.fillPhones}</p>}
    </>
  )
}

function Problem() {
  const problem = useEmergency((emergency) => emergency.problem)
  if (problem === null) return null
  return 'words' in problem ? (
    <Notice>{problem.words}</Notice>
  ) : (
    <FaultBar reference={problem.reference} kept={emergencyWords.kept} />
  )
}
