import { useRef } from 'react'
import { useKeys } from '../../keys'
import { surveyResultWords } from '../../words/survey-results'

const step = 96

/** A long view that is only read: ↑ ↓ move it, PageUp and PageDown by what is in sight. */
export function useScrolled<Box extends HTMLElement>() {
  const box = useRef<Box>(null)
  const by = (lines: number) => () => box.current?.scrollBy({ top: lines * step })
  const page = (pages: number) => () =>
    box.current?.scrollBy({ top: pages * (box.current.clientHeight - step) })
  useKeys([
    { key: 'ArrowDown', words: surveyResultWords.moveDown, side: 'right', run: by(1) },
    { key: 'ArrowUp', words: '', side: 'right', run: by(-1) },
    { key: 'PageDown', words: '', isHidden: true, run: page(1) },
    { key: 'PageUp', words: '', isHidden: true, run: page(-1) },
  ])
  return box
}
