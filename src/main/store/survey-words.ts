import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { SurveySheetId, SurveyWordsId } from '#shared/domain/survey'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

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

/** What was written under the open questions of a sheet. */
export function wordsOfSheet(db: Db, sheetId: SurveySheetId): readonly SurveyWordsRow[] {
  return statement<[SurveySheetId], SurveyWordsRow>(
    db,
    `SELECT id, sheetId, question, words, caseId, settledAt, settled FROM surveyWords WHERE sheetId = ?
       ORDER BY question`,
  ).all(sheetId)
}

export function insertSurveyWords(
  tx: Tx,
  words: Pick<SurveyWordsRow, 'sheetId' | 'question' | 'words'>,
  act: Act,
): SurveyWordsId {
  return insertRecord(tx, surveyWords, { ...words, caseId: null, settledAt: null, settled: null }, act)
}

/** Corrected: what was settled of other words is open again. Emptied, the row stays and says nothing. */
export function changeSurveyWords(tx: Tx, id: SurveyWordsId, words: string | null, act: Act): void {
  changeRecord(tx, surveyWords, id, { words, settledAt: null, settled: null }, act)
}
