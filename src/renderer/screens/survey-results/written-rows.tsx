import { Button } from 'antd'
import { useEffect } from 'react'
import type { WrittenLine } from '#shared/ipc/survey-result-questions'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { useRowFocus } from '../../ui/row-focus'
import { surveyResultWords } from '../../words/survey-results'
import { chooseWords, makeCase, openSettling, useLooking } from './store'

/** ↑ ↓ choose; Enter makes what waits a 意见建议, Alt+T a 投诉, Alt+S writes down how it was answered. */
export function WrittenRows({ rows }: { readonly rows: readonly WrittenLine[] }) {
  const { chosen, isSettling } = useLooking()
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(row && !isSettling ? rowKeys(row, arrows(surveyResultWords.choose)) : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row?.id, isSettling])
  return (
    <ListTable label={surveyResultWords.written} columns={surveyResultWords.columns} hasWays body={box}>
      {rows.map((one) => (
        <Row key={one.id} row={one} isChosen={one === row} />
      ))}
    </ListTable>
  )
}

export function isWaiting({ case: became, settled, isErased }: WrittenLine): boolean {
  return became === null && settled === null && !isErased
}

function rowKeys(row: WrittenLine, arrows: readonly Binding[]): readonly Binding[] {
  const way = wayOf(row)
  const begin = () => openSettling(row.id)
  return [
    ...(way ? [{ key: 'Enter', words: way, side: 'right', isMain: true, run: () => go(row) } as const] : []),
    ...arrows,
    ...(isWaiting(row)
      ? [
          {
            key: 'Alt+T',
            words: surveyResultWords.toComplaint,
            side: 'right',
            run: () => void makeCase(row.id, 'complaint'),
          } as const,
          { key: 'Alt+S', words: surveyResultWords.settle, side: 'right', run: begin } as const,
        ]
      : []),
  ]
}

function wayOf(row: WrittenLine): string | null {
  if (row.case) return surveyResultWords.openCase
  return isWaiting(row) ? surveyResultWords.toSuggestion : null
}

function go(row: WrittenLine): void {
  if (row.case) usePlace.getState().go({ name: 'case', caseId: row.case.id })
  else if (isWaiting(row)) void makeCase(row.id, 'suggestion')
}

function Row({ row, isChosen }: { readonly row: WrittenLine; readonly isChosen: boolean }) {
  const { id, sheet, address, company, question, words } = row
  const described = `written-${id}`
  const way = wayOf(row)
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="number">{sheet}</td>
      <td className="one-line">{address}</td>
      <td>{company}</td>
      <td className="number">{question + 1}</td>
      <td id={described}>{words}</td>
      <td className={row.case ? 'number' : undefined}>
        {row.case?.number ?? row.settled?.words ?? (row.isErased ? '—' : <Waiting />)}
      </td>
      <td className="ways">
        <Button
          size="small"
          aria-describedby={described}
          aria-label={way ?? surveyResultWords.choose}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseWords(id)}
          onClick={() => go(row)}
        >
          {way ?? '—'}
          {isChosen && way !== null && <KeyCap of="Enter" />}
        </Button>
        {isChosen && isWaiting(row) && <Others row={row} />}
      </td>
    </tr>
  )
}

function Waiting() {
  return <span className="chip soon">{surveyResultWords.open}</span>
}

/** The same for the mouse; the keys are the row's. */
function Others({ row }: { readonly row: WrittenLine }) {
  return (
    <>
      <Button size="small" tabIndex={-1} onClick={() => void makeCase(row.id, 'complaint')}>
        {surveyResultWords.toComplaint}
        <KeyCap of="Alt+T" />
      </Button>
      <Button size="small" tabIndex={-1} onClick={() => openSettling(row.id)}>
        {surveyResultWords.settle}
        <KeyCap of="Alt+S" />
      </Button>
    </>
  )
}
