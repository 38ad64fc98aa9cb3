import type { Key } from '../keys'
import './key-cap.css'

const signs: Record<string, string> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** A key as it looks on the keyboard. Hidden from names: a button is called by its word alone. */
export function KeyCap({ of }: { readonly of: Key }) {
  return (
    <span aria-hidden="true" className="key-cap">
      {of
        .split('+')
        .map((part) => signs[part] ?? part)
        .join(' ')}
    </span>
  )
}

/** The same key as `aria-keyshortcuts` spells it. */
export function spokenKey(key: Key): string {
  return key.replace('Ctrl', 'Control')
}
