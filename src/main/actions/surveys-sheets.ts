import { dayOf, monthOf } from '#shared/domain/day'
import { wayFor } from '#shared/domain/print-setting'
import { sheetNumber } from '#shared/domain/survey'
import { isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { mostForms } from '#shared/ipc/survey-questions'
import { done, type Result, refuse } from '#shared/result'
import { changeJob } from '../store/print-job'
import { printSettingsOf } from '../store/print-setting'
import { surveyOf } from '../store/survey'
import { countUnprintedSheets, unprintedSheets } from '../store/survey-book'
import { type SurveySheet, surveySheetOf } from '../store/survey-sheet'
import { openSheetsOfSurvey } from '../store/survey-slip'
import { type Tx, transaction } from '../store/tx'
import { type Made, makeJob, makeSlip, type OperatorsAct } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { faultOf } from './surveys-book'

type Printing = SignedStation & { readonly press: Press }
type MadeForm = Made & { readonly number: string }
type Forms = Result<readonly MadeForm[], Refusal<'survey.print'>>

/**
 * F14 of one customer, or of all in a building who have none. Sheets and jobs are stored in one transaction before
 * anything is drawn: what is cut off then is asked about at the next start.
 */
export function printForms(
  station: Printing,
  { surveyId, of }: Asked<'survey.print'>,
): Result<Output<'survey.print'>, Refusal<'survey.print'>> {
  const { db, press } = station
  const act = actOf(station, 'slip.made')
  const made = transaction(db, (tx): Forms => {
    const survey = surveyOf(tx, surveyId)
    if (!survey) return refuse('no-such-survey')
    const fault = faultOf(survey)
    if (fault !== null) return refuse(fault)
    const ids = 'sheetId' in of ? [of.sheetId] : unprintedSheets(tx, surveyId, of.building, mostForms)
    const sheets = ids.map((id) => surveySheetOf(tx, id))
    const [first] = sheets
    if (first === undefined) return refuse('nobody-left')
    if (first === null || first.surveyId !== surveyId) return refuse('no-such-sheet')
    if (first.isErased) return refuse('erased')
    return done(sheets.flatMap((sheet) => (sheet ? [formOf(tx, sheet, act)] : [])))
  })
  if (!made.ok) return made
  press.startEach(made.value)
  station.changed('survey', 'print', 'today')
  return done({
    printed: made.value.length,
    rest: 'sheetId' in of ? 0 : countUnprintedSheets(db, surveyId, of.building),
    first: made.value[0]?.number ?? '',
    last: made.value.at(-1)?.number ?? '',
  })
}

/** Of what came back it is a copy: the signed one is the customer's word. */
function formOf(tx: Tx, sheet: SurveySheet, act: OperatorsAct): MadeForm {
  const made = makeSlip(
    tx,
    {
      form: 'F14',
      title: `客户满意度调查表 ${String(sheet.place).padStart(3, '0')}`,
      caseId: null,
      month: monthOf(dayOf(act.typedAt)),
      kind: sheet.outcome === 'returned' ? 'copy' : 'first',
      surveySheetId: sheet.id,
    },
    act,
  )
  return { ...made, number: sheetNumber(sheet.survey, sheet.place) }
}

/** What was drawn and not sent, or did not come out: all of it in one go. */
export function sendForms(
  station: Printing,
  { surveyId, building }: Asked<'survey.send'>,
): Result<Output<'survey.send'>, Refusal<'survey.send'>> {
  const { db } = station
  const unsent = openSheetsOfSurvey(db, surveyId, building).filter(({ job }) => isUnsent(job))
  if (wayFor('F14', printSettingsOf(db)).queue === null) return refuse('no-queue-chosen')
  const act = actOf(station, 'print.made')
  const made = transaction(db, (tx) =>
    unsent.map(({ id }) => ({ slipId: id, jobId: makeJob(tx, id, null, act) })),
  )
  station.press.startEach(made)
  station.changed('survey', 'print')
  return done({ sent: made.length })
}

/** The clerk's word: all that was sent came out. */
export function confirmForms(
  station: SignedStation,
  { surveyId, building }: Asked<'survey.confirm'>,
): Output<'survey.confirm'> {
  const act = actOf(station, 'print.confirmed')
  const sent = openSheetsOfSurvey(station.db, surveyId, building).flatMap(({ job }) =>
    job && isAskedAbout(job) ? [job.id] : [],
  )
  transaction(station.db, (tx) => {
    for (const jobId of sent) changeJob(tx, jobId, { state: 'confirmed', trouble: null }, act)
  })
  station.changed('survey', 'print', 'today')
  return { confirmed: sent.length }
}
