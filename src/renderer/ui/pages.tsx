import type { ReactNode } from 'react'
import { pagesWords } from '../words/pages'
import { ActionButton } from './action-button'
import './pages.css'

export type PagesOf = {
  /** From 0. */
  readonly page: number
  readonly total: number
  /** How many lines a page has. */
  readonly length: number
  /** Which page this is, of how many, of how many lines. */
  readonly words: (page: number, pages: number, total: number) => string
  readonly turnTo: (page: number) => void
  /** What can be done with the whole list. */
  readonly way?: ReactNode
}

/** Which page of a long list this is, and what can be done with all of it; without that nothing while there is only one. */
export function Pages({ page, total, length, words, turnTo, way }: PagesOf) {
  const last = Math.max(0, Math.ceil(total / length) - 1)
  if (last === 0)
    return way ? (
      <div className="row list-pages">
        <span className="push" />
        {way}
      </div>
    ) : null
  return (
    <div className="row list-pages">
      <span className="dim small">{words(page + 1, last + 1, total)}</span>
      <span className="push" />
      {way}
      <ActionButton
        words={pagesWords.previous}
        shortcut="PageUp"
        isDisabled={page === 0}
        run={() => turnTo(page - 1)}
      />
      <ActionButton
        words={pagesWords.next}
        shortcut="PageDown"
        isDisabled={page >= last}
        run={() => turnTo(page + 1)}
      />
    </div>
  )
}
