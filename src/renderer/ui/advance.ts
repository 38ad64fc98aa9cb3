import { focusNext } from './focus'

/** Asked of the field with the focus before Enter goes on; a field that does something else with it cancels it. */
export const advancing = 'advancing'

/** What Enter does: on to the next field; from the last one, or from no field at all, it does what the main button does. */
export function advance(proceed: () => void): void {
  const from = document.activeElement
  const isField = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement
  if (isField && !from.dispatchEvent(new Event(advancing, { bubbles: true, cancelable: true }))) return
  const next = isField ? fieldAfter(from) : null
  if (next === null || next.matches('[data-main]')) proceed()
}

/**
 * The next field takes the focus. A list to choose from, and a box with a key of its own, always have an answer: Tab goes
 * to them, Enter passes them by.
 */
function fieldAfter(from: Element): Element | null {
  const next = focusNext(from) ? document.activeElement : null
  return next?.matches('[role=combobox], [aria-keyshortcuts][type=checkbox]') ? fieldAfter(next) : next
}

/**
 * Puts the focus where what is missing is typed: on the field that is wrong, else on the first field or card group that has
 * no answer yet. False: there is none.
 */
export function focusFirstOpen(box: Element): boolean {
  const fields = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  const usable = fields.filter((field) => !field.disabled)
  const first = usable.find((field) => field.ariaInvalid === 'true') ?? usable.find(isOpen)
  first?.focus()
  return first !== undefined
}

function isOpen(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  // What only searches is never missing.
  if (field.role === 'searchbox') return false
  switch (field.type) {
    case 'radio':
      return !field.closest('[role=radiogroup]')?.querySelector('input:checked')
    case 'checkbox':
      return false
    default:
      return field.value.trim() === ''
  }
}
