import type { IsoMonth } from '#shared/domain/day'
import { type FigurePeriod, periodOfMonth } from '#shared/domain/figure-sheet'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { archiveWords } from '../../words/archive'
import { figureWords } from '../../words/figures'
import { FigureList } from './figure-list'
import { FigurePeriodBar } from './figure-period'
import { useFigures } from './figure-store'
import { Numbers } from './numbers'
import './figures.css'

/** 数字 of the month, or of whatever days she wants; a number leads to the list of what it counts. */
export function FigurePart({ month }: { readonly month: IsoMonth }) {
  const { period: wanted, opened } = useFigures()
  const period = wanted ?? periodOfMonth(month)
  if (opened !== null) return <FigureList key={opened.key} period={period} opened={opened} />
  return (
    <div className="stack figure-part">
      <FigurePeriodBar key={`${period.from} ${period.to}`} period={period} month={month} />
      <Sheet period={period} />
    </div>
  )
}

function Sheet({ period }: { readonly period: FigurePeriod }) {
  const answer = useAnswer('figure.sheet', { period }, ['case', 'draft', 'visit', 'desk'])
  if (answer === null) return <p className="dim">{figureWords.counting}</p>
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  return answer.kind === 'ok' ? (
    <Numbers key={`${period.from} ${period.to}`} sheet={answer.value} />
  ) : (
    answer.reason
  )
}
