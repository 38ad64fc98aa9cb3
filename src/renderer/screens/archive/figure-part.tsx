import type { IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { archiveWords } from '../../words/archive'
import { Figures } from './figures'

export function FigurePart({ month }: { readonly month: IsoMonth }) {
  const answer = useAnswer('figure.sheet', { period: periodOfMonth(month) }, ['case'])
  if (answer === null) return <p className="dim">{archiveWords.loading}</p>
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  if (answer.kind !== 'ok') return null
  return <Figures figures={answer.value.figures} />
}
