import { Input } from 'antd'
import { useEffect } from 'react'
import { dayOf } from '#shared/domain/day'
import { itemsOf } from '#shared/domain/questionnaire'
import type { SheetEntry, SurveyView } from '#shared/ipc/survey-views'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { HiddenPhones } from '../../ui/phones'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import { sheetRefusal, standingRefusal } from '../../words/survey-refusal'
import { customerWords, surveyWords } from '../../words/surveys'
import { EnterGrid } from './enter-grid'
import {
  answerRest,
  correct,
  enter,
  findSheet,
  giveUp,
  keep,
  leaveSheet,
  openSheet,
  type Typed,
  typedOf,
  typePlace,
  useEntering,
} from './enter-store'
import { EnterText } from './enter-text'
import { useKeeping } from './typed'

type Of = { readonly survey: SurveyView }

/** 录入: the number of the form that lies there, its digits, what is written; saved, the next number is asked for. */
export function EnterPart({ survey }: Of) {
  const sheetId = useEntering((store) => store.sheetId)
  return (
    <div className="survey-enter">
      {sheetId === null ? (
        <Which survey={survey} />
      ) : (
        <Sheet key={sheetId} survey={survey} sheetId={sheetId} />
      )}
    </div>
  )
}

function Which({ survey }: Of) {
  const { place, said } = useEntering()
  const find = () => findSheet(survey)
  useKeys([{ key: 'Enter', words: surveyWords.enterThis, side: 'right', isMain: true, run: find }])
  const { entered, returned } = survey.counts
  return (
    <div className="card part stack survey-which">
      <NotNow survey={survey} />
      <Field label={surveyWords.place} hint={surveyWords.placeHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={30}
            value={place}
            onChange={(event) => typePlace(event.target.value)}
          />
        )}
      </Field>
      <p className="dim">{surveyWords.progress(entered, returned)}</p>
      {survey.standing === 'approved' && <HalfTyped survey={survey} />}
      <SaidNotice said={said} kept={surveyWords.kept} />
    </div>
  )
}

/** Forms that were begun and not saved, also before the machine went out. */
function HalfTyped({ survey }: Of) {
  const answer = useAnswer('survey.halfTyped', { surveyId: survey.id }, ['survey'])
  const [first, ...rest] = answer?.kind === 'ok' ? answer.value : []
  if (!first) return null
  return (
    <div className="row">
      <ActionButton
        words={surveyWords.goOnTyping(first.place)}
        shortcut="Alt+R"
        run={() => openSheet(survey.id, first.id)}
      />
      <span className="dim cut">{surveyWords.halfTyped(rest.map(({ place }) => place))}</span>
    </div>
  )
}

type SheetOf = Of & { readonly sheetId: SheetEntry['id'] }

function Sheet({ survey, sheetId }: SheetOf) {
  const answer = useAnswer('survey.sheet', { sheetId }, ['survey'])
  const isElsewhere = answer?.kind === 'ok' && answer.value.surveyId !== survey.id
  useEffect(() => {
    if (isElsewhere) leaveSheet()
  }, [isElsewhere])
  if (answer === null || isElsewhere) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{sheetRefusal[answer.reason]}</Notice>
  return <Form survey={survey} sheet={answer.value} />
}

type FormOf = Of & { readonly sheet: SheetEntry }

function Form({ survey, sheet }: FormOf) {
  const today = dayOf(useNow())
  const { typed: all, isCorrecting, isBusy, said } = useEntering()
  const fault = useKeeping((store) => store.fault)
  const items = itemsOf(survey.questionnaire)
  const before = typedOf(sheet, items.length, survey.questionnaire)
  const mayType =
    survey.standing === 'approved' && !sheet.isErased && (sheet.enteredAt === null || isCorrecting)
  const begun = all.get(sheet.id) ?? sheet.typed
  const typed = (mayType && begun) || before
  const change = (changed: Partial<Typed>) => keep(sheet.id, { ...typed, ...changed })
  return (
    <>
      <Head survey={survey} sheet={sheet} isBegun={mayType && begun !== null} />
      <div className="survey-form">
        <EnterGrid groups={survey.questionnaire.groups} sheetId={sheet.id} typed={typed} isOff={!mayType} />
        <div className="stack">
          <Before survey={survey} sheet={sheet} />
          <EnterText questions={survey.questionnaire.open} typed={typed} isOff={!mayType} onChange={change} />
          <SaidNotice said={said} kept={surveyWords.kept} />
          {mayType && fault !== null && <FaultBar reference={fault} kept={surveyWords.notOnDisk} />}
          {mayType && (
            <div className="row">
              <ActionButton
                words={surveyWords.restNone}
                shortcut="Alt+0"
                run={() => answerRest(sheet.id, typed)}
              />
              <span className="push" />
              <ActionButton
                words={isCorrecting ? surveyWords.saveAgain : surveyWords.save}
                shortcut="Ctrl+Enter"
                bar="right"
                isMain
                isBusy={isBusy}
                run={() => enter(sheet, typed, today)}
              />
            </div>
          )}
        </div>
      </div>
    </>
  )
}

/** Whose form it is. */
function Head({ survey, sheet, isBegun }: FormOf & { readonly isBegun: boolean }) {
  return (
    <div className="card part stack survey-whose">
      <div className="row">
        <h2>{sheet.number}</h2>
        <b className="cut">{customerWords(sheet)}</b>
        <span className="cut">{sheet.address}</span>
        <HiddenPhones masked={sheet.phones} show={() => ask('survey.showPhones', { sheetId: sheet.id })} />
        <span className="push" />
        {isBegun && (
          <ActionButton words={surveyWords.giveUp} shortcut="Alt+D" isSmall run={() => giveUp(sheet)} />
        )}
        <ActionButton words={surveyWords.otherSheet} shortcut="Escape" bar="right" isSmall run={leaveSheet} />
      </div>
      <NotNow survey={survey} />
    </div>
  )
}

/** Who typed it in before, and the way to correct it. */
function Before({ survey, sheet }: FormOf) {
  const now = useNow()
  const isCorrecting = useEntering((store) => store.isCorrecting)
  const { enteredAt, audit } = sheet
  if (enteredAt === null) return null
  const mayCorrect = !isCorrecting && survey.standing === 'approved' && audit !== 'forged'
  return (
    <div className="row survey-before">
      <Notice look="info">
        {surveyWords.entered(sheet.by, momentWords(enteredAt, now))}
        {mayCorrect && surveyWords.enteredHint}
        {audit === 'forged' && surveyWords.struckOut}
      </Notice>
      {mayCorrect && <ActionButton words={surveyWords.correct} shortcut="Alt+R" run={correct} />}
    </div>
  )
}

/** Nothing is typed in before the approval, or after the end. */
function NotNow({ survey: { standing } }: Of) {
  const refusal = standingRefusal[standing]
  return refusal && <Notice look="info">{refusal}</Notice>
}
