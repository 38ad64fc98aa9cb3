import { buildingWords } from '#shared/domain/periodic-visit'
import { missingTo } from '#shared/domain/survey'
import type { NamedCountView, SurveyView } from '#shared/ipc/survey-views'
import { rateWords, surveyWords, targetWords } from '../../words/surveys'

/** 回收率 against what is wanted: of all, of each building, and of who carries (S1 第一步 2). */
export function Rates({ survey }: { readonly survey: SurveyView }) {
  const { buildingCounts, carrierCounts, counts, target } = survey
  return (
    <section className="card part survey-rates scroll" aria-label={surveyWords.rates}>
      <p>
        <b>{targetWords(counts, target)}</b>
      </p>
      <div className="two">
        <Table
          label={surveyWords.byCarrier}
          rows={carrierCounts}
          target={target}
          nameOf={(name) => name || surveyWords.noCarrier}
        />
        <Table label={surveyWords.byBuilding} rows={buildingCounts} target={target} nameOf={buildingWords} />
      </div>
    </section>
  )
}

type Rows = {
  readonly label: string
  readonly rows: readonly NamedCountView[]
  readonly target: number
  readonly nameOf: (name: string) => string
}

function Table({ label, rows, target, nameOf }: Rows) {
  if (rows.length === 0) return null
  const [, ...columns] = surveyWords.rateColumns
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {[label, ...columns].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <td>{nameOf(row.name)}</td>
            <td>{row.issued}</td>
            <td>{row.returned}</td>
            <td>{rateWords(row)}</td>
            <td>{missingTo(target, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
