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

/** The next field takes the focus. A list to choose from always has an answer: Tab goes to it, Enter passes it by. */
function fieldAfter(from: Element): Element | null {
  const next = focusNext(from) ? document.activeElement : null
  return next?.matches('[role=combobox]') ? fieldAfter(next) : next
}

/** Puts the focus on the first field or card group that has no answer yet: where what is missing is typed. */
export function focusFirstOpen(box: Element): void {
  const fields = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
  fields.find((field) => !field.disabled && isOpen(field))?.focus()
}

function isOpen(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  switch (field.type) {
    case 'radio':
      return !field.closest('[role=radiogroup]')?.querySelector('input:checked')
    case 'checkbox':
      return false
    default:
      return field.value.trim() === ''
  }
}
