import { inOrderOfBuildings } from '#shared/domain/periodic-visit'
import { daysFault, type SurveyId, standingOfSurvey } from '#shared/domain/survey'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { nextNumber } from '../store/numbering'
import { insertSurvey, surveyOf, surveysListed } from '../store/survey'
import { lastPlace } from '../store/survey-book'
import { questionnaireNow } from '../store/survey-rule'
import { insertSurveySheet } from '../store/survey-sheet'
import { type Tx, transaction } from '../store/tx'
import { type Resident, residents } from '../store/visit-plan'
import { inSlices } from './directory-slices'
import { residentNow } from './resident-now'
import { actOf, type SignedStation } from './station'
import { missingResidents, residentsOf } from './surveys-residents'
import { lineOfSurvey } from './surveys-views'
import type { WorkRefusal, Works } from './works'

const shownAtMost = 60

export function listSurveys({ db }: SignedStation): Output<'survey.list'> {
  return surveysListed(db, shownAtMost).map((survey) => lineOfSurvey(db, survey))
}

/** Whom a campaign would ask, by building. */
export function showResidents({ db }: SignedStation): Output<'survey.residents'> {
  const here = residents(db)
  return {
    here: here.length,
    buildings: [...Map.groupBy(here, ({ building }) => building)]
      .map(([building, all]) => ({ building, here: all.length }))
      .toSorted((a, b) => inOrderOfBuildings(a.building, b.building)),
  }
}

type PlanStation = SignedStation & { readonly works: Works }

/**
 * 策划: the campaign under its number, with the questions as they are asked now, and a sheet for each customer in
 * residence. Canceled or cut off, the campaign and the sheets that are written stay, and survey.fill adds the rest.
 */
export async function makeSurvey(
  station: PlanStation,
  plan: Asked<'survey.make'>,
): Promise<Result<Output<'survey.make'>, Refusal<'survey.make'>>> {
  const { db, works } = station
  const fault = daysFault(plan)
  if (fault !== null) return refuse(fault)
  if (works.isBusy()) return refuse('work-under-way')
  const all = residentsOf(db, plan)
  if (all.length === 0) return refuse('nobody-there')
  const surveyId = transaction(db, (tx) => {
    const act = actOf(station, 'survey.made')
    const number = nextNumber(tx, 'survey', 'DC', act.typedAt)
    const made = { madeAt: act.typedAt, madeBy: act.operatorId }
    return insertSurvey(tx, { ...plan, number, questionnaire: questionnaireNow(tx), ...made }, act)
  })
  return writeSheets(station, surveyId, all)
}

/** Who is without a sheet yet: it was cut off, or they came since. */
export async function fillSurvey(
  station: PlanStation,
  { surveyId }: Asked<'survey.fill'>,
): Promise<Result<Output<'survey.fill'>, Refusal<'survey.fill'>>> {
  const survey = surveyOf(station.db, surveyId)
  if (!survey) return refuse('no-such-survey')
  const standing = standingOfSurvey(survey)
  if (standing === 'closed' || standing === 'dropped') return refuse('over')
  if (station.works.isBusy()) return refuse('work-under-way')
  const missing = missingResidents(station.db, survey)
  return missing.length === 0 ? refuse('nobody-new') : writeSheets(station, surveyId, missing)
}

async function writeSheets(
  station: PlanStation,
  surveyId: SurveyId,
  all: readonly Resident[],
): Promise<Result<Output<'survey.fill'>, WorkRefusal>> {
  const ended = await station.works.during('survey', (progress) => {
    let isCanceled = false
    let added = 0
    const write = (tx: Tx, resident: Resident) => {
      if (writeSheet(tx, station, surveyId, resident)) added += 1
    }
    const watching = {
      isCanceled: () => isCanceled,
      progress: (written: number) => progress(written, all.length),
    }
    const answer = inSlices(station.db, all, write, watching).then((isWhole) => ({
      surveyId,
      added,
      isWhole,
    }))
    return {
      answer,
      cancel: () => {
        isCanceled = true
      },
    }
  })
  station.changed('survey', 'customer', 'today')
  return ended
}

/** As they are known on that day. False: meanwhile gone, or moved out. */
function writeSheet(
  tx: Tx,
  station: SignedStation,
  surveyId: SurveyId,
  { id: customerId }: Resident,
): boolean {
  const resident = residentNow(tx, customerId)
  if (!resident) return false
  insertSurveySheet(
    tx,
    { surveyId, place: lastPlace(tx, surveyId) + 1, ...resident },
    actOf(station, 'survey.sheetMade'),
  )
  return true
}
