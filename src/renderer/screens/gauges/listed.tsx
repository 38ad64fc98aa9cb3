import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useKeys } from '../../keys'
import { useInView } from '../../ui/in-view'
import { ListTable } from '../../ui/list-table'
import { gaugesWords } from '../../words/gauges'
import { chooseRow, useGauges } from './store'

type Row = {
  readonly key: string
  readonly cells: readonly ReactNode[]
  /** What Enter does. */
  readonly open: () => void
}

type ListOf = {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly openWords: string
  /** Where Esc leads from the rows; to the lines at the left by itself. */
  readonly leave?: () => void
}

/**
 * The list at the right: Enter goes into it from the lines at the left, ↑ ↓ choose a row, Enter opens it, Esc leads back.
 * The last cell of a row is its button.
 */
export function Listed({ label, columns, rows, openWords, leave = () => chooseRow(null) }: ListOf) {
  const chosen = useGauges((store) => store.row)
  const place = chosen === null ? null : Math.min(chosen, rows.length - 1)
  const row = place === null ? null : rows[place]
  const move = (by: number) => () => chooseRow(Math.min(rows.length - 1, Math.max(0, (place ?? 0) + by)))
  const open = row?.open
  useKeys(
    place === null
      ? [{ key: 'Enter', words: gaugesWords.intoList, side: 'right', isMain: true, run: () => chooseRow(0) }]
      : [
          { key: 'Escape', words: gaugesWords.outOfList, side: 'right', run: leave },
          { key: 'ArrowDown', words: gaugesWords.nextRow, side: 'right', run: move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: move(-1) },
          ...(open
            ? [{ key: 'Enter', words: openWords, side: 'right', isMain: true, run: open } as const]
            : []),
        ],
  )
  return (
    <ListTable label={label} columns={columns} hasWays>
      {rows.map((one, at) => (
        <OneRow key={one.key} row={one} isChosen={at === place} onChoose={() => chooseRow(at)} />
      ))}
    </ListTable>
  )
}

type OneRowOf = { readonly row: Row; readonly isChosen: boolean; readonly onChoose: () => void }

function OneRow({ row: { cells }, isChosen, onChoose }: OneRowOf) {
  const line = useInView<HTMLTableRowElement>(isChosen)
  return (
    <tr ref={line} className={isChosen ? 'chosen' : undefined} aria-selected={isChosen} onClick={onChoose}>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
        <td key={column} className={column === cells.length - 1 ? 'ways' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

/** Enter does the same on the chosen row. */
export function RowWay({
  label,
  words,
  run,
}: {
  readonly label: string
  readonly words: string
  readonly run: () => void
}) {
  return (
    <Button size="small" tabIndex={-1} aria-label={label} onClick={run}>
      {words}
    </Button>
  )
}
