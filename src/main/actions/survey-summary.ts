import type { Asked, Refusal } from '#shared/ipc/contract'
import { formWord } from '#shared/ipc/form-words'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { printSheet, type SheetStation } from './print-sheet'
import { showSurveyResults } from './survey-results'

/** F15 as it is now: its title names the campaign, so that its erasure finds it. */
export async function printSurveySummary(
  station: SheetStation,
  asked: Asked<'surveyResult.print'>,
): Promise<Result<SlipView, Refusal<'surveyResult.print'>>> {
  const shown = showSurveyResults(station, asked)
  if (!shown.ok) return shown
  const results = shown.value
  if (results.returns.entered === 0) return refuse('nothing-entered')
  const title = `${formWord('F15')} ${results.number}`
  return done(
    await printSheet(station, { form: 'F15', title, month: null }, (head) => ({
      form: 'F15',
      facts: { ...head, results },
    })),
  )
}
