import { Input } from 'antd'
import { useState } from 'react'
import { isAtLeast } from '#shared/domain/role'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { drawWords, householdsWords } from '../../words/draw'
import { settingsWords } from '../../words/settings'
import { householdsTyped } from '../draw/store'
import { useStanding } from '../sign-in/standing'

/** 户数: by it the monthly draw of repairs is capped. */
export function HouseholdsCard({ known }: { readonly known: number | null }) {
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  const isSupervisor = operator !== null && isAtLeast(operator.role, 'supervisor')
  return (
    <section className="card stack part" aria-label={householdsWords.title}>
      <h2>{householdsWords.title}</h2>
      <p className="dim">{householdsWords.explain}</p>
      {isSupervisor ? <Typed known={known} /> : <Shown known={known} />}
    </section>
  )
}

function Shown({ known }: { readonly known: number | null }) {
  return (
    <>
      <p>{known ?? householdsWords.none}</p>
      <p className="dim">{householdsWords.onlySupervisor}</p>
    </>
  )
}

function Typed({ known }: { readonly known: number | null }) {
  const [typed, setTyped] = useState<string | null>(null)
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const words = typed ?? (known === null ? '' : String(known))
  const keep = async () => {
    const households = householdsTyped(words)
    if (households === null) return setSaid({ kind: 'wrong', words: drawWords.householdsWrong })
    const reply = await ask('desk.setHouseholds', { households })
    if (reply.kind === 'ok') setTyped(null)
    setSaid(reply.kind === 'ok' ? { kind: 'done', words: householdsWords.recorded } : saidOf(reply, {}))
  }
  return (
    <>
      <Field label={householdsWords.title} hint={known === null && householdsWords.none}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            maxLength={7}
            value={words}
            onChange={(event) => {
              setTyped(event.target.value)
              setSaid({ kind: 'nothing' })
            }}
          />
        )}
      </Field>
      <SaidNotice said={said} kept={settingsWords.kept} />
      <div>
        <ActionButton words={householdsWords.record} shortcut="Alt+H" run={keep} />
      </div>
    </>
  )
}
