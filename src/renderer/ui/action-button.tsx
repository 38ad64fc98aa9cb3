import { Button } from 'antd'
import { type Binding, type Key, useKeys } from '../keys'
import { KeyCap, spokenKey } from './key-cap'
import { useOnce } from './once'
import './action-button.css'

type Action = {
  readonly words: string
  /** What it is called where the words beside it say of what it is. */
  readonly label?: string
  /** While what it returns is not settled, a second press begins nothing. */
  readonly run: () => unknown
  /** The key that does the same, bound while the button is shown and shown on it. */
  readonly shortcut?: Key
  /** Where the key stands in the bar as well; nowhere by default. */
  readonly bar?: 'left' | 'right'
  readonly isMain?: boolean
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  /** Whether the list that it opens is open; it has none by default. */
  readonly isExpanded?: boolean
  /** What it began, or another of its kind, is under way: it keeps the focus, and does nothing. */
  readonly isBusy?: boolean
  /** Beside a title, where there is little room. */
  readonly isSmall?: boolean
}

/** A button that says what will happen, and which key does it. */
export function ActionButton({
  words,
  label,
  run,
  shortcut,
  bar,
  isMain = false,
  isDanger = false,
  isDisabled = false,
  isExpanded,
  isBusy = false,
  isSmall = false,
}: Action) {
  const once = useOnce()
  const isWaiting = isBusy || once.isUnderWay
  const press = () => {
    if (!isBusy) once.begin(run)
  }
  useShortcut({ words, run: press, isMain, ...(shortcut && { shortcut }), ...(bar && { bar }) }, isDisabled)
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      danger={isDanger}
      {...(isSmall && { size: 'small' })}
      disabled={isDisabled}
      aria-label={label}
      aria-disabled={isWaiting || undefined}
      aria-busy={isWaiting}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut && spokenKey(shortcut)}
      data-main={isMain || undefined}
      onClick={press}
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

type Shortcut = Omit<Binding, 'key' | 'side' | 'isHidden'> & Pick<Action, 'shortcut' | 'bar'>

function useShortcut({ words, run, shortcut, bar, isMain = false }: Shortcut, isOff: boolean): void {
  useKeys(
    shortcut && !isOff
      ? [{ key: shortcut, words, isMain, isHidden: bar === undefined, side: bar ?? 'left', run }]
      : [],
  )
}
