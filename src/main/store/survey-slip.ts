import type { SurveyId, SurveySheetId } from '#shared/domain/survey'
import { isAmong, type Slip, slipsWhere } from './slip'
import type { Db } from './tx'

/** F14 of these sheets, in the order in which they were printed. */
export function slipsOfSurveySheets(db: Db, sheets: readonly SurveySheetId[]): readonly Slip[] {
  return slipsWhere(db, `slip.surveySheetId ${isAmong} ORDER BY slip.id`, JSON.stringify(sheets))
}

/** F14 of one building, or of all, that nobody has said came out: not sent, failed, or in the printer. */
export function openSheetsOfSurvey(db: Db, surveyId: SurveyId, building: string | null): readonly Slip[] {
  return slipsWhere(
    db,
    `surveySheet.surveyId = ? AND (surveySheet.building = ? OR ?) AND slip.voidedAt IS NULL AND slip.paperErasedAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM printJob WHERE printJob.slipId = slip.id AND printJob.state = 'confirmed')
     ORDER BY slip.id`,
    surveyId,
    building ?? '',
    building === null ? 1 : 0,
  )
}
