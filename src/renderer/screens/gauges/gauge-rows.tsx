import type { GaugeName } from '#shared/domain/gauge'
import { standingWord } from '#shared/domain/item-standing'
import { revisitWayWord } from '#shared/domain/revisit'
import type { GaugeRow } from '#shared/ipc/gauge-questions'
import { usePlace } from '../../place'
import { useNow } from '../../ui/now'
import { gaugesWords, whenWords } from '../../words/gauges'
import { Listed, RowWay } from './listed'

type RowsOf = { readonly rows: readonly GaugeRow[]; readonly name: GaugeName }

/** The windows, revisits or points of a gauge; Enter opens the case. */
export function GaugeRows({ rows, name }: RowsOf) {
  const now = useNow()
  return (
    <Listed
      label={gaugesWords.list}
      columns={gaugesWords.columns}
      openWords={gaugesWords.openCase}
      rows={rows.map((row) => ({
        key: row.key,
        open: row.caseId === null ? null : () => open(row),
        cells: [
          <b key="standing">{standingWord[row.standing]}</b>,
          row.number,
          row.customer,
          row.address,
          whenWords(row, name, now),
          row.way && revisitWayWord[row.way],
          row.caseId !== null && (
            <RowWay
              key="way"
              label={`${gaugesWords.openCase} ${row.number}`}
              words={gaugesWords.openCase}
              run={() => open(row)}
            />
          ),
        ],
      }))}
    />
  )
}

function open({ caseId }: GaugeRow): void {
  if (caseId !== null) usePlace.getState().go({ name: 'case', caseId })
}
