import { dayOf } from '#shared/domain/day'
import { type SurveySheetId, sheetNumber } from '#shared/domain/survey'
import type { SlipFacts } from '../forms/facts'
import type { QuestionFormFacts } from '../forms/survey-facts'
import { deskOf } from '../store/desk'
import { surveyOf } from '../store/survey'
import { surveySheetOf } from '../store/survey-sheet'
import type { Db } from '../store/tx'

/** What F14 is drawn from, as the sheet stands now. The telephone is left for the customer: many hands carry these. */
export function questionFacts(db: Db, sheetId: SurveySheetId, slip: SlipFacts): QuestionFormFacts {
  const sheet = surveySheetOf(db, sheetId)
  const survey = sheet && surveyOf(db, sheet.surveyId)
  if (!sheet || !survey) throw new Error(`Slip ${slip.id} (F14) has no sheet`)
  const { questionnaire, handInOn } = survey
  return {
    organisation: deskOf(db)?.organisation ?? '',
    slip,
    number: sheetNumber(sheet.survey, sheet.place),
    questionnaire,
    handInOn,
    writtenOn: dayOf(slip.printedAt),
    company: sheet.company || sheet.contactName,
    room: roomsWords(sheet.address),
  }
}

/** The form has one line for it; all rooms stand in the book (F26). */
function roomsWords(address: string): string {
  const rooms = address.split('、')
  return rooms.length === 1 ? address : `${rooms[0]} 等 ${rooms.length} 间`
}
