import { useRef } from 'react'
import type { Binding } from '../keys'

/**
 * For a list whose rows have a button each: the row whose button has the focus is the chosen one, `place`, and the focus
 * shows what Enter does. ↑ ↓ move it on; `focusChosen` gives it back where nothing has it any more.
 */
export function useRowFocus<Box extends Element>(count: number, place: number) {
  const box = useRef<Box>(null)
  const focusOn = (at: number) => box.current?.children[at]?.querySelector('button')?.focus()
  const move = (by: number) => () => focusOn(Math.min(count - 1, Math.max(0, place + by)))
  return {
    box,
    focusOn,
    arrows: (words: string): readonly Binding[] => [
      { key: 'ArrowDown', words, side: 'right', run: move(1) },
      { key: 'ArrowUp', words: '', side: 'right', run: move(-1) },
    ],
    focusChosen: () => {
      const { activeElement } = document
      if (activeElement === document.body || activeElement === null) focusOn(place)
    },
  }
}
