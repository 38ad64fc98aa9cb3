import { Input } from 'antd'
import { useState } from 'react'
import type { Suggestion } from '#shared/ipc/customer-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import type { Control } from '../../ui/field'
import { customerWords, otherLine } from '../../words/customers'

type Search = {
  readonly control: Control
  readonly words: string
  readonly onType: (words: string) => void
  readonly onChoose: (found: Suggestion) => void
  /** What can be typed, while nothing is. */
  readonly hint?: string
  readonly isFocused?: boolean
}

/** Finds a customer of the directory while she types: ↑ ↓ choose, Enter takes it; one line for each customer. */
export function CustomerSearch({ control, words, onType, onChoose, hint, isFocused = false }: Search) {
  const [place, setPlace] = useState(0)
  const [hasFocus, setHasFocus] = useState(false)
  const answer = useAnswer('customer.suggest', { words }, ['customer'])
  const found = answer?.kind === 'ok' && words.trim() !== '' ? onePerCustomer(answer.value) : []
  const chosen = Math.min(place, found.length - 1)
  const take = (one: Suggestion | undefined) => {
    if (one) onChoose(one)
  }
  const move = (by: number) => setPlace(Math.min(found.length - 1, Math.max(0, chosen + by)))
  useKeys(
    found.length > 0 && hasFocus
      ? [
          { key: 'ArrowDown', words: customerWords.down, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: customerWords.up, side: 'right', run: () => move(-1) },
          { key: 'Enter', words: customerWords.choose, side: 'right', run: () => take(found[chosen]) },
        ]
      : [],
  )
  return (
    <div className="customer-search">
      <Input
        {...control}
        autoFocus={isFocused}
        maxLength={120}
        placeholder={hint}
        value={words}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onChange={(event) => {
          setPlace(0)
          onType(event.target.value)
        }}
      />
      {hasFocus && found.length > 0 && (
        <ul className="customers-found" aria-label={customerWords.others}>
          {found.map((one, at) => (
            <li key={one.customerId}>
              <button
                type="button"
                tabIndex={-1}
                aria-current={at === chosen}
                className="row line"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
              >
                {otherLine({ name: one.company || one.contactName, addresses: one.addresses })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function onePerCustomer(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(
    ({ customerId, movedOutOn }, place) =>
      movedOutOn === null && suggestions.findIndex((other) => other.customerId === customerId) === place,
  )
}
