import { Button } from 'antd'
import { useEffect } from 'react'
import { clockTimeOf, dayOf, shortDay } from '#shared/domain/day'
import { demandKindWord } from '#shared/domain/periodic-visit'
import type { PointLine } from '#shared/ipc/periodic-questions'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { useRowFocus } from '../../ui/row-focus'
import { pointWords } from '../../words/periodic-points'
import { choosePoint, openSettling, usePoints } from './points-store'
import { makeCase } from './store'

/** ↑ ↓ choose, Enter opens the case, or makes what is open one; Alt+S writes down how it was settled. */
export function PointRows({ rows }: { readonly rows: readonly PointLine[] }) {
  const { chosen, isSettling } = usePoints()
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(row && !isSettling ? rowKeys(row, arrows(pointWords.choose)) : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row?.id, isSettling])
  return (
    <ListTable label={pointWords.title} columns={pointWords.columns} hasWays body={box}>
      {rows.map((one) => (
        <Row key={one.id} row={one} isChosen={one === row} />
      ))}
    </ListTable>
  )
}

function isOpen({ demand }: PointLine): boolean {
  return demand.case === null && demand.settled === null
}

function rowKeys(row: PointLine, arrows: readonly Binding[]): readonly Binding[] {
  const way = wayOf(row)
  return [
    ...(way ? [{ key: 'Enter', words: way, side: 'right', isMain: true, run: () => go(row) } as const] : []),
    ...arrows,
    ...(isOpen(row)
      ? [{ key: 'Alt+S', words: pointWords.settle, side: 'right', run: () => begin(row) } as const]
      : []),
  ]
}

function begin({ id }: PointLine): void {
  choosePoint(id)
  openSettling(true)
}

function wayOf(row: PointLine): string | null {
  if (row.demand.case) return pointWords.openCase
  return isOpen(row) ? pointWords.makeCase : null
}

function go({ id, demand }: PointLine): void {
  if (demand.case) usePlace.getState().go({ name: 'case', caseId: demand.case.id })
  else if (demand.settled === null) makeCase(id)
}

function Row({ row, isChosen }: { readonly row: PointLine; readonly isChosen: boolean }) {
  const { id, number, at, department, visitor, customer, address, demand } = row
  const described = `point-${id}`
  const way = wayOf(row)
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="number">{number}</td>
      <td className="time">{`${shortDay(dayOf(at))} ${clockTimeOf(at)}`}</td>
      <td>{department || pointWords.ownRound}</td>
      <td>{visitor}</td>
      <td>{customer}</td>
      <td>{address}</td>
      <td>{demandKindWord[demand.kind]}</td>
      <td id={described}>{demand.words}</td>
      <td className={demand.case ? 'number' : undefined}>
        {demand.case?.number ?? demand.settled?.words ?? <span className="chip soon">{pointWords.open}</span>}
      </td>
      <td className="ways">
        <Button
          size="small"
          aria-describedby={described}
          aria-label={way ?? pointWords.choose}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => choosePoint(id)}
          onClick={() => go(row)}
        >
          {way ?? '—'}
          {isChosen && way !== null && <KeyCap of="Enter" />}
        </Button>
      </td>
    </tr>
  )
}
