import {
  differenceWords,
  indexWords,
  leftOutWords,
  levelWords,
  rateWords,
  resultFormulas,
} from '#shared/domain/survey-result-words'
import {
  fewSheets,
  type GroupResult,
  groupOf,
  type ItemResult,
  itemOf,
  type SurveyFigures,
} from '#shared/domain/survey-results'
import type { BuildingResult, SurveyResults } from '#shared/ipc/survey-result-questions'
import { headFigures, lastWords, returnsWords, surveyResultWords } from '../../words/survey-results'
import { useScrolled } from './scrolled'

/** What it comes to, each item under its group, and the same by building. */
export function ResultTable({ results }: { readonly results: SurveyResults }) {
  const box = useScrolled<HTMLDivElement>()
  const [left, right] = inTwo(results.figures.groups)
  return (
    <>
      <dl className="card result-head">
        {headFigures(results).map(([label, words, against]) => (
          <div key={label}>
            <dt className="dim small">{label}</dt>
            <dd>
              <b>{words}</b> {against && <span className="dim small">{against}</span>}
            </dd>
          </div>
        ))}
        <div className="returns">
          <dt className="dim small">{lastWords(results)}</dt>
          <dd className="small">{returnsWords(results)}</dd>
        </div>
      </dl>
      {results.returns.entered === 0 ? (
        <p className="calm dim">{surveyResultWords.nothing}</p>
      ) : (
        <div ref={box} className="result-columns scroll">
          <div className="card">
            <Items results={results} groups={left} />
            <Formulas figures={results.figures} />
          </div>
          <div className="card">
            <Items results={results} groups={right} hasWhole />
            <Buildings buildings={results.buildings} />
          </div>
        </div>
      )}
    </>
  )
}

/** Beside each other, so that all items are in sight at once: the first has half of the lines, or the few more of its last group. */
function inTwo(groups: readonly GroupResult[]): readonly [readonly GroupResult[], readonly GroupResult[]] {
  const lines = (some: readonly GroupResult[]) => some.reduce((sum, { items }) => sum + 1 + items.length, 0)
  const first = groups.findIndex((_, place) => 2 * lines(groups.slice(0, place + 1)) >= lines(groups)) + 1
  return [groups.slice(0, first), groups.slice(first)]
}

/** 非常满意 one half over the other: five levels stand beside their items in half of the window. */
const inTwoLines = (words: string) => (words.length < 4 ? words : `${words.slice(0, 2)}\n${words.slice(2)}`)

type ItemsOf = {
  readonly results: SurveyResults
  readonly groups: readonly GroupResult[]
  /** What all of it comes to stands under it. */
  readonly hasWhole?: boolean
}

function Items({ results: { figures, last }, groups, hasWhole = false }: ItemsOf) {
  const before = last?.figures ?? null
  const [name, ...rest] = surveyResultWords.itemColumns
  const figureColumns = last ? rest : rest.filter((column) => !column.endsWith(surveyResultWords.againstLast))
  const whole = { ...figures.all, index: figures.index }
  return (
    <table className="list-table result-table" aria-label={surveyResultWords.items}>
      <thead>
        <tr>
          {[name, ...levelWords.map(inTwoLines), ...figureColumns].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <ResultRow
            name={surveyResultWords.groupName(group.title, group.weight)}
            result={group}
            before={groupOf(before, group.title)}
            hasLast={last !== null}
            isSum
          />
          {group.items.map((item) => (
            <ResultRow
              key={item.name}
              name={item.name}
              result={item}
              before={itemOf(before, item.name)}
              hasLast={last !== null}
            />
          ))}
        </tbody>
      ))}
      {hasWhole && (
        <tbody>
          <ResultRow
            name={surveyResultWords.whole}
            result={whole}
            before={before && { rate: before.all.rate, index: before.index }}
            hasLast={last !== null}
            isSum
          />
        </tbody>
      )}
    </table>
  )
}

type Result = Pick<GroupResult | ItemResult, 'counts' | 'answered' | 'rate' | 'index'>

type RowOf = {
  readonly name: string
  readonly result: Result
  readonly before: Pick<Result, 'rate' | 'index'> | null
  /** Without a last campaign there is nothing to set beside it. */
  readonly hasLast: boolean
  readonly isSum?: boolean
}

function ResultRow({ name, result, before, hasLast, isSum = false }: RowOf) {
  const { counts, answered, rate, index } = result
  return (
    <tr className={isSum ? 'sum' : undefined}>
      <th scope="row">{name}</th>
      {counts.map((count, level) => (
        <td key={levelWords[level]}>{count}</td>
      ))}
      <td>{answered}</td>
      <td>{rateWords(rate)}</td>
      <td>{indexWords(index)}</td>
      {hasLast && (
        <>
          <td>{differenceWords(rate, before?.rate ?? null)}</td>
          <td>{differenceWords(index, before?.index ?? null)}</td>
        </>
      )}
    </tr>
  )
}

function Formulas({ figures }: { readonly figures: SurveyFigures }) {
  const { rate, overall, all, index, rounding, counted } = resultFormulas
  const said = [leftOutWords(figures), rate, overall, all, index, rounding, counted]
  return (
    <div className="result-formulas dim small">
      {said
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words}>{words}</p>
        ))}
    </div>
  )
}

function Buildings({ buildings }: { readonly buildings: readonly BuildingResult[] }) {
  return (
    <>
      <table className="list-table result-table" aria-label={surveyResultWords.buildings}>
        <thead>
          <tr>
            {surveyResultWords.buildingColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buildings.map(({ building, entered, rate, index }) => (
            <tr key={building}>
              <th scope="row">{building || surveyResultWords.noBuilding}</th>
              <td>
                {entered}
                {entered < fewSheets && <span className="chip soon">{surveyResultWords.few}</span>}
              </td>
              <td>{rateWords(rate)}</td>
              <td>{indexWords(index)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="result-formulas dim small">{surveyResultWords.fewHint}</p>
    </>
  )
}
