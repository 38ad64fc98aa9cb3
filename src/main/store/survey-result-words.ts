import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { CaseNumber } from '#shared/domain/number'
import type { SurveyId, SurveyWordsId } from '#shared/domain/survey'
import { statement } from './statement'
import type { Db } from './tx'

// What was written under the open questions. What stands on a forged sheet was nobody's.

export type WrittenWords = {
  readonly id: SurveyWordsId
  /** The sheet's, in its campaign. */
  readonly place: number
  readonly question: number
  readonly company: string
  readonly address: string
  readonly words: string
  readonly case: { readonly id: CaseId; readonly number: CaseNumber; readonly isClosed: boolean } | null
  readonly settled: { readonly at: Instant; readonly words: string } | null
  readonly isErased: boolean
}

/** Of which question, null: of all; whether only those that wait. */
type WordsWanted = {
  readonly surveyId: SurveyId
  readonly question: number | null
  readonly isOpen: boolean
}

type Row = {
  readonly id: SurveyWordsId
  readonly place: number
  readonly question: number
  readonly company: string | null
  readonly address: string | null
  readonly words: string | null
  readonly caseId: CaseId | null
  readonly caseNumber: CaseNumber | null
  readonly isClosed: 0 | 1
  readonly settledAt: Instant | null
  readonly settled: string | null
}

/** The case that it became; one that is void waits again. */
const from = `FROM surveySheet AS sheet JOIN surveyWords AS said ON said.sheetId = sheet.id
  LEFT JOIN caseRecord AS became ON became.id = said.caseId AND became.closeOutcome IS NOT 'void'
  WHERE sheet.surveyId = @surveyId AND sheet.audit IS NOT 'forged'`
const isOpen = 'said.settledAt IS NULL AND became.id IS NULL AND said.words IS NOT NULL'
const wanted = `AND (@question IS NULL OR said.question = @question) AND (NOT @isOpen OR (${isOpen}))`

type Bound = {
  readonly surveyId: SurveyId
  readonly question: number | null
  readonly isOpen: 0 | 1
}

function bound({ surveyId, question, isOpen: only }: WordsWanted): Bound {
  return { surveyId, question, isOpen: only ? 1 : 0 }
}

export function wordsOf(db: Db, of: WordsWanted, limit: number, offset: number): readonly WrittenWords[] {
  return statement<[Bound & { limit: number; offset: number }], Row>(
    db,
    `SELECT said.id, sheet.place, said.question, sheet.company, sheet.address, said.words, became.id AS caseId,
       became.number AS caseNumber, became.closedAt IS NOT NULL AS isClosed, said.settledAt, said.settled
     ${from} ${wanted} ORDER BY sheet.place, said.question LIMIT @limit OFFSET @offset`,
  )
    .all({ ...bound(of), limit, offset })
    .map(writtenWords)
}

function writtenWords({ caseId, caseNumber, isClosed, settledAt, settled, ...row }: Row): WrittenWords {
  return {
    id: row.id,
    place: row.place,
    question: row.question,
    company: row.company ?? '',
    address: row.address ?? '',
    words: row.words ?? erasedWords,
    case:
      caseId !== null && caseNumber !== null
        ? { id: caseId, number: caseNumber, isClosed: isClosed === 1 }
        : null,
    settled: settledAt && { at: settledAt, words: settled ?? '' },
    isErased: row.words === null,
  }
}

export function countWords(db: Db, of: WordsWanted): number {
  return (
    statement<[Bound], { count: number }>(db, `SELECT count(*) AS count ${from} ${wanted}`).get(bound(of))
      ?.count ?? 0
  )
}

type QuestionCount = { readonly question: number; readonly total: number; readonly open: number }

/** Of each question under which anybody wrote. */
export function countByQuestion(db: Db, surveyId: SurveyId): readonly QuestionCount[] {
  return statement<[{ surveyId: SurveyId }], QuestionCount>(
    db,
    `SELECT said.question, count(*) AS total, count(*) FILTER (WHERE ${isOpen}) AS open
     ${from} GROUP BY said.question ORDER BY said.question`,
  ).all({ surveyId })
}
