import type { FormCode } from '#shared/ipc/slip-views'

/** Lists of a campaign: its plan sheet, the notice to hang up, the book of what went out, what was drawn. */
export type SurveyList = 'plan' | 'notice' | 'book' | 'draw'

export const surveyListForm: Readonly<Record<SurveyList, FormCode>> = {
  plan: 'F24',
  notice: 'F25',
  book: 'F26',
  draw: 'F26',
}

const titles: Readonly<Record<SurveyList, string>> = {
  plan: '客户意见调查策划书',
  notice: '调查告示',
  book: '调查表发放回收登记表',
  draw: '调查表抽查表',
}

/** By its number the sheet is known again, and erased with its campaign. */
export function surveyListTitle(list: SurveyList, number: string): string {
  return `${titles[list]} ${number}`
}

/** The number at the end of such a title. */
export function surveyOfTitle(title: string): string | null {
  return /(DC-\d{6}-\d{4})$/.exec(title)?.[1] ?? null
}
