import { useEffect, useLayoutEffect, useState } from 'react'
import { create } from 'zustand'
import { chooseCard } from './ui/choose-card'
import { holdDigits } from './ui/hold-digits'

/** `F2`, `Escape`, `Enter`, `Ctrl+Enter`, `Ctrl+K`, `Alt+S`, `Alt+1` (the top row, whatever the layout types). */
export type Key = string

/** A key that works now. It stands in the key bar with its word, at the left, or at the right as what comes next. */
export type Binding = {
  readonly key: Key
  readonly words: string
  readonly side?: 'left' | 'right'
  readonly isMain?: boolean
  /** Not in the bar: the button beside it shows the key already. */
  readonly isHidden?: boolean
  run(): void
}

type Layer = { readonly id: number; readonly bindings: readonly Binding[]; readonly isAlone: boolean }

export const useBound = create<{ readonly layers: readonly Layer[] }>()(() => ({ layers: [] }))
let nextLayer = 0

/**
 * Binds keys while the component is shown. What is drawn later or further inside (a panel over a screen) is asked
 * first; under a layer that is alone (the lock, the find panel) nothing else hears a key.
 */
export function useKeys(bindings: readonly Binding[], { isAlone = false } = {}): void {
  const [id] = useState(() => ++nextLayer)
  useLayoutEffect(
    () => () => useBound.setState(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) })),
    [id],
  )
  useLayoutEffect(() => {
    useBound.setState(({ layers }) => ({
      layers: [...layers.filter((layer) => layer.id !== id), { id, bindings, isAlone }].sort(
        (a, b) => a.id - b.id,
      ),
    }))
  })
}

/** What works now, the innermost first; a key that an outer layer binds as well is the inner one's. */
export function boundNow(layers: readonly Layer[]): readonly Binding[] {
  const heard = layers.slice(
    Math.max(
      0,
      layers.findLastIndex((layer) => layer.isAlone),
    ),
  )
  const bindings = heard.toReversed().flatMap((layer) => layer.bindings)
  return bindings.filter(
    (binding, place) => bindings.findIndex((other) => other.key === binding.key) === place,
  )
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey'>

/** The name of what was pressed, as bindings spell it. */
export function keyOf(event: Press): Key {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.altKey && digit ? digit : event.key.length === 1 ? event.key.toUpperCase() : event.key
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`
}

function isTyping(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  )
}

/** Keys that the control with the focus needs itself: an open list its arrows, a text area its lines. */
function isOfControl(key: Key, target: EventTarget | null): boolean {
  const isPlain = ['Enter', 'ArrowUp', 'ArrowDown'].includes(key)
  if (target instanceof Element && target.getAttribute('aria-expanded') === 'true')
    return isPlain || key === 'Escape'
  if (target instanceof HTMLTextAreaElement) return isPlain
  return key === 'Enter' && target instanceof HTMLButtonElement
}

// F5, F11 and Ctrl+R are Electron's or Chromium's elsewhere; here they do only what a screen bound.
function isOurs(key: Key): boolean {
  return /^F\d+$/.test(key) || key === 'Ctrl+R' || key === 'Ctrl+W'
}

function boundTo(key: Key): Binding | undefined {
  return boundNow(useBound.getState().layers).find((binding) => binding.key === key)
}

function press(key: Key): boolean {
  const bound = boundTo(key)
  bound?.run()
  return bound !== undefined
}

type HearScan = (code: string) => void

let hearScan: HearScan | null = null

/** While it is given, a scan is heard wherever the focus is; without it (lock, first start) fields are left alone. */
export function useScans(hear: HearScan | null): void {
  useEffect(() => {
    hearScan = hear
    return () => {
      hearScan = null
    }
  }, [hear])
}

/** As if the key had written it: at the cursor, over what is selected, with the field's own limits. */
function writeDigit(digit: string, field: HTMLElement): void {
  if (document.activeElement !== field) field.focus()
  document.execCommand('insertText', false, digit)
}

/**
 * One listener for the whole window. While the IME composes, every key is the IME's. A key that is held down acts once,
 * where it was pressed: a long Enter does not run on through the screens that it brings up. Held arrows move on, and
 * what writes in a field writes on.
 */
export function listenToKeys(): void {
  /** What is written for a hand is no other input. */
  let isWriting = false
  const digits = holdDigits({
    typed: (digit, at) => {
      if (!isTyping(at)) {
        if (!press(digit)) chooseCard(Number(digit))
        return
      }
      isWriting = true
      writeDigit(digit, at)
      isWriting = false
    },
    scanned: (code) => hearScan?.(code),
  })
  let pressedAt: EventTarget | null = null
  const heard = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) {
      if (hearScan && /^(Digit|Numpad)\d$/.test(event.code)) digits.lose(event.timeStamp)
      else digits.settle('', event.timeStamp)
      return
    }
    const key = keyOf(event)
    const isHeld = event.repeat && !key.startsWith('Arrow')
    if (!event.repeat) pressedAt = event.target
    const card = /^(Alt\+)?([1-9])$/.exec(key)
    const isDigit = /^\d$/.test(key) && (hearScan !== null || !isTyping(event.target))
    if (isDigit && isHeld) return heldDigit(event)
    if (isDigit ? digits.hold(key, event.target, event.timeStamp) : digits.settle(key, event.timeStamp))
      return take(event)
    if (isTyping(event.target) && /^.$/u.test(key)) return
    if (isOfControl(key, event.target)) {
      const isWriting = event.target === pressedAt && event.target instanceof HTMLTextAreaElement
      return isHeld && !isWriting ? take(event) : undefined
    }
    if (isHeld) return boundTo(key) !== undefined || card !== null || isOurs(key) ? take(event) : undefined
    const isTaken = press(key) || (card !== null && chooseCard(Number(card[2])))
    if (isTaken || isOurs(key)) take(event)
  }
  /** No scanner holds a key: it writes on in a field, and answers no second card. */
  const heldDigit = (event: KeyboardEvent) => {
    if (!isTyping(event.target)) return take(event)
    digits.settle('', event.timeStamp)
  }
  window.addEventListener('keydown', heard, { capture: true })
  // What is written or pressed otherwise comes after the digits that were pressed before it.
  const other = (event: Event) => {
    // What an input method writes is what the digit chose that it took.
    if (!isWriting && !(event instanceof InputEvent && event.isComposing)) digits.settle('', event.timeStamp)
  }
  for (const kind of ['beforeinput', 'pointerdown', 'paste'])
    window.addEventListener(kind, other, { capture: true })
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
