import { Campaign } from './campaign'
import { SurveyList } from './list'
import { MakeSurvey } from './make'
import { useSurveying } from './store'
import './surveys.css'

/** 满意度调查: the campaigns, the plan of a new one, or one of them. */
export function SurveysPart() {
  const { surveyId, isMaking } = useSurveying()
  if (isMaking) return <MakeSurvey />
  return surveyId === null ? <SurveyList /> : <Campaign key={surveyId} surveyId={surveyId} />
}
