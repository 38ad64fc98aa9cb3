import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { ActionButton } from '../../../ui/action-button'
import { listWords } from '../../../words/lists'
import { Said } from './said'
import { saveNumbers, type TypedNumber, useLists } from './store'

const mostNumbers = 9

type NumbersOf = { readonly numbers: readonly TypedNumber[]; readonly isLookedAt: boolean }

/** Whom to call, in the order of their digits on 紧急. */
export function NumbersHalf({ numbers, isLookedAt }: NumbersOf) {
  const last = useRef<InputRef>(null)
  // The line that she emptied is gone when it was saved, and the focus with it.
  const count = numbers.length
  useEffect(() => {
    if (count > 0 && document.activeElement === document.body) last.current?.focus()
  }, [count])
  const put = (changed: readonly TypedNumber[]) => useLists.setState({ numbers: changed, outcome: null })
  const set = (place: number, part: Partial<TypedNumber>) =>
    put(numbers.map((one, at) => (at === place ? { ...one, ...part } : one)))
  const add = () => {
    flushSync(() => put([...numbers, { whom: '', phone: '' }]))
    last.current?.focus()
  }
  return (
    <div className="card stack part scroll">
      <h2>{listWords.emergency}</h2>
      <p className="dim">{listWords.emergencyExplain}</p>
      <div className="numbers">
        <span className="dim small" aria-hidden="true">
          {listWords.whomHead}
        </span>
        <span className="dim small" aria-hidden="true">
          {listWords.phoneHead}
        </span>
        {numbers.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number being typed has no other name than its place
          <div key={place} className="number">
            <Input
              ref={place === numbers.length - 1 ? last : null}
              aria-label={listWords.whom(place + 1)}
              maxLength={60}
              disabled={isLookedAt}
              value={one.whom}
              onChange={(event) => set(place, { whom: event.target.value })}
            />
            <Input
              aria-label={listWords.phone(place + 1)}
              maxLength={40}
              disabled={isLookedAt}
              value={one.phone}
              onChange={(event) => set(place, { phone: event.target.value })}
            />
          </div>
        ))}
      </div>
      <Said of="numbers" />
      <div className="row">
        <ActionButton
          words={listWords.addNumber}
          isDisabled={isLookedAt || numbers.length >= mostNumbers}
          run={add}
        />
        <span className="push" />
        <ActionButton words={listWords.saveNumbers} isDisabled={isLookedAt} run={saveNumbers} />
      </div>
    </div>
  )
}
