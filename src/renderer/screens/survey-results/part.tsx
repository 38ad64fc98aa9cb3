import { Button } from 'antd'
import { useLayoutEffect } from 'react'
import type { SurveyId } from '#shared/domain/survey'
import type { SurveyResults } from '#shared/ipc/survey-result-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { FaultBar, Notice } from '../../ui/notice'
import { PrintOutcome } from '../../ui/print-outcome'
import { showResultsRefusal, standingWords, surveyResultWords } from '../../words/survey-results'
import { ResultCharts } from './charts'
import { beginLooking, printResults, showView, useLooking, type View, views } from './store'
import { ResultTable } from './table'
import { WeightsForm } from './weights'
import { Written } from './written'
import './results.css'

/** 结果 of a campaign: what was answered, in pictures, what was written, and what the groups weigh. */
export function SurveyResultsPart({ surveyId }: { readonly surveyId: SurveyId }) {
  const answer = useAnswer('surveyResult.show', { surveyId }, ['survey', 'case', 'draft'])
  useLayoutEffect(() => beginLooking(surveyId), [surveyId])
  const shown = useLooking((store) => store.surveyId)
  if (answer === null || shown !== surveyId) return <p className="dim">{surveyResultWords.counting}</p>
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyResultWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{showResultsRefusal[answer.reason]}</Notice>
  return <Results results={answer.value} />
}

function Results({ results }: { readonly results: SurveyResults }) {
  const { view, said, isPrinting, made } = useLooking()
  const jobs = useAnswer('print.jobs', {}, ['print'])
  const sent = jobs?.kind === 'ok' ? jobs.value.find(({ slip }) => slip.id === made?.id) : undefined
  // Where she writes there is no room for what became of a sheet.
  const isRead = view === 'table' || view === 'charts'
  return (
    <section className="survey-results" aria-label={surveyResultWords.title}>
      <div className="row">
        <Views view={view} />
        <span className="push dim small">{standingWords(results)}</span>
        {isRead && (
          <ActionButton
            words={surveyResultWords.print}
            shortcut="F9"
            isBusy={isPrinting}
            run={() => printResults(results.id)}
          />
        )}
      </div>
      <PrintOutcome
        isPrinting={isPrinting && isRead}
        printing={surveyResultWords.printing}
        said={said}
        kept={surveyResultWords.kept}
        slip={isRead ? (sent?.slip ?? made) : null}
      />
      <ViewOf view={view} results={results} />
    </section>
  )
}

const keyOf: Readonly<Record<View, string>> = {
  table: 'Alt+R',
  charts: 'Alt+G',
  written: 'Alt+O',
  weights: 'Alt+H',
}

function Views({ view }: { readonly view: View }) {
  useKeys(
    views.map((one) => ({
      key: keyOf[one],
      words: surveyResultWords.views[one],
      isHidden: true,
      run: () => showView(one),
    })),
  )
  return (
    <nav className="row" aria-label={surveyResultWords.title}>
      {views.map((one) => (
        <Button
          key={one}
          size="small"
          type={one === view ? 'primary' : 'default'}
          aria-pressed={one === view}
          onClick={() => showView(one)}
        >
          {surveyResultWords.views[one]}
          <KeyCap of={keyOf[one]} />
        </Button>
      ))}
    </nav>
  )
}

function ViewOf({ view, results }: { readonly view: View; readonly results: SurveyResults }) {
  switch (view) {
    case 'table':
      return <ResultTable results={results} />
    case 'charts':
      return <ResultCharts results={results} />
    case 'written':
      return <Written surveyId={results.id} />
    case 'weights':
      return <WeightsForm results={results} />
  }
}
