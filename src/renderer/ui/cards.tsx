import { useId } from 'react'
import './cards.css'

type Card<Value> = {
  readonly value: Value
  readonly words: string
  /** A second line, smaller. */
  readonly hint?: string
}

type Group<Value> = {
  /** The question, read out with each card. */
  readonly label: string
  readonly cards: readonly Card<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  readonly isTall?: boolean
  readonly isFocused?: boolean
}

/**
 * One of a few, as large cards: digits choose while the group has the focus or is the first without an answer, the
 * arrows within it. Each card is a radio with its word as its name.
 */
export function Cards<Value extends string | number | boolean>(group: Group<Value>) {
  const { label, cards, chosen, onChoose, isTall = false, isFocused = false } = group
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={isTall ? 'cards tall' : 'cards'}>
      {cards.map(({ value, words, hint }, place) => (
        <label key={String(value)} className="choice">
          <input
            type="radio"
            name={name}
            aria-label={words}
            checked={value === chosen}
            // biome-ignore lint/a11y/noAutofocus: the focus belongs where the next thing is answered (ui.md, Frame)
            autoFocus={isFocused && (chosen === null ? place === 0 : value === chosen)}
            onChange={() => onChoose(value)}
          />
          <span>
            {words} {cards.length > 1 && place < 9 && <i aria-hidden="true">{place + 1}</i>}
          </span>
          {hint && <small>{hint}</small>}
        </label>
      ))}
    </div>
  )
}
