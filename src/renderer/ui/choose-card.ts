import { flushSync } from 'react-dom'
import { focusNext, isReachable } from './focus'

/** Chooses the nth card of the group that is being answered, and goes on to what comes after it. */
export function chooseCard(place: number): boolean {
  const group = groupInQuestion()
  const radio = group?.querySelectorAll<HTMLInputElement>('input[type=radio]')[place - 1]
  if (!group || !radio || radio.disabled) return false
  // What the choice brings up must be there before the focus looks for it.
  flushSync(() => radio.click())
  focusNext(group)
  return true
}

/** The group with the focus; else the first without an answer; else the only one. */
function groupInQuestion(): Element | null {
  const groups = [...document.querySelectorAll('[role=radiogroup]')].filter(isReachable)
  const focused = groups.find((group) => group.contains(document.activeElement))
  const open = groups.find((group) => !group.querySelector('input:checked'))
  return focused ?? open ?? (groups.length === 1 ? (groups[0] ?? null) : null)
}
