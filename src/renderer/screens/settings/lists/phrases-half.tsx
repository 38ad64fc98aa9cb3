import { Checkbox, Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { ActionButton } from '../../../ui/action-button'
import { Cards } from '../../../ui/cards'
import { Field } from '../../../ui/field'
import { listWords } from '../../../words/lists'
import { Said } from './said'
import { savePhrases, type TypedCategory, useLists } from './store'

const mostCategories = 12

type PhrasesOf = { readonly phrases: readonly TypedCategory[]; readonly isLookedAt: boolean }

/** The categories as the tiles that 登记 shows, and the phrases of the chosen one. */
export function PhrasesHalf({ phrases, isLookedAt }: PhrasesOf) {
  const chosen = useLists((lists) => Math.min(lists.chosen, Math.max(0, phrases.length - 1)))
  const name = useRef<InputRef>(null)
  const put = (changed: readonly TypedCategory[]) => useLists.setState({ phrases: changed, outcome: null })
  const set = (part: Partial<TypedCategory>) =>
    put(phrases.map((one, at) => (at === chosen ? { ...one, ...part } : one)))
  const goTo = (place: number, changed: readonly TypedCategory[]) => {
    flushSync(() => {
      put(changed)
      useLists.setState({ chosen: place })
    })
    name.current?.focus()
  }
  const add = () => goTo(phrases.length, [...phrases, { category: '', lines: '' }])
  const remove = () =>
    goTo(
      Math.max(0, chosen - 1),
      phrases.filter((_, at) => at !== chosen),
    )
  const shown = phrases[chosen]
  return (
    <div className="card stack part">
      <h2>{listWords.phrases}</h2>
      <p className="dim">{listWords.explain}</p>
      <Cards
        label={listWords.categories}
        cards={phrases.map(({ category }, place) => ({ value: place, words: category || listWords.unnamed }))}
        chosen={chosen}
        onChoose={(place) => useLists.setState({ chosen: place })}
      />
      {shown && (
        <>
          <div className="row name">
            <Field label={listWords.category}>
              {(control) => (
                <Input
                  {...control}
                  ref={name}
                  maxLength={60}
                  disabled={isLookedAt}
                  value={shown.category}
                  onChange={(event) => set({ category: event.target.value })}
                />
              )}
            </Field>
            <ActionButton
              words={listWords.remove}
              label={`${listWords.remove} ${shown.category}`}
              isDisabled={isLookedAt}
              run={remove}
            />
          </div>
          <Checkbox
            checked={shown.isLargeJob === true}
            disabled={isLookedAt}
            onChange={(event) => set({ isLargeJob: event.target.checked })}
          >
            {listWords.isLargeJob}
          </Checkbox>
          <div className="lines">
            <Field label={listWords.phrasesOf(shown.category)}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  disabled={isLookedAt}
                  value={shown.lines}
                  onChange={(event) => set({ lines: event.target.value })}
                />
              )}
            </Field>
          </div>
        </>
      )}
      <Said of="phrases" />
      <div className="row">
        <ActionButton
          words={listWords.add}
          isDisabled={isLookedAt || phrases.length >= mostCategories}
          run={add}
        />
        <span className="push" />
        <ActionButton words={listWords.save} isMain isDisabled={isLookedAt} run={savePhrases} />
      </div>
    </div>
  )
}
