import type { SurveyResults } from '#shared/ipc/survey-result-questions'
import { ChartPicture } from '../../ui/chart-picture'
import { surveyResultWords } from '../../words/survey-results'
import { useScrolled } from './scrolled'

/** The pictures of F15, the same ones. */
export function ResultCharts({ results: { charts, returns } }: { readonly results: SurveyResults }) {
  const box = useScrolled<HTMLDivElement>()
  if (returns.entered === 0) return <p className="calm dim">{surveyResultWords.nothing}</p>
  return (
    <div ref={box} className="card scroll result-charts">
      {charts.map((chart) => (
        <figure key={chart.name}>
          <figcaption>
            <h3>{chart.title}</h3>
            <p className="dim small">{chart.formula}</p>
          </figcaption>
          <ChartPicture chart={chart} over={() => null} />
        </figure>
      ))}
    </div>
  )
}
