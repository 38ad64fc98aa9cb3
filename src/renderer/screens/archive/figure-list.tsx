import { useEffect, useRef } from 'react'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { periodWords } from '#shared/domain/figure-words'
import type { Output } from '#shared/ipc/contract'
import { type FigureRow, figurePageLength } from '#shared/ipc/figure-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { useInView } from '../../ui/in-view'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { archiveWords } from '../../words/archive'
import { figureWords, openWords, standingsWords, stateWords, whyWords } from '../../words/figures'
import { momentWords } from '../../words/moment'
import { look } from '../contacts/store'
import { openVisit } from '../periodic/store'
import { chooseRow, closeNumber, type Opened, turnTo, useFigures } from './figure-store'

type ListOf = { readonly period: FigurePeriod; readonly opened: Opened }

/** What a number counts: ↑ ↓ choose a row, Enter opens it, Esc leads back to the number. */
export function FigureList({ period, opened }: ListOf) {
  const page = useFigures((store) => store.page)
  const box = useRef<HTMLElement>(null)
  const answer = useAnswer('figure.list', { period, key: opened.key, page }, ['case', 'visit', 'draft'])
  // Not the month at the left: Enter opens a row here.
  useEffect(() => box.current?.focus(), [])
  useKeys([{ key: 'Escape', words: figureWords.toNumbers, side: 'right', run: closeNumber }])
  return (
    <section ref={box} tabIndex={-1} className="card figure-list" aria-label={figureWords.list}>
      <header>
        <div className="row">
          <h3>{opened.title}</h3>
          <span className="push" />
          <span className="dim">{periodWords(period)}</span>
        </div>
        <p className="dim small">{opened.formula}</p>
        {answer?.kind === 'ok' && <p className="small">{standingsWords(answer.value)}</p>}
      </header>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={archiveWords.kept} />}
      {answer?.kind === 'ok' && <Rows listed={answer.value} />}
    </section>
  )
}

function Rows({ listed }: { readonly listed: Output<'figure.list'> }) {
  const { rows, page, total } = listed
  const chosen = useFigures((store) => store.row)
  const place = Math.min(chosen, Math.max(0, rows.length - 1))
  const row = rows[place]
  const move = (by: number) => () => chooseRow(Math.min(rows.length - 1, Math.max(0, place + by)))
  useKeys([
    // Of a single row, or none, they are nobody's: not another month's.
    { key: 'ArrowDown', words: figureWords.nextRow, side: 'right', isHidden: rows.length < 2, run: move(1) },
    { key: 'ArrowUp', words: '', side: 'right', isHidden: rows.length < 2, run: move(-1) },
    ...(row
      ? [{ key: 'Enter', words: openWords(row), side: 'right', isMain: true, run: () => open(row) } as const]
      : []),
  ])
  if (rows.length === 0) return <p className="dim nothing">{figureWords.noRows}</p>
  return (
    <>
      <ListTable label={figureWords.list} columns={figureWords.columns}>
        {rows.map((one, at) => (
          <Row key={one.key} row={one} isChosen={at === place} onChoose={() => chooseRow(at)} />
        ))}
      </ListTable>
      <Pages page={page} total={total} length={figurePageLength} words={figureWords.page} turnTo={turnTo} />
    </>
  )
}

type RowOf = { readonly row: FigureRow; readonly isChosen: boolean; readonly onChoose: () => void }

function Row({ row, isChosen, onChoose }: RowOf) {
  const now = useNow()
  const line = useInView<HTMLTableRowElement>(isChosen)
  return (
    <tr
      ref={line}
      className={isChosen ? 'chosen' : undefined}
      aria-selected={isChosen}
      onClick={onChoose}
      onDoubleClick={() => open(row)}
    >
      <td className="one-line">{row.number ?? ''}</td>
      <td>{row.customer}</td>
      <td className="matter">{row.matter}</td>
      <td className="one-line">{momentWords(row.receivedAt ?? row.at ?? now, now)}</td>
      <td className="one-line">{stateWords(row)}</td>
      <td>
        <b>{whyWords(row, now)}</b>
      </td>
    </tr>
  )
}

function open({ caseId, contactId, visit }: FigureRow): void {
  const { go } = usePlace.getState()
  if (visit) {
    openVisit(visit)
    go({ name: 'revisit', caseId: null })
  } else if (contactId !== null) {
    look(contactId)
    go({ name: 'contacts' })
  } else if (caseId !== null) go({ name: 'case', caseId })
}
