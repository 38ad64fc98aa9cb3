import { z } from 'zod'

// 满意度调查 (S1 三, 行业实操示例): one campaign with its sheets.

export const SurveyId = z.number().int().positive().brand<'SurveyId'>()
export type SurveyId = z.infer<typeof SurveyId>
export const SurveySheetId = z.number().int().positive().brand<'SurveySheetId'>()
export type SurveySheetId = z.infer<typeof SurveySheetId>
/** One answer to an open question, that may become a case. */
export const SurveyWordsId = z.number().int().positive().brand<'SurveyWordsId'>()
export type SurveyWordsId = z.infer<typeof SurveyWordsId>

/** What became of a sheet that was taken out: 收回 · 拒填 · 无人. */
export const SheetOutcome = z.enum(['returned', 'refused', 'absent'])
export type SheetOutcome = z.infer<typeof SheetOutcome>
export const sheetOutcomeWord: Readonly<Record<SheetOutcome, string>> = {
  returned: '收回',
  refused: '拒填',
  absent: '无人',
}

/** `DC-202611-0001/037`: the campaign's number and the sheet's place in it. */
export function sheetNumber(survey: string, place: number): string {
  return `${survey}/${String(place).padStart(3, '0')}`
}
