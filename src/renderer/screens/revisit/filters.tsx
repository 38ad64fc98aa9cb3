import { useEffect, useRef } from 'react'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { useRowFocus } from '../../ui/row-focus'
import { choicesOf, chosenOf, filterWords, revisitListWords } from '../../words/revisit-list'
import { type FilterName, filterBy, pick, useList } from './list-store'

type Counted = Pick<Output<'revisit.list'>, 'counts'>

/** 时间, 方式, 楼栋, 类别: each where there is something to choose. */
export function Filters({ counts }: Counted) {
  const { filter, picking } = useList()
  const names = (Object.keys(filterWords) as FilterName[]).flatMap((name) => {
    const chosen = chosenOf(name, filter, counts)
    return chosen === null ? [] : [{ name, chosen }]
  })
  if (names.length === 0) return null
  return (
    <div className="filters">
      {names.map(({ name, chosen }) => (
        <ActionButton
          key={name}
          words={`${filterWords[name].label} ${chosen}`}
          shortcut={filterWords[name].key}
          isExpanded={picking === name}
          run={() => pick(picking === name ? null : name)}
        />
      ))}
    </div>
  )
}

/** The choices of one filter in the place of the list: ↑ ↓ and Enter, or a digit; the focus goes back where it was. */
export function Choices({ name, counts }: Counted & { readonly name: FilterName }) {
  const filter = useList((store) => store.filter)
  const choices = choicesOf(name, filter, counts)
  const place = Math.max(
    0,
    choices.findIndex(({ isChosen }) => isChosen),
  )
  const { box, focusOn } = useRowFocus<HTMLUListElement>(choices.length, place)
  const from = useRef(document.activeElement)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    focusOn(place)
    return () => {
      const { current } = from
      if (current instanceof HTMLElement && current.isConnected) current.focus()
    }
  }, [])
  const at = () =>
    [...(box.current?.children ?? [])].findIndex((line) => line.contains(document.activeElement))
  const move = (by: number) => () => focusOn(Math.min(choices.length - 1, Math.max(0, at() + by)))
  useKeys([
    { key: 'ArrowDown', words: revisitListWords.move, side: 'right', run: move(1) },
    { key: 'ArrowUp', words: '', side: 'right', run: move(-1) },
    { key: 'Escape', words: revisitListWords.keep, side: 'right', run: () => pick(null) },
    ...choices.slice(0, 9).map(({ sets }, digit) => ({
      key: String(digit + 1),
      words: '',
      isHidden: true,
      run: () => filterBy(sets),
    })),
  ])
  return (
    <ul ref={box} className="scroll choices" aria-label={filterWords[name].label}>
      {choices.map(({ sets, words, count, isChosen }, digit) => (
        <li key={words}>
          <button
            type="button"
            className="list-line row"
            aria-label={`${words} ${count}`}
            aria-current={isChosen}
            onClick={() => filterBy(sets)}
          >
            {digit < 9 && <KeyCap of={String(digit + 1)} />}
            <span className="cut">{words}</span>
            <span className="push dim">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
