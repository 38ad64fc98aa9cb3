import type { ActivityLine } from '#shared/ipc/activity-questions'
import { useKeys } from '../../keys'
import { LineList, ListLine } from '../../ui/line-list'
import { activityLineWords, activityWords, planTimeWords, standingWords } from '../../words/activities'
import { choose } from './store'

type ListOf = { readonly rows: readonly ActivityLine[]; readonly row: ActivityLine | null }

/** The year by month: ↑ ↓ choose. */
export function ActivityList({ rows, row }: ListOf) {
  const place = row ? rows.indexOf(row) : -1
  const move = (by: number) => choose(rows[place + by]?.id ?? row?.id ?? null)
  useKeys(
    row
      ? [
          { key: 'ArrowDown', words: activityWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  const months = Map.groupBy(rows, ({ month }) => month)
  return (
    <LineList
      title={activityWords.list}
      label={activityWords.list}
      count={rows.length}
      lines={[...months].map(([month, all]) => [
        <li key={month} className="month">
          {activityWords.month(month)}
        </li>,
        ...all.map((one) => (
          <ListLine key={one.id} isChosen={one === row} isFocused onChoose={() => choose(one.id)}>
            <Line line={one} />
          </ListLine>
        )),
      ])}
    />
  )
}

function Line({ line }: { readonly line: ActivityLine }) {
  const standing = standingWords(line)
  const look = line.due ? (line.due.isLate ? 'chip late' : 'chip soon') : 'chip'
  return (
    <>
      <span className="row">
        {line.plannedOn && <span className="number">{planTimeWords(line)}</span>}
        <b className={line.isDropped ? 'cut dropped' : 'cut'}>{line.title}</b>
        {standing && <span className={`${look} push`}>{standing}</span>}
      </span>
      <span className="dim small cut">{activityLineWords(line)}</span>
    </>
  )
}
