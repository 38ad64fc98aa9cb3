import { NumberSeries } from '#shared/domain/blank'
import { openPointWord, standingPoints } from '#shared/domain/open-point'
import type { Output } from '#shared/ipc/contract'
import type { MonthView } from '#shared/ipc/views'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { archiveWords } from '../../words/archive'
import { blankWords } from '../../words/blanks'
import { drawStandingWords, drawWords } from '../../words/draw'
import { openDraw } from '../draw/store'
import { PointList } from './point-list'
import { openPoint, useArchiving } from './store'

type Points = Output<'month.points'>

/** 检查: what is open in the month, each with its list and the way there; whether its numbers are whole. */
export function Check({ points, draw }: { readonly points: Points; readonly draw: MonthView['draw'] }) {
  const chosen = useArchiving((store) => store.point)
  const standing = standingPoints(points.points)
  const isStanding = standing.some(({ kind }) => kind === chosen)
  return (
    <div className="two checked">
      <section className="card revisions scroll" aria-label={archiveWords.parts.check}>
        {standing.length === 0 ? (
          <p>{archiveWords.allSettled}</p>
        ) : (
          <Cards
            label={archiveWords.openPoints}
            cards={standing.map(({ kind, count }) => ({
              value: kind,
              words: openPointWord[kind],
              hint: archiveWords.items(count),
            }))}
            chosen={isStanding ? chosen : null}
            onChoose={openPoint}
          />
        )}
        {draw && <Draw month={points.month} draw={draw} />}
        <Numbers points={points} />
      </section>
      {chosen !== null && isStanding ? (
        <PointList key={chosen} month={points.month} kind={chosen} />
      ) : (
        <p className="dim beside">{standing.length > 0 && archiveWords.choosePoint}</p>
      )}
    </div>
  )
}

function Numbers({ points: { numbers, voids } }: { readonly points: Points }) {
  return (
    <>
      {NumberSeries.options
        .filter((series) => series === 'case' || numbers[series].last > 0)
        .map((series) => (
          <Series key={series} words={blankWords.series[series]} numbers={numbers[series]} />
        ))}
      {voids > 0 && <p className="dim small">{archiveWords.voids(voids)}</p>}
    </>
  )
}

function Series({ words, numbers }: { readonly words: string; readonly numbers: Points['numbers']['case'] }) {
  const { last, missing, twice } = numbers
  const isWhole = missing.length === 0 && twice.length === 0
  return isWhole ? <p className="dim small">{blankWords.numbersWhole(words, last)}</p> : null
}

type DrawOf = { readonly month: MonthView['month']; readonly draw: NonNullable<MonthView['draw']> }

/** 抽查: whether the month's repairs were asked about, and the way there. */
function Draw({ month, draw }: DrawOf) {
  const isDone = draw.drawn > 0 && draw.left === 0
  const open = () => {
    openDraw(month)
    usePlace.getState().go({ name: 'revisit', caseId: null })
  }
  return (
    <>
      <p className={isDone ? 'dim' : ''}>{drawStandingWords(draw)}</p>
      {!isDone && <ActionButton words={drawWords.toDraw} shortcut="Alt+D" run={open} />}
    </>
  )
}
