import type { GaugeName } from '#shared/domain/gauge'
import { standingWord } from '#shared/domain/item-standing'
import { revisitWayWord } from '#shared/domain/revisit'
import type { GaugeRow } from '#shared/ipc/gauge-questions'
import { usePlace } from '../../place'
import { useNow } from '../../ui/now'
import { gaugesWords, whenWords } from '../../words/gauges'
import { openVisit } from '../periodic/store'
import { Listed, RowWay } from './listed'

type RowsOf = { readonly rows: readonly GaugeRow[]; readonly name: GaugeName }

/** The windows, revisits or points of a gauge; Enter opens the case, or the 月回访. */
export function GaugeRows({ rows, name }: RowsOf) {
  const now = useNow()
  return (
    <Listed
      label={gaugesWords.list}
      columns={gaugesWords.columns}
      openWords={gaugesWords.open}
      rows={rows.map((row) => ({
        key: row.key,
        open: () => open(row),
        cells: [
          <b key="standing">{standingWord[row.standing]}</b>,
          row.number,
          row.customer,
          row.address,
          whenWords(row, name, now),
          row.way && revisitWayWord[row.way],
          <RowWay
            key="way"
            label={`${openWords(row)} ${row.number ?? row.customer}`}
            words={openWords(row)}
            run={() => open(row)}
          />,
        ],
      }))}
    />
  )
}

function openWords({ visit }: GaugeRow): string {
  return visit ? gaugesWords.openVisit : gaugesWords.openCase
}

/** 月回访 is a part of this very screen. */
function open({ caseId, visit }: GaugeRow): void {
  if (visit) openVisit(visit)
  else if (caseId !== null) usePlace.getState().go({ name: 'case', caseId })
}
