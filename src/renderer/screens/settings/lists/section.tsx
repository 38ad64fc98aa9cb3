import { Input } from 'antd'
import { useAnswer } from '../../../ask'
import { ActionButton } from '../../../ui/action-button'
import { Field } from '../../../ui/field'
import { FaultBar, Notice } from '../../../ui/notice'
import { listWords } from '../../../words/lists'
import { saveNumbers, savePhrases, type TypedCategory, type TypedNumber, typedOf, useLists } from './store'

/** 短语与紧急电话: what is said often, by category, and whom to call. */
export function ListsSection({ isLookedAt }: { readonly isLookedAt: boolean }) {
  const answer = useAnswer('list.show', {}, ['desk'])
  const typed = useLists()
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={listWords.kept} />
  if (answer?.kind !== 'ok') return null
  const phrases = typed.phrases ?? typedOf(answer.value.phrases)
  const numbers = typed.numbers ?? answer.value.emergency
  return (
    <div className="halves">
      <PhrasesHalf phrases={phrases} isLookedAt={isLookedAt} isTyped={typed.phrases !== null} />
      <NumbersHalf numbers={numbers} isLookedAt={isLookedAt} isTyped={typed.numbers !== null} />
    </div>
  )
}

type PhrasesOf = {
  readonly phrases: readonly TypedCategory[]
  readonly isLookedAt: boolean
  readonly isTyped: boolean
}

function PhrasesHalf({ phrases, isLookedAt, isTyped }: PhrasesOf) {
  const put = (changed: readonly TypedCategory[]) => useLists.setState({ phrases: changed, outcome: null })
  const set = (place: number, part: Partial<TypedCategory>) =>
    put(phrases.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <div className="card stack part scroll">
      <h2>{listWords.phrases}</h2>
      <p className="dim">{listWords.explain}</p>
      {phrases.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a category being typed has no other name than its place
        <div key={place} className="stack">
          <div className="row">
            <Field label={listWords.categoryOf(place + 1)}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={60}
                  disabled={isLookedAt}
                  value={one.category}
                  onChange={(event) => set(place, { category: event.target.value })}
                />
              )}
            </Field>
            <span className="push" />
            <ActionButton
              words={listWords.remove}
              label={`${listWords.remove} ${one.category}`}
              isDisabled={isLookedAt}
              run={() => put(phrases.filter((_, at) => at !== place))}
            />
          </div>
          <Field label={listWords.phrasesOf(one.category)}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={4}
                disabled={isLookedAt}
                value={one.lines}
                onChange={(event) => set(place, { lines: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <Said />
      <div className="row">
        <ActionButton
          words={listWords.add}
          isDisabled={isLookedAt || phrases.length >= 12}
          run={() => put([...phrases, { category: '', lines: '' }])}
        />
        <span className="push" />
        <ActionButton
          words={listWords.save}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDisabled={isLookedAt || !isTyped}
          run={() => savePhrases(phrases)}
        />
      </div>
    </div>
  )
}

type NumbersOf = {
  readonly numbers: readonly TypedNumber[]
  readonly isLookedAt: boolean
  readonly isTyped: boolean
}

function NumbersHalf({ numbers, isLookedAt, isTyped }: NumbersOf) {
  const put = (changed: readonly TypedNumber[]) => useLists.setState({ numbers: changed, outcome: null })
  const set = (place: number, part: Partial<TypedNumber>) =>
    put(numbers.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <div className="card stack part scroll">
      <h2>{listWords.emergency}</h2>
      <p className="dim">{listWords.emergencyExplain}</p>
      {numbers.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number being typed has no other name than its place
        <div key={place} className="pair">
          <Field label={listWords.whom(place + 1)}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                disabled={isLookedAt}
                value={one.whom}
                onChange={(event) => set(place, { whom: event.target.value })}
              />
            )}
          </Field>
          <Field label={listWords.phone(place + 1)}>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                disabled={isLookedAt}
                value={one.phone}
                onChange={(event) => set(place, { phone: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <div className="row">
        <ActionButton
          words={listWords.addNumber}
          isDisabled={isLookedAt || numbers.length >= 9}
          run={() => put([...numbers, { whom: '', phone: '' }])}
        />
        <span className="push" />
        <ActionButton
          words={listWords.saveNumbers}
          isDisabled={isLookedAt || !isTyped}
          run={() => saveNumbers(numbers)}
        />
      </div>
    </div>
  )
}

function Said() {
  const outcome = useLists((lists) => lists.outcome)
  if (outcome === null) return null
  switch (outcome.kind) {
    case 'done':
      return <Notice look="ok">{outcome.words}</Notice>
    case 'wrong':
      return <Notice>{outcome.words}</Notice>
    case 'fault':
      return <FaultBar reference={outcome.reference} kept={listWords.kept} />
  }
}
