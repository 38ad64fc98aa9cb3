import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { SlipOut } from '#shared/ipc/slip-questions'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { useRowFocus } from '../../ui/row-focus'
import { findWords } from '../../words/find'
import { dueWords, momentWords } from '../../words/moment'
import { slipWords } from '../../words/print'
import { outWords } from '../../words/slip'
import { casePlaceOf } from '../scan/case-place'

type List = { readonly rows: readonly SlipOut[]; readonly label: string }

/** Whom to ask, since when, until when; ↑ ↓ choose, Enter opens the sheet's case. */
export function OutList({ rows, label }: List) {
  const [chosen, setChosen] = useState<number | null>(null)
  const place = Math.max(
    0,
    rows.findIndex(({ slip }) => slip.id === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLUListElement>(rows.length, place)
  useKeys(row ? rowKeys(row, arrows(findWords.down)) : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row?.slip.id])
  return (
    <ul ref={box} className="scroll out" aria-label={label}>
      {rows.map((one) => (
        <Row key={one.slip.id} row={one} isChosen={one === row} onFocus={() => setChosen(one.slip.id)} />
      ))}
    </ul>
  )
}

function rowKeys(row: SlipOut, arrows: readonly Binding[]): Binding[] {
  return [
    { key: 'Enter', words: outWords.openCase, side: 'right', isMain: true, run: () => open(row) },
    ...arrows,
  ]
}

/** The sheet's case, at what brings it back: 登记交回, or the sheet's own card. What is no case's has no more than its line. */
function open({ slip, proposal }: SlipOut): void {
  if (slip.caseId === null) return
  usePlace.getState().go(casePlaceOf(slip.caseId, slip.id, proposal))
}

type RowOf = { readonly row: SlipOut; readonly isChosen: boolean; readonly onFocus: () => void }

function Row({ row, isChosen, onFocus }: RowOf) {
  const now = useNow()
  const { slip, holder, since, matter } = row
  const { dueBackAt } = slip.where
  const isLate = dueBackAt !== null && dueBackAt < now
  return (
    <li className={isChosen ? 'row chosen' : 'row'}>
      <span className="what">
        <b className="cut">{holder}</b>
        <span className="dim small">
          {[slip.number, slipWords(slip), slip.isVoid && outWords.isVoid].filter(Boolean).join('　')}
        </span>
        {matter !== '' && <span className="dim small cut">{matter}</span>}
      </span>
      <span className="push when">
        {dueBackAt !== null && (
          <span className={isLate ? 'chip late' : 'chip soon'}>
            {outWords.dueBack(dueWords(dueBackAt, now))}
          </span>
        )}
        <span className="dim small">{outWords.since(momentWords(since, now))}</span>
      </span>
      {slip.caseId !== null && (
        <Button
          aria-label={`${outWords.openCase} ${slip.number ?? ''}`}
          tabIndex={isChosen ? 0 : -1}
          onFocus={onFocus}
          onClick={() => open(row)}
        >
          {outWords.openCase}
          {isChosen && <KeyCap of="Enter" />}
        </Button>
      )}
    </li>
  )
}
