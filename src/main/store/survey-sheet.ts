import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { Answers } from '#shared/domain/questionnaire'
import type { SheetOutcome, SurveyId, SurveySheetId } from '#shared/domain/survey'
import { recordTable } from './ledger'

export type SurveySheetRow = {
  readonly id: SurveySheetId
  readonly surveyId: SurveyId
  readonly place: number
  readonly customerId: CustomerId | null
  readonly company: string | null
  readonly contactName: string | null
  readonly address: string | null
  readonly phones: string | null
  readonly building: string
  readonly carrier: string | null
  readonly issuedAt: Instant | null
  readonly outcome: SheetOutcome | null
  readonly outcomeAt: Instant | null
  readonly answers: Answers | null
  readonly headcount: number | null
  readonly signer: string | null
  readonly filledOn: IsoDay | null
  readonly enteredAt: Instant | null
  readonly enteredBy: OperatorId | null
  readonly auditedAt: Instant | null
  readonly auditedBy: string | null
  readonly audit: 'genuine' | 'forged' | 'notReached' | null
  readonly struckReason: string | null
}

export const surveySheets = recordTable<SurveySheetRow>({
  name: 'surveySheet',
  personal: ['company', 'contactName', 'address', 'phones', 'signer', 'carrier', 'auditedBy', 'struckReason'],
  caseColumn: null,
})
