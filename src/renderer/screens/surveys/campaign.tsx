import { type SurveyId, surveyStandingWord } from '#shared/domain/survey'
import type { SurveyView } from '#shared/ipc/survey-views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { Parts } from '../../ui/parts'
import { surveyStepRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { SurveyResultsPart } from '../survey-results/part'
import { AuditPart } from './audit'
import { BookPart } from './book'
import { EnterPart } from './enter'
import { useEntering } from './enter-store'
import { PlanPart } from './plan'
import { showSurveyPart, showSurveys, surveyParts, useSurveying } from './store'

/** One campaign: how far it is, and its parts. */
export function Campaign({ surveyId }: { readonly surveyId: SurveyId }) {
  const { part, asking } = useSurveying()
  const sheetId = useEntering((store) => store.sheetId)
  // Inside it Esc goes back from what is open there first.
  const isInside = (part === 'enter' && sheetId !== null) || asking !== 'nothing'
  const answer = useAnswer('survey.show', { surveyId }, ['survey', 'print', 'customer'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{surveyStepRefusal[answer.reason]}</Notice>
  const survey = answer.value
  return (
    <section className="survey" aria-label={survey.title}>
      <div className="row survey-head">
        <Parts
          label={surveyWords.title}
          parts={surveyParts.map((one) => ({ part: one, words: surveyWords.parts[one] }))}
          chosen={part}
          keys="Alt"
          onChoose={showSurveyPart}
        />
        <b className="cut">{survey.title}</b>
        <span className="chip">{surveyStandingWord[survey.standing]}</span>
        <span className="push" />
        <ActionButton
          words={surveyWords.back}
          isSmall
          run={showSurveys}
          {...(!isInside && { shortcut: 'Escape' })}
        />
      </div>
      <PartOf survey={survey} />
    </section>
  )
}

function PartOf({ survey }: { readonly survey: SurveyView }) {
  const part = useSurveying((store) => store.part)
  switch (part) {
    case 'plan':
      return <PlanPart survey={survey} />
    case 'book':
      return <BookPart survey={survey} />
    case 'enter':
      return <EnterPart survey={survey} />
    case 'audit':
      return <AuditPart survey={survey} />
    case 'results':
      return <SurveyResultsPart surveyId={survey.id} />
  }
}
