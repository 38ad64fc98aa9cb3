import { type ReactNode, useEffect } from 'react'
import { useInView } from './in-view'
import './line-list.css'

type List = {
  readonly title: string
  readonly label: string
  readonly count: number
  /** At the right of the title. */
  readonly way?: ReactNode
  /** Of ListLine. */
  readonly lines: ReactNode
  /** What stands under it. */
  readonly children?: ReactNode
}

/** What there is to be done, at the left of its screen: how much, and a line for each. */
export function LineList({ title, label, count, way, lines, children }: List) {
  return (
    <div className="card line-list">
      <div className="row head">
        <b>{title}</b>
        <span className="dim">{count}</span>
        {way && (
          <>
            <span className="push" />
            {way}
          </>
        )}
      </div>
      <ul className="scroll" aria-label={label}>
        {lines}
      </ul>
      {children}
    </div>
  )
}

type Line = {
  readonly isChosen: boolean
  readonly onChoose: () => void
  /** Nothing is typed beside the list: the chosen line has the focus. */
  readonly isFocused?: boolean
  readonly children: ReactNode
}

/** ↑ ↓ choose it while the focus stays where she types. */
export function ListLine({ isChosen, onChoose, isFocused = false, children }: Line) {
  const line = useInView<HTMLLIElement>(isChosen)
  useEffect(() => {
    if (isChosen && isFocused) line.current?.querySelector('button')?.focus()
  }, [isChosen, isFocused, line])
  return (
    <li ref={line}>
      <button type="button" tabIndex={-1} aria-current={isChosen} className="list-line" onClick={onChoose}>
        {children}
      </button>
    </li>
  )
}
