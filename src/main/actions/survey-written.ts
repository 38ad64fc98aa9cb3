import { maskPhonesIn } from '#shared/domain/mask'
import type { Questionnaire } from '#shared/domain/questionnaire'
import { type SurveyId, sheetNumber } from '#shared/domain/survey'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type OpenQuestion, type WrittenLine, writtenPageLength } from '#shared/ipc/survey-result-questions'
import { done, type Result, refuse } from '#shared/result'
import { surveyAsked } from '../store/survey-result'
import { countByQuestion, countWords, type WrittenWords, wordsOf } from '../store/survey-result-words'
import type { Db } from '../store/tx'
import { pageShown } from './page-shown'
import type { Station } from './station'
import { questionnaireOf } from './survey-results'

/** 意见与建议 of a campaign: sheet by sheet, what became of each. */
export function listWritten(
  { db }: Station,
  { surveyId, question, isOpen, page }: Asked<'surveyResult.written'>,
): Result<Output<'surveyResult.written'>, Refusal<'surveyResult.written'>> {
  const survey = surveyAsked(db, surveyId)
  if (!survey) return refuse('no-such-survey')
  const wanted = { surveyId, question, isOpen }
  const total = countWords(db, wanted)
  const shown = pageShown(page, total, writtenPageLength)
  return done({
    rows: wordsOf(db, wanted, writtenPageLength, shown * writtenPageLength).map((row) =>
      writtenLine(survey.number, row),
    ),
    page: shown,
    total,
    questions: openQuestions(db, surveyId, questionnaireOf(survey)),
  })
}

function writtenLine(number: string, { place, words, settled, ...row }: WrittenWords): WrittenLine {
  return {
    id: row.id,
    sheet: sheetNumber(number, place),
    question: row.question,
    company: row.company,
    address: row.address,
    words: maskPhonesIn(words),
    case: row.case,
    settled: settled && { ...settled, words: maskPhonesIn(settled.words) },
    isErased: row.isErased,
  }
}

/** Each open question, also under which nobody wrote. */
export function openQuestions(db: Db, surveyId: SurveyId, { open }: Questionnaire): OpenQuestion[] {
  const counts = new Map(countByQuestion(db, surveyId).map((count) => [count.question, count]))
  return open.map((title, question) => {
    const { total, open: waiting } = counts.get(question) ?? { total: 0, open: 0 }
    return { question, title, total, open: waiting }
  })
}
