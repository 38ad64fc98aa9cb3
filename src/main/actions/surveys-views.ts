import { dayOf, monthOf } from '#shared/domain/day'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { inOrderOfBuildings } from '#shared/domain/periodic-visit'
import { itemsOf, type Questionnaire } from '#shared/domain/questionnaire'
import { type SurveyId, sheetNumber, standingOfSurvey } from '#shared/domain/survey'
import type { SheetLine, SheetView, SurveyLine, SurveyView } from '#shared/ipc/survey-views'
import { scansOfSheet } from '../store/scan'
import { type Survey, surveyDrawOf, surveyOf } from '../store/survey'
import { countsByBuilding, countsByCarrier, sheetsCounted } from '../store/survey-book'
import { type SurveySheet, sheetAt } from '../store/survey-sheet'
import { slipsOfSurveySheets } from '../store/survey-slip'
import { wordsOfSheet } from '../store/survey-words'
import type { Db } from '../store/tx'
import type { Station } from './station'
import { countMissing } from './surveys-residents'
import { type SurveyList, surveyListForm, surveyListTitle } from './surveys-titles'
import { viewOfScan } from './view-scan'
import { viewOfRegister, viewOfSlip } from './view-slip'

export function lineOfSurvey(db: Db, survey: Survey): SurveyLine {
  const { toEnter: _, struck: __, ...counts } = sheetsCounted(db, survey.id)
  return lineWith(survey, counts)
}

function lineWith(survey: Survey, counts: SurveyLine['counts']): SurveyLine {
  const { id, number, title, handInOn } = survey
  return { id, number, title, standing: standingOfSurvey(survey), handInOn, counts }
}

/** A campaign that is there. */
export function knownSurvey(db: Db, id: SurveyId): Survey {
  const survey = surveyOf(db, id)
  if (!survey) throw new Error(`There is no survey ${id}`)
  return survey
}

export function viewOfSurvey(station: Station, survey: Survey): SurveyView {
  const { db } = station
  const { id } = survey
  const { title, fromOn, untilOn, meetingOn, noticeOn, handInOn, summaryOn } = survey
  const { target, auditPercent, madeAt, by, questionnaire, closer } = survey
  const { toEnter, struck, ...counts } = sheetsCounted(db, id)
  const approved = survey.approvedAt && {
    at: survey.approvedAt,
    by: survey.approvedBy ?? '',
    words: maskPhonesIn(survey.approval ?? ''),
  }
  return {
    ...lineWith(survey, counts),
    ...{ title, fromOn, untilOn, meetingOn, noticeOn, handInOn, summaryOn, target, auditPercent },
    purpose: maskPhonesIn(survey.purpose),
    buildings: survey.buildings && [...survey.buildings],
    questionnaire,
    madeAt,
    by,
    approved,
    dropped: survey.droppedAt && { at: survey.droppedAt, reason: maskPhonesIn(survey.dropReason ?? '') },
    closed: survey.closedAt && { at: survey.closedAt, by: closer },
    buildingCounts: countsByBuilding(db, id).toSorted((a, b) => inOrderOfBuildings(a.name, b.name)),
    carrierCounts: [...countsByCarrier(db, id)],
    newcomers: standingOfSurvey(survey) === 'closed' ? 0 : countMissing(db, survey),
    toEnter,
    struck,
    draw: drawView(db, survey),
    slips: {
      plan: listSlip(station, survey, 'plan'),
      notice: listSlip(station, survey, 'notice'),
      book: listSlip(station, survey, 'book'),
      draw: listSlip(station, survey, 'draw'),
    },
  }
}

function drawView(db: Db, { id }: Survey): SurveyView['draw'] {
  const draw = surveyDrawOf(db, id)
  if (!draw) return null
  const audits = draw.drawn.map((place) => sheetAt(db, id, place)?.audit ?? null)
  const left = audits.filter((audit) => audit === null || audit === 'notReached').length
  const { madeAt: at, by, seed, places, drawn } = draw
  return { at, by, seed, from: places.length, drawn: [...drawn], left }
}

function listSlip(station: Station, survey: Survey, list: SurveyList) {
  return viewOfRegister(station, {
    month: monthOf(dayOf(survey.madeAt)),
    form: surveyListForm[list],
    title: surveyListTitle(list, survey.number),
  })
}

export function lineOfSheet(sheet: SurveySheet): SheetLine {
  const { id, place, survey, company, contactName, address, building, carrier } = sheet
  const { issuedAt, outcome, outcomeAt, enteredAt, audit } = sheet
  const number = sheetNumber(survey, place)
  return {
    ...{ id, place, number, company, contactName, address, building, carrier },
    ...{ issuedAt, outcome, outcomeAt, enteredAt, audit },
  }
}

/** What is written goes back into fields that can be corrected, so it is not masked there. */
export function viewOfSheet(station: Station, sheet: SurveySheet): SheetView {
  const { db } = station
  const slip = slipsOfSurveySheets(db, [sheet.id]).at(-1)
  const { surveyId, customerId, answers, headcount, signer, filledOn, by, isErased } = sheet
  const { auditedAt, auditedBy, struckReason } = sheet
  return {
    ...lineOfSheet(sheet),
    ...{ surveyId, customerId, answers, headcount, signer, filledOn, by, isErased },
    ...{ auditedAt, auditedBy, struckReason: maskPhonesIn(struckReason) },
    phones: sheet.phones.map(maskPhone),
    open: openOf(db, sheet),
    slip: slip ? viewOfSlip(station, slip) : null,
    scans: scansOfSheet(db, sheet.id).map(viewOfScan),
  }
}

/** By question; '' where nothing is written. */
export function openOf(db: Db, { id, surveyId }: Pick<SurveySheet, 'id' | 'surveyId'>): string[] {
  const written = new Map(wordsOfSheet(db, id).map(({ question, words }) => [question, words ?? '']))
  const { open } = knownSurvey(db, surveyId).questionnaire
  return open.map((_, question) => written.get(question) ?? '')
}

export function questionsOf(db: Db, { surveyId }: Pick<SurveySheet, 'surveyId'>): Questionnaire {
  return knownSurvey(db, surveyId).questionnaire
}

export function itemCount({ questionnaire }: Survey): number {
  return itemsOf(questionnaire).length
}
