import { Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'
import {
  Responsible,
  responsibleWord,
  Severity,
  severityWord,
  type WalkFindingId,
} from '#shared/domain/walk-finding'
import type { WalkView } from '#shared/ipc/walk-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { walkWords } from '../../words/walks'
import { doWith, draftOf, type FindingDraft, putFinding, useWalking } from './store'
import { type as keepTyped, useTyped, whoseOf } from './typed'

type Form = { readonly walk: WalkView; readonly findingId: WalkFindingId | null }

const severities = Severity.options.map((value) => ({ value, words: severityWord[value] }))
const responsibles = Responsible.options.map((value) => ({ value, words: responsibleWord[value] }))
const dangers = [
  { value: false, words: walkWords.dangerNo },
  { value: true, words: walkWords.dangerYes },
]

/** What was found: where, in words, how bad, whose. Kept as it is typed. */
export function FindingForm({ walk, findingId }: Form) {
  const chosen = useWalking((store) => store.point)
  const known = walk.found.find(({ id }) => id === findingId) ?? null
  const fresh = draftOf(known ? known.point : chosen, known)
  const whose = whoseOf(walk)
  const draft = useTyped<FindingDraft>(
    whose,
    'finding',
    walk.typed.finding,
    fresh,
    (typed) => typed.point === fresh.point && typed.findingId === fresh.findingId,
  )
  const change = (part: Partial<FindingDraft>) => keepTyped(whose, 'finding', { ...draft, ...part })
  const point = walk.areas.flatMap(({ points }) => points).find(({ code }) => code === fresh.point)
  const offered = useOffered(draft.responsible)
  // Where there is one only, nobody is asked which.
  const departmentId = draft.departmentId ?? (offered.length === 1 ? Number(offered[0]?.id) : null)
  const words = useRef<TextAreaRef>(null)
  const save = () => {
    // Refused without them: what is asked for is typed at once.
    if (draft.words.trim() === '') words.current?.focus()
    return putFinding(walk, { ...draft, departmentId })
  }
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: () => doWith({ kind: 'filling' }) }])
  return (
    <div className="stack finding-form" data-screen>
      <h2 className="point-words">{point?.words ?? walkWords.beside}</h2>
      <Field label={walkWords.place}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={120}
            value={draft.place}
            onChange={(event) => change({ place: event.target.value })}
          />
        )}
      </Field>
      <Field label={walkWords.words}>
        {(control) => (
          <Input.TextArea
            {...control}
            ref={words}
            rows={2}
            maxLength={500}
            value={draft.words}
            onChange={(event) => change({ words: event.target.value })}
          />
        )}
      </Field>
      <div className="halves">
        <Cards
          label={walkWords.severity}
          cards={severities}
          chosen={draft.severity}
          onChoose={(severity) => change({ severity })}
        />
        <Cards
          label={walkWords.danger}
          cards={dangers}
          chosen={draft.isDanger}
          onChoose={(isDanger) => change({ isDanger })}
        />
      </div>
      <Cards
        label={walkWords.responsible}
        cards={responsibles}
        chosen={draft.responsible}
        onChoose={(responsible) => change({ responsible, departmentId: null })}
      />
      {draft.responsible !== 'own' && (
        <Cards
          label={walkWords.department}
          cards={offered.map(({ id, name }) => ({ value: Number(id), words: name }))}
          chosen={departmentId}
          onChoose={(chosenId) => change({ departmentId: chosenId })}
        />
      )}
      <div className="row">
        {draft.isDanger && <b>{walkWords.dangerHint}</b>}
        <span className="push" />
        <ActionButton
          words={findingId === null ? walkWords.saveFinding : walkWords.saveFindingAgain}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={save}
        />
      </div>
    </div>
  )
}

/** 外包单位, or a department of the office's own; of 本方 there is no question. */
function useOffered(responsible: Responsible) {
  const shown = useAnswer('desk.show', {}, ['desk'])
  const all = shown?.kind === 'ok' && responsible !== 'own' ? shown.value.departments : []
  return all.filter(({ kind }) =>
    responsible === 'contractor' ? kind === 'contractor' : kind === 'department' || kind === 'desk',
  )
}
