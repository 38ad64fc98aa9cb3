import { Button, Input } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { dayTyped } from '../../words/day-typed'
import { surveyWords } from '../../words/surveys'
import { WorkUnderWay } from '../archive/work'
import {
  changePlan,
  makeSurvey,
  type Plan,
  planOf,
  toggleBuilding,
  useMaking,
  usualPlan,
  wholeNumber,
} from './make-store'
import { showSurveys } from './store'

/** 策划: what is asked, whom, and which day what is done. */
export function MakeSurvey() {
  const today = dayOf(useNow())
  const { plan: typed, isUnderWay, said } = useMaking()
  const answer = useAnswer('survey.residents', {}, ['customer'])
  const plan = typed ?? usualPlan(today)
  const input = planOf(plan, today)
  const field = (name: TextField, label: string, isFocused = false) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          autoFocus={isFocused}
          maxLength={60}
          value={plan[name]}
          onChange={(event) => changePlan({ ...plan, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const day = (name: DayName, label: string, mayBeEmpty: boolean) => {
    const words = plan[name]
    const isWrong = !(mayBeEmpty && words.trim() === '') && dayTyped(words, today) === null
    return (
      <Field label={label} error={isWrong ? surveyWords.dayWrong : null}>
        {(control) => (
          <Input
            {...control}
            maxLength={20}
            placeholder={surveyWords.dayHint}
            value={words}
            onChange={(event) => changePlan({ ...plan, [name]: event.target.value })}
          />
        )}
      </Field>
    )
  }
  const percent = (name: 'target' | 'audit', label: string, least: number) => (
    <Field label={label} error={wholeNumber(plan[name], least) === null ? surveyWords.numberWrong : null}>
      {(control) => (
        <Input
          {...control}
          maxLength={3}
          value={plan[name]}
          onChange={(event) => changePlan({ ...plan, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <section className="card part stack scroll survey-make" aria-label={surveyWords.make}>
      <div className="row">
        <h2>{surveyWords.make}</h2>
        <span className="push" />
        <ActionButton words={surveyWords.back} shortcut="Escape" bar="right" isSmall run={showSurveys} />
      </div>
      <div className="named">
        {field('title', surveyWords.name, true)}
        {percent('target', surveyWords.target, 1)}
        {percent('audit', surveyWords.audit, 0)}
      </div>
      <Field label={surveyWords.purpose}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={plan.purpose}
            onChange={(event) => changePlan({ ...plan, purpose: event.target.value })}
          />
        )}
      </Field>
      <div className="days">
        {day('fromOn', surveyWords.fromOn, false)}
        {day('untilOn', surveyWords.untilOn, false)}
        {day('meetingOn', surveyWords.meetingOn, true)}
        {day('noticeOn', surveyWords.noticeOn, true)}
        {day('handInOn', surveyWords.handInOn, false)}
        {day('summaryOn', surveyWords.summaryOn, true)}
      </div>
      {answer?.kind === 'ok' && <Buildings plan={plan} residents={answer.value} />}
      {isUnderWay && <WorkUnderWay />}
      <SaidNotice said={said} kept={surveyWords.kept} />
      <div className="row">
        <span className="push" />
        <ActionButton
          words={surveyWords.makeNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isUnderWay}
          isDisabled={input === null}
          run={() => (input ? makeSurvey(input) : undefined)}
        />
      </div>
    </section>
  )
}

type TextField = 'title'
type DayName = 'fromOn' | 'untilOn' | 'meetingOn' | 'noticeOn' | 'handInOn' | 'summaryOn'
type BuildingsOf = { readonly plan: Plan; readonly residents: Output<'survey.residents'> }

/** None pressed: all. */
function Buildings({ plan, residents: { here, buildings } }: BuildingsOf) {
  return (
    <fieldset className="survey-buildings">
      <legend>{surveyWords.buildings}</legend>
      <Button
        aria-pressed={plan.buildings === null}
        type={plan.buildings === null ? 'primary' : 'default'}
        onClick={() => changePlan({ ...plan, buildings: null })}
      >
        {surveyWords.allBuildings(here)}
      </Button>
      {buildings.map((one) => {
        const isChosen = plan.buildings?.includes(one.building) === true
        return (
          <Button
            key={one.building}
            aria-pressed={isChosen}
            type={isChosen ? 'primary' : 'default'}
            onClick={() => toggleBuilding(plan, one.building)}
          >
            {surveyWords.building(one.building, one.here)}
          </Button>
        )
      })}
    </fieldset>
  )
}
