export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/**
 * The button that lies in that direction from the one with the focus, nearest by where they stand; up and down stay in their
 * column, `[data-column]`. Null: there is none.
 */
export function buttonToward(box: Element, direction: Direction): HTMLButtonElement | null {
  const from = document.activeElement
  if (!(from instanceof HTMLElement) || !box.contains(from)) return null
  const here = from.getBoundingClientRect()
  const column = from.closest('[data-column]')
  const isUpright = direction === 'ArrowUp' || direction === 'ArrowDown'
  let nearest: HTMLButtonElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-column] button')) {
    if (button === from || (isUpright && button.closest('[data-column]') !== column)) continue
    const away = distance(here, button.getBoundingClientRect(), direction)
    if (away < least) {
      least = away
      nearest = button
    }
  }
  return nearest
}

/** Infinite where it does not lie in that direction. Up and down the next row comes first; to the sides aside counts double. */
function distance(here: DOMRect, there: DOMRect, direction: Direction): number {
  const [along, aside] = (() => {
    switch (direction) {
      case 'ArrowUp':
        return [here.top - there.bottom, Math.abs(here.left - there.left)]
      case 'ArrowDown':
        return [there.top - here.bottom, Math.abs(here.left - there.left)]
      case 'ArrowLeft':
        return [here.left - there.right, Math.abs(here.top - there.top)]
      case 'ArrowRight':
        return [there.left - here.right, Math.abs(here.top - there.top)]
    }
  })()
  if (along < -1) return Number.POSITIVE_INFINITY
  const isUpright = direction === 'ArrowUp' || direction === 'ArrowDown'
  return isUpright ? Math.round(Math.max(0, along)) * rowWeight + aside : Math.max(0, along) + 2 * aside
}

/** No screen is as wide. */
const rowWeight = 100_000
