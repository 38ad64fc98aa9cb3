import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import { Questionnaire } from '#shared/domain/questionnaire'
import type { SurveyId, SurveyPlan } from '#shared/domain/survey'
import type { Act } from './event'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type SurveyRow = {
  readonly id: SurveyId
  readonly number: CaseNumber
  readonly title: string
  readonly purpose: string
  readonly fromOn: IsoDay
  readonly untilOn: IsoDay
  readonly buildings: string | null
  readonly meetingOn: IsoDay | null
  readonly noticeOn: IsoDay | null
  readonly handInOn: IsoDay
  readonly summaryOn: IsoDay | null
  readonly target: number
  readonly auditPercent: number
  readonly questionnaire: string
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly approvedAt: Instant | null
  readonly approvedBy: string | null
  readonly approval: string | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
  readonly closedAt: Instant | null
  readonly closedBy: OperatorId | null
}

export type SurveyDrawRow = {
  readonly id: number
  readonly surveyId: SurveyId
  readonly seed: string
  readonly percent: number
  /** JSON arrays of places: all that it was drawn from, and those that were drawn. */
  readonly places: string
  readonly drawn: string
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

export const surveyDraws = recordTable<SurveyDrawRow>({
  name: 'surveyDraw',
  personal: [],
  caseColumn: null,
})
export const surveys = recordTable<SurveyRow>({
  name: 'survey',
  personal: ['approvedBy', 'approval', 'dropReason'],
  caseColumn: null,
})

/** A campaign as it stands now, with the questions as they were asked. */
export type Survey = Omit<SurveyRow, 'buildings' | 'questionnaire'> & {
  /** Null: all. */
  readonly buildings: readonly string[] | null
  readonly questionnaire: Questionnaire
  readonly by: string
  readonly closer: string
}

type StoredSurvey = SurveyRow & { readonly by: string | null; readonly closer: string | null }

const selection = `SELECT survey.*, operator.name AS "by", closer.name AS closer FROM survey
  LEFT JOIN operator ON operator.id = survey.madeBy LEFT JOIN operator AS closer ON closer.id = survey.closedBy`

export function surveyOf(db: Db, id: SurveyId): Survey | null {
  const row = statement<[SurveyId], StoredSurvey>(db, `${selection} WHERE survey.id = ?`).get(id)
  return row ? readSurvey(row) : null
}

/** By the number that stands in the title of its lists. */
export function surveyNumbered(db: Db, number: string): Survey | null {
  const row = statement<[string], StoredSurvey>(db, `${selection} WHERE survey.number = ?`).get(number)
  return row ? readSurvey(row) : null
}

/** The newest first. */
export function surveysListed(db: Db, limit: number): readonly Survey[] {
  return statement<[number], StoredSurvey>(db, `${selection} ORDER BY survey.id DESC LIMIT ?`)
    .all(limit)
    .map(readSurvey)
}

/** Neither closed nor given up. */
export function surveysUnderWay(db: Db): readonly Survey[] {
  return statement<[], StoredSurvey>(
    db,
    `${selection} WHERE survey.closedAt IS NULL AND survey.droppedAt IS NULL ORDER BY survey.id`,
  )
    .all()
    .map(readSurvey)
}

function readSurvey({ buildings, questionnaire, by, closer, ...row }: StoredSurvey): Survey {
  return {
    ...row,
    buildings: parsed<string[]>(buildings),
    questionnaire: Questionnaire.parse(parsed(questionnaire)),
    by: by ?? '',
    closer: closer ?? '',
  }
}

type NewSurvey = SurveyPlan & Pick<SurveyRow, 'number' | 'madeAt' | 'madeBy'> & Pick<Survey, 'questionnaire'>

export function insertSurvey(tx: Tx, { buildings, questionnaire, ...survey }: NewSurvey, act: Act): SurveyId {
  return insertRecord(
    tx,
    surveys,
    {
      ...survey,
      buildings: jsonOrNull(buildings),
      questionnaire: JSON.stringify(questionnaire),
      approvedAt: null,
      approvedBy: null,
      approval: null,
      droppedAt: null,
      dropReason: null,
      closedAt: null,
      closedBy: null,
    },
    act,
  )
}

type SurveyChanges = Partial<
  Pick<
    SurveyRow,
    'approvedAt' | 'approvedBy' | 'approval' | 'droppedAt' | 'dropReason' | 'closedAt' | 'closedBy'
  >
>

export function changeSurvey(tx: Tx, id: SurveyId, changes: SurveyChanges, act: Act): void {
  changeRecord(tx, surveys, id, changes, act)
}

export type SurveyDraw = Omit<SurveyDrawRow, 'places' | 'drawn'> & {
  readonly places: readonly number[]
  readonly drawn: readonly number[]
  readonly by: string
}

export function surveyDrawOf(db: Db, surveyId: SurveyId): SurveyDraw | null {
  const row = statement<[SurveyId], SurveyDrawRow & { readonly by: string }>(
    db,
    `SELECT surveyDraw.*, operator.name AS "by" FROM surveyDraw JOIN operator ON operator.id = surveyDraw.madeBy
       WHERE surveyId = ?`,
  ).get(surveyId)
  return row
    ? { ...row, places: parsed<number[]>(row.places) ?? [], drawn: parsed<number[]>(row.drawn) ?? [] }
    : null
}

export function insertSurveyDraw(tx: Tx, draw: Omit<SurveyDraw, 'id' | 'by'>, act: Act): number {
  const { places, drawn, ...rest } = draw
  return insertRecord(
    tx,
    surveyDraws,
    { ...rest, places: JSON.stringify(places), drawn: JSON.stringify(drawn) },
    act,
  )
}
