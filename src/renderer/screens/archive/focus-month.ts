/** To the chosen month: from there the arrows go on to the next. */
export function focusMonth(): void {
  document.querySelector<HTMLElement>('.months [aria-current=true]')?.focus()
}
