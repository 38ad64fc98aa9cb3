import { dayOf, monthOf } from '#shared/domain/day'
import { missingTo, returnRate, standingOfSurvey } from '#shared/domain/survey'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { FormOrder } from '../forms/order'
import { type Survey, type SurveyDraw, surveyDrawOf, surveyOf } from '../store/survey'
import { countOfBook, sheetsCounted, sheetsOfBook } from '../store/survey-book'
import type { SurveySheet } from '../store/survey-sheet'
import type { Db } from '../store/tx'
import { printSheet, rowsBesideOthers, type SheetHead, type SheetStation } from './print-sheet'
import { drawnSheets } from './surveys-draw'
import { bookRow, drawFacts, noticeFacts, planFacts } from './surveys-facts'
import { type SurveyList, surveyListForm, surveyListTitle } from './surveys-titles'

/** F24 at any time, to be approved on it; the rest once it is approved. */
export async function printSurveyList(
  station: SheetStation,
  { surveyId, list }: Asked<'survey.printList'>,
): Promise<Result<SlipView, Refusal<'survey.printList'>>> {
  const { db } = station
  const survey = surveyOf(db, surveyId)
  if (!survey) return refuse('no-such-survey')
  if (survey.droppedAt !== null) return refuse('dropped')
  if (list !== 'plan' && standingOfSurvey(survey) === 'planned') return refuse('not-approved')
  const draw = surveyDrawOf(db, surveyId)
  if (list === 'draw' && !draw) return refuse('not-drawn')
  const sheets = list === 'draw' ? drawnSheets(db, survey) : allSheets(db, survey)
  if (sheets.some(({ isErased }) => isErased)) return refuse('erased')
  const wanted = {
    form: surveyListForm[list],
    title: surveyListTitle(list, survey.number),
    month: monthOf(dayOf(survey.madeAt)),
    isLong: list !== 'notice' && sheets.length > rowsBesideOthers,
  }
  const slip = await printSheet(station, wanted, (head) => orderOf(db, head, survey, list, sheets, draw))
  station.changed('survey')
  return done(slip)
}

function allSheets(db: Db, { id: surveyId }: Survey): readonly SurveySheet[] {
  const all = { surveyId, building: null, only: 'all' } as const
  return sheetsOfBook(db, all, countOfBook(db, all), 0)
}

function orderOf(
  db: Db,
  head: SheetHead,
  survey: Survey,
  list: SurveyList,
  sheets: readonly SurveySheet[],
  draw: SurveyDraw | null,
): FormOrder {
  switch (list) {
    case 'plan':
      return { form: 'F24', facts: planFacts(db, head, survey, sheets) }
    case 'notice':
      return { form: 'F25', facts: noticeFacts(head, survey) }
    case 'book':
    case 'draw': {
      const isDrawn = list === 'draw'
      const facts = {
        ...head,
        period: `编号：${survey.number}`,
        asOf: survey.closedAt === null ? head.slip.printedAt : null,
        title: surveyListTitle(list, '').trim(),
        totals: isDrawn ? `抽 ${sheets.length} 份` : totalsOf(db, survey),
        rows: sheets.map((sheet) => bookRow(sheet, isDrawn)),
        draw: isDrawn && draw ? drawFacts(survey, draw) : null,
      }
      return { form: 'F26', facts }
    }
  }
}

/** `发出 200　收回 170　回收率 85%（目标 85%，差 0 份）`. */
function totalsOf(db: Db, { id, target }: Survey): string {
  const counts = sheetsCounted(db, id)
  const rate = returnRate(counts)
  const missing = missingTo(target, counts)
  const words = [`共 ${counts.total} 份`, `发出 ${counts.issued}`, `收回 ${counts.returned}`]
  return [...words, rate !== null && `回收率 ${rate}%（目标 ${target}%，差 ${missing} 份）`]
    .filter(Boolean)
    .join('　')
}
