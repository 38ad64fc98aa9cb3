const typed = 'input:not([type=hidden]), textarea, [data-main]'

export function isReachable(element: Element): boolean {
  return element.checkVisibility() && element.closest('[inert]') === null
}

/** Puts the focus on the next field or card group after this element, in its screen; on its main button at the end. */
export function focusNext(from: Element): boolean {
  const screen = from.closest('[data-screen], main') ?? document.body
  const next = [...screen.querySelectorAll<HTMLElement>(typed)].find(
    (element) =>
      isAfter(element, from) &&
      !element.matches(':disabled, [tabindex="-1"]') &&
      isReachable(element) &&
      isStop(element),
  )
  next?.focus()
  return next !== undefined
}

function isAfter(element: Element, from: Element): boolean {
  const where = from.compareDocumentPosition(element)
  return (where & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !from.contains(element)
}

/** Of a group of radios one takes the focus: the chosen one, else the first. */
function isStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
  const group = element.closest('[role=radiogroup]')
  const chosen = group?.querySelector('input:checked') ?? group?.querySelector('input')
  return chosen === element
}
