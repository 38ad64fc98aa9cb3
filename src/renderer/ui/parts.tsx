import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useKeys } from '../keys'
import { KeyCap } from './key-cap'

type PartsOf<Part extends string> = {
  readonly label: string
  readonly parts: readonly { readonly part: Part; readonly words: string }[]
  readonly chosen: Part
  /** With which the digits choose: Alt+digits answer cards where a screen has them. */
  readonly keys: 'Alt' | 'Ctrl'
  readonly onChoose: (part: Part) => void
  /** At the right of the row. */
  readonly children?: ReactNode
}

/** The parts of a screen as a row of buttons, one digit each. */
export function Parts<Part extends string>({
  label,
  parts,
  chosen,
  keys,
  onChoose,
  children,
}: PartsOf<Part>) {
  useKeys(
    parts.map(({ part, words }, place) => ({
      key: `${keys}+${place + 1}`,
      words,
      isHidden: true,
      run: () => onChoose(part),
    })),
  )
  return (
    <nav className="row" aria-label={label}>
      {parts.map(({ part, words }, place) => (
        <Button
          key={part}
          type={part === chosen ? 'primary' : 'default'}
          aria-pressed={part === chosen}
          onClick={() => onChoose(part)}
        >
          {words}
          <KeyCap of={`${keys}+${place + 1}`} />
        </Button>
      ))}
      {children && (
        <>
          <span className="push" />
          {children}
        </>
      )}
    </nav>
  )
}
