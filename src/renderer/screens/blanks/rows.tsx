import { Button } from 'antd'
import { useEffect } from 'react'
import { blankStateWord } from '#shared/domain/blank'
import { formTitle } from '#shared/domain/blank-form'
import type { BlankRow } from '#shared/ipc/blank-questions'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { useNow } from '../../ui/now'
import { useRowFocus } from '../../ui/row-focus'
import { blankDetail, blankWords } from '../../words/blanks'
import { momentWords } from '../../words/moment'
import { slipStateWords } from '../../words/print'
import { choose, open, useBlanks } from './store'

type RowsOf = { readonly rows: readonly BlankRow[]; readonly chosen: BlankRow }

/** ↑ ↓ choose, Enter types the sheet in or opens its case. */
export function Rows({ rows, chosen }: RowsOf) {
  const isFree = useBlanks(({ isCounting, isVoiding }) => !isCounting && !isVoiding)
  const place = rows.indexOf(chosen)
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(
    isFree
      ? [
          { key: 'Enter', words: wayWords(chosen), side: 'right', isMain: true, run: () => open(chosen) },
          ...arrows(blankWords.choose),
        ]
      : [],
  )
  // Once what had the focus is gone: a button that was pressed, a panel that was closed.
  useEffect(() => {
    if (isFree) focusChosen()
  })
  return (
    <ListTable label={blankWords.title} columns={blankWords.columns} hasWays body={box}>
      {rows.map((row) => (
        <Row key={row.blankId} row={row} isChosen={row === chosen} />
      ))}
    </ListTable>
  )
}

function wayWords({ state, caseId }: BlankRow): string {
  if (caseId !== null) return blankWords.openCase
  return state === 'void' ? blankWords.late : blankWords.typeIn
}

const look = { open: 'chip', used: 'chip ok', void: 'chip late' } as const

function Row({ row, isChosen }: { readonly row: BlankRow; readonly isChosen: boolean }) {
  const now = useNow()
  const id = `blank-${row.blankId}`
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td id={id} className="number">
        {row.number}
      </td>
      <td>{formTitle[row.form]}</td>
      <td>
        <span className={look[row.state]}>{blankStateWord[row.state]}</span>{' '}
        <span className="dim small">{blankDetail(row, now)}</span>
      </td>
      <td className="dim">
        {momentWords(row.reservedAt, now)} {row.reservedBy}
      </td>
      <td className="dim">{row.slip && !row.slip.isVoid ? slipStateWords(row.slip) : ''}</td>
      <td className="ways">
        <Button
          size="small"
          aria-describedby={id}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => choose(row.blankId)}
          onClick={() => open(row)}
        >
          {wayWords(row)}
          {isChosen && <KeyCap of="Enter" />}
        </Button>
      </td>
    </tr>
  )
}
