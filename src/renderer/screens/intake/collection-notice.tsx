import { useAnswer } from '../../ask'
import { collectionNotice } from '../../words/data'
import { keptForWords } from '../../words/kept-for'

/** 收集说明 in one line: what for, how long, whom to ask. Without an answer it names no period. */
export function CollectionNotice() {
  const desk = useAnswer('desk.show', {}, ['desk'])
  const months = desk?.kind === 'ok' ? desk.value.caseMonths : null
  return <p className="dim small">{collectionNotice(months === null ? null : keptForWords(months))}</p>
}
