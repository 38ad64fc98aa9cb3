import { dayOf } from '#shared/domain/day'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SheetView } from '#shared/ipc/survey-views'
import type { Result } from '#shared/result'
import { changeSurveySheet } from '../store/survey-sheet'
import { forgetSurveyTyped } from '../store/survey-typed'
import { changeSurveyWords, insertSurveyWords, wordsOfSheet } from '../store/survey-words'
import { actOf, type SignedStation } from './station'
import { outcomeOf, sheetChanged } from './surveys-book'
import { itemCount } from './surveys-views'

/**
 * 录入: what is ticked, one digit for each item, and what is written. A form that is typed in came back, whatever was
 * written down of it; the same one twice is refused, and its correction is an act of its own. Words that became a case are
 * that case's now.
 */
export function enterSheet(
  station: SignedStation,
  { sheetId, isCorrection, open, ...told }: Asked<'survey.enter'>,
): Result<SheetView, Refusal<'survey.enter'>> {
  const act = actOf(station, isCorrection ? 'survey.corrected' : 'survey.entered')
  return sheetChanged(station, sheetId, (tx, sheet, survey) => {
    if (survey.approvedAt === null) return 'not-approved'
    if (isCorrection && sheet.enteredAt === null) return 'not-entered'
    if (!isCorrection && sheet.enteredAt !== null) return 'entered-already'
    if (sheet.audit === 'forged') return 'struck'
    if (told.answers.length !== itemCount(survey) || open.length !== survey.questionnaire.open.length)
      return 'other-questions'
    if (told.filledOn !== null && told.filledOn > dayOf(act.typedAt)) return 'day-in-future'
    const written = wordsOfSheet(tx, sheetId)
    if (written.some(({ question, words, caseId }) => caseId !== null && words !== open[question]))
      return 'words-are-case'
    const { answers, headcount, filledOn } = told
    const entered = isCorrection ? {} : { enteredAt: act.typedAt, enteredBy: act.operatorId }
    changeSurveySheet(
      tx,
      sheetId,
      {
        ...(sheet.outcome === 'returned' ? {} : outcomeOf(sheet, 'returned', act.typedAt)),
        ...{ answers, headcount, filledOn, signer: told.signer || null },
        ...entered,
      },
      act,
    )
    forgetSurveyTyped(tx, sheetId)
    for (const [question, words] of open.entries()) {
      const row = written.find((one) => one.question === question)
      if (row && (row.words ?? '') !== words) changeSurveyWords(tx, row.id, words || null, act)
      else if (!row && words !== '') insertSurveyWords(tx, { sheetId, question, words }, act)
    }
    return null
  })
}
