import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { SurveySheetId, SurveyWordsId } from '#shared/domain/survey'
import { recordTable } from './ledger'

export type SurveyWordsRow = {
  readonly id: SurveyWordsId
  readonly sheetId: SurveySheetId
  readonly question: number
  readonly words: string | null
  readonly caseId: CaseId | null
  readonly settledAt: Instant | null
  readonly settled: string | null
}

export const surveyWords = recordTable<SurveyWordsRow>({
  name: 'surveyWords',
  personal: ['words', 'settled'],
  caseColumn: null,
})
