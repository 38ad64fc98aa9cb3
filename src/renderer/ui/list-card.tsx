import type { ReactNode } from 'react'
import { Pages, type PagesOf } from './pages'
import './list-card.css'

type ListCardOf = PagesOf & {
  readonly isEmpty: boolean
  /** Said in the place of the list where there is nothing in it. */
  readonly none: string
  /** What stands over the list. */
  readonly head?: ReactNode
  /** The list itself. */
  readonly children: ReactNode
}

/** A long list by its pages, as high as the screen has room. */
export function ListCard({ isEmpty, none, head, children, ...pages }: ListCardOf) {
  return (
    <div className="card list-card">
      {head}
      {isEmpty ? <p className="calm dim">{none}</p> : children}
      <Pages {...pages} />
    </div>
  )
}
