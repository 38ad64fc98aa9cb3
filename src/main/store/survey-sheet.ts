import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoDay } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { CaseNumber } from '#shared/domain/number'
import type { Answers } from '#shared/domain/questionnaire'
import type { SheetAudit, SheetOutcome, SurveyId, SurveySheetId } from '#shared/domain/survey'
import type { Act } from './event'
import { parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

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
  readonly audit: SheetAudit | null
  readonly struckReason: string | null
}

export const surveySheets = recordTable<SurveySheetRow>({
  name: 'surveySheet',
  personal: ['company', 'contactName', 'address', 'phones', 'signer', 'carrier', 'auditedBy', 'struckReason'],
  caseColumn: null,
})

/** One sheet as it stands now. */
export type SurveySheet = Omit<
  SurveySheetRow,
  'company' | 'contactName' | 'address' | 'phones' | 'carrier' | 'signer' | 'auditedBy' | 'struckReason'
> & {
  /** Of its campaign: the number, and when it was made. */
  readonly survey: CaseNumber
  readonly madeAt: Instant
  readonly company: string
  readonly contactName: string
  readonly address: string
  readonly phones: readonly string[]
  readonly carrier: string
  readonly signer: string
  /** Who typed it in. */
  readonly by: string
  readonly auditedBy: string
  readonly struckReason: string
  /** Over its period: nothing of it is left to change. */
  readonly isErased: boolean
}

export type StoredSheet = SurveySheetRow & {
  readonly survey: CaseNumber
  readonly madeAt: Instant
  readonly by: string | null
}

/** `sheet` is the row. */
export const selection = `SELECT sheet.*, survey.number AS survey, survey.madeAt, operator.name AS "by" FROM surveySheet AS sheet
  JOIN survey ON survey.id = sheet.surveyId LEFT JOIN operator ON operator.id = sheet.enteredBy`

export function surveySheetOf(db: Db, id: SurveySheetId): SurveySheet | null {
  const row = statement<[SurveySheetId], StoredSheet>(db, `${selection} WHERE sheet.id = ?`).get(id)
  return row ? readSheet(row) : null
}

export function sheetAt(db: Db, surveyId: SurveyId, place: number): SurveySheet | null {
  const row = statement<[SurveyId, number], StoredSheet>(
    db,
    `${selection} WHERE sheet.surveyId = ? AND sheet.place = ?`,
  ).get(surveyId, place)
  return row ? readSheet(row) : null
}

export function readSheet(row: StoredSheet): SurveySheet {
  const isErased = row.phones === null
  return {
    ...row,
    company: row.company ?? '',
    contactName: row.contactName ?? (isErased ? erasedWords : ''),
    address: row.address ?? '',
    phones: parsed<string[]>(row.phones) ?? [],
    carrier: row.carrier ?? '',
    signer: row.signer ?? '',
    by: row.by ?? '',
    auditedBy: row.auditedBy ?? '',
    struckReason: row.struckReason ?? (row.audit === 'forged' ? erasedWords : ''),
    isErased,
  }
}

export type NewSurveySheet = Pick<
  SurveySheetRow,
  'surveyId' | 'place' | 'customerId' | 'company' | 'contactName' | 'address' | 'building'
> & { readonly phones: readonly string[] }

export function insertSurveySheet(tx: Tx, { phones, ...sheet }: NewSurveySheet, act: Act): SurveySheetId {
  return insertRecord(
    tx,
    surveySheets,
    {
      ...sheet,
      phones: JSON.stringify(phones),
      carrier: null,
      issuedAt: null,
      outcome: null,
      outcomeAt: null,
      answers: null,
      headcount: null,
      signer: null,
      filledOn: null,
      enteredAt: null,
      enteredBy: null,
      auditedAt: null,
      auditedBy: null,
      audit: null,
      struckReason: null,
    },
    act,
  )
}

export type SurveySheetChanges = Partial<
  Omit<SurveySheetRow, 'id' | 'surveyId' | 'place' | 'customerId' | 'phones'>
>

export function changeSurveySheet(tx: Tx, id: SurveySheetId, changes: SurveySheetChanges, act: Act): void {
  changeRecord(tx, surveySheets, id, changes, act)
}
