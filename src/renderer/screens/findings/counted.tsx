import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { findingFigureWord } from '#shared/domain/finding-figure'
import { findingPageLength } from '#shared/ipc/finding-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { ListCard } from '../../ui/list-card'
import { ListTable } from '../../ui/list-table'
import { figureTableWords, findingsWords, whoseWords } from '../../words/findings'
import { turnTo, useFindingFigures } from './figures-store'
import { FindingClock } from './list'
import { openFinding } from './store'

type Of = { readonly period: FigurePeriod; readonly whose: string }

/** The findings that the chosen number counts. */
export function CountedFindings({ period, whose }: Of) {
  const { opened, page } = useFindingFigures()
  const answer = useAnswer('finding.counted', { period, ...opened, page }, ['walk', 'case'])
  if (answer?.kind !== 'ok') return null
  const { rows, total } = answer.value
  const title = figureTableWords.opened(findingFigureWord[opened.figure], whose, total)
  return (
    <ListCard
      page={answer.value.page}
      total={total}
      length={findingPageLength}
      words={findingsWords.page}
      turnTo={turnTo}
      isEmpty={rows.length === 0}
      none={figureTableWords.none}
      head={
        <b className="counted-head" role="status">
          {title}
        </b>
      }
    >
      <ListTable label={title} columns={figureTableWords.columns} hasWays>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.place}</td>
            <td>{row.words}</td>
            <td>{whoseWords(row)}</td>
            <td>{row.number}</td>
            <td>
              <FindingClock row={row} />
            </td>
            <td className="ways">
              <ActionButton
                words={figureTableWords.open}
                label={`${figureTableWords.open} ${row.place} ${row.words}`}
                isSmall
                run={() => openFinding(row.id)}
              />
            </td>
          </tr>
        ))}
      </ListTable>
    </ListCard>
  )
}
