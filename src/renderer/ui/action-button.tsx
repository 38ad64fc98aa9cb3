import { Button } from 'antd'
import { type Key, useKeys } from '../keys'
import { KeyCap, spokenKey } from './key-cap'
import './action-button.css'

type Action = {
  readonly words: string
  readonly run: () => void
  /** The key that does the same, bound while the button is shown and shown on it. */
  readonly shortcut?: Key
  /** Where the key stands in the bar as well; nowhere by default. */
  readonly bar?: 'left' | 'right'
  readonly isMain?: boolean
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly isBusy?: boolean
}

/** A button that says what will happen, and which key does it. */
export function ActionButton({
  words,
  run,
  shortcut,
  bar,
  isMain = false,
  isDanger = false,
  isDisabled = false,
  isBusy = false,
}: Action) {
  const isOff = isDisabled || isBusy
  useShortcut({ words, run, isMain, ...(shortcut && { shortcut }), ...(bar && { bar }) }, isOff)
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      danger={isDanger}
      disabled={isOff}
      aria-busy={isBusy}
      aria-keyshortcuts={shortcut && spokenKey(shortcut)}
      data-main={isMain || undefined}
      onClick={run}
    >
      {words}
      {shortcut && <KeyCap of={shortcut} />}
    </Button>
  )
}

type Way = {
  readonly words: string
  readonly hint: string
  /** The key that does the same everywhere; it is bound elsewhere. */
  readonly shows: Key
  readonly isMain?: boolean
  readonly run: () => void
}

/** One of the two ways into a case on 今日: seen from a step away, hit without looking. */
export function BigButton({ words, hint, shows, isMain = false, run }: Way) {
  return (
    <button
      type="button"
      className={isMain ? 'big-button main' : 'big-button'}
      aria-label={words}
      aria-keyshortcuts={spokenKey(shows)}
      onClick={run}
    >
      {words}
      <small>
        {hint} <KeyCap of={shows} />
      </small>
    </button>
  )
}

function useShortcut({ words, run, shortcut, bar, isMain = false }: Action, isOff: boolean): void {
  useKeys(
    shortcut && !isOff
      ? [{ key: shortcut, words, isMain, isHidden: bar === undefined, side: bar ?? 'left', run }]
      : [],
  )
}
