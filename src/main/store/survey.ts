import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { SurveyId } from '#shared/domain/survey'
import { recordTable } from './ledger'

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
  personal: ['approvedBy', 'approval'],
  caseColumn: null,
})
