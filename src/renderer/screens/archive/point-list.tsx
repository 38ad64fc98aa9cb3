import { Button } from 'antd'
import { useEffect } from 'react'
import type { IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { OpenPointKind } from '#shared/domain/open-point'
import { type PointRow, pointPageLength } from '#shared/ipc/month-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { FaultBar } from '../../ui/notice'
import { Pages } from '../../ui/pages'
import { useRowFocus } from '../../ui/row-focus'
import { archiveWords, pointAdvice } from '../../words/archive'
import { blankWords } from '../../words/blanks'
import { showOpen } from '../blanks/store'
import { chooseMonth, choosePoint, openPoint, showPart, useArchiving } from './store'

type Of = { readonly month: IsoMonth; readonly kind: OpenPointKind }

/** One open point's list: Enter opens what stands in its line, Esc goes back to the points. */
export function PointList({ month, kind }: Of) {
  const page = useArchiving((store) => store.pointAt.page)
  const answer = useAnswer('month.pointList', { month, kind, page }, ['case', 'blank', 'month'])
  useKeys([{ key: 'Escape', words: archiveWords.toPoints, side: 'right', run: () => openPoint(null) }])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { rows, total, page: shown } = answer.value
  return (
    <section className="card point-list" aria-label={archiveWords.pointList}>
      {pointAdvice[kind] && <p className="dim">{pointAdvice[kind]}</p>}
      <Rows key={shown} rows={rows} page={shown} />
      <Pages
        page={shown}
        total={total}
        length={pointPageLength}
        words={archiveWords.page}
        turnTo={(page) => choosePoint({ page, row: 0 })}
      />
    </section>
  )
}

function Rows({ rows, page }: { readonly rows: readonly PointRow[]; readonly page: number }) {
  const chosen = useArchiving((store) => store.pointAt.row)
  const place = Math.min(chosen, Math.max(0, rows.length - 1))
  const row = rows[place]
  const { box, arrows, focusOn } = useRowFocus<HTMLUListElement>(rows.length, place)
  const opens = row !== undefined && row.opens !== 'nothing'
  useKeys(
    opens
      ? [
          { key: 'Enter', words: wayWords(row), side: 'right', isMain: true, run: () => go(row) },
          ...arrows(archiveWords.nextLine),
        ]
      : [],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is opened, not at every answer
  useEffect(() => focusOn(place), [])
  return (
    <ul ref={box} className="scroll" aria-label={archiveWords.pointList}>
      {rows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sheets of one case are two lines
        <li key={at} className={at === place ? 'row chosen' : 'row'}>
          <Line row={one} />
          <span className="push" />
          {one.opens !== 'nothing' && (
            <Button
              aria-label={`${wayWords(one)} ${nameOf(one)}`}
              tabIndex={at === place ? 0 : -1}
              onFocus={() => choosePoint({ page, row: at })}
              onClick={() => go(one)}
            >
              {wayWords(one)}
              {at === place && <KeyCap of="Enter" />}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Line({ row }: { readonly row: PointRow }) {
  return (
    <span className="what">
      <b>{nameOf(row)}</b>
      {row.opens === 'case' && <span className="dim small cut">{row.words}</span>}
    </span>
  )
}

function nameOf(row: PointRow): string {
  switch (row.opens) {
    case 'case':
    case 'blanks':
      return row.number
    case 'month':
      return monthWords(row.month)
    case 'review':
      return archiveWords.parts.review
    case 'nothing':
      return `${blankWords.series[row.series]} ${row.place}`
  }
}

function wayWords(row: Exclude<PointRow, { opens: 'nothing' }>): string {
  switch (row.opens) {
    case 'case':
      return archiveWords.openCase
    case 'blanks':
      return blankWords.toBlanks
    case 'month':
      return archiveWords.toMonth
    case 'review':
      return archiveWords.toReview
  }
}

function go(row: PointRow): void {
  const { go: goTo } = usePlace.getState()
  switch (row.opens) {
    case 'case':
      goTo({ name: 'case', caseId: row.caseId })
      break
    case 'blanks':
      showOpen()
      goTo({ name: 'blanks' })
      break
    case 'month':
      chooseMonth(row.month)
      break
    case 'review':
      showPart('review')
      break
    case 'nothing':
      break
  }
}
