import { done } from '#shared/result'
import {
  issueSheets,
  listSheets,
  recallSheet,
  showPhonesOfSheet,
  showSheet,
  showSheetAt,
  takeInSheet,
} from '../actions/surveys-book'
import { auditSheet, drawSheets, listDrawn } from '../actions/surveys-draw'
import { enterSheet } from '../actions/surveys-enter'
import { printSurveyList } from '../actions/surveys-lists'
import { fillSurvey, listSurveys, makeSurvey, showResidents } from '../actions/surveys-plan'
import { confirmForms, printForms, sendForms } from '../actions/surveys-sheets'
import { approveSurvey, closeSurvey, dropSurvey, showSurvey } from '../actions/surveys-steps'
import { listHalfTyped, typeSheet } from '../actions/surveys-typed'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `survey.${string}`>

/** The questions of survey-questions.ts: 满意度调查 (F14, F15). */
export function surveyHandlers(signed: () => Signed) {
  return {
    'survey.list': () => done(listSurveys(signed())),
    'survey.residents': () => done(showResidents(signed())),
    'survey.make': (input) => makeSurvey(signed(), input),
    'survey.fill': (input) => fillSurvey(signed(), input),
    'survey.show': (input) => showSurvey(signed(), input),
    'survey.approve': (input) => approveSurvey(signed(), input),
    'survey.drop': (input) => dropSurvey(signed(), input),
    'survey.close': (input) => closeSurvey(signed(), input),
    'survey.printList': (input) => printSurveyList(signed(), input),
    'survey.sheets': (input) => listSheets(signed(), input),
    'survey.sheet': (input) => showSheet(signed(), input),
    'survey.sheetAt': (input) => showSheetAt(signed(), input),
    'survey.showPhones': (input) => showPhonesOfSheet(signed(), input),
    'survey.print': (input) => printForms(signed(), input),
    'survey.send': (input) => sendForms(signed(), input),
    'survey.confirm': (input) => done(confirmForms(signed(), input)),
    'survey.issue': (input) => issueSheets(signed(), input),
    'survey.recall': (input) => recallSheet(signed(), input),
    'survey.takeIn': (input) => takeInSheet(signed(), input),
    'survey.type': (input) => typeSheet(signed(), input),
    'survey.halfTyped': (input) => done(listHalfTyped(signed(), input)),
    'survey.enter': (input) => enterSheet(signed(), input),
    'survey.draw': (input) => drawSheets(signed(), input),
    'survey.drawn': (input) => listDrawn(signed(), input),
    'survey.audit': (input) => auditSheet(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
