import type { SlipFacts } from '../forms/facts'
import type { FormOrder } from '../forms/order'
import { departmentsOf, deskOf, operatorsOf } from '../store/desk'
import type { Draft } from '../store/draft'
import { type CaseFile, caseFileOf } from '../store/facts'
import type { Slip } from '../store/slip'
import type { Db } from '../store/tx'
import { complaintFacts, draftFacts, type Sheet } from './complaint-facts'

/** What a slip of a case is drawn from, as the case stands now. */
export function orderOfSlip(db: Db, slip: Slip): FormOrder {
  const file = slip.caseId === null ? null : caseFileOf(db, slip.caseId)
  if (slip.form !== 'F01' || !file) throw new Error(`Slip ${slip.id} (${slip.form}) is not drawn from a case`)
  return { form: 'F01', facts: complaintFacts(file, sheetOf(db, file, slipFacts(slip), [])) }
}

export function slipFacts({ id, copy, kind, printedAt, printedBy }: Slip): SlipFacts {
  return { id, copy, kind, printedAt, printedBy }
}

/** F01 of a case as a page of the month's archive: a sheet without a slip, marked 未结 if the month left it open. */
export function archivedForm(db: Db, file: CaseFile, isOpen: boolean): FormOrder {
  const marks = isOpen ? ['归档副本', '未结'] : ['归档副本']
  return { form: 'F01', facts: complaintFacts(file, sheetOf(db, file, null, marks)) }
}

export function orderOfDraft(db: Db, draft: Draft): FormOrder {
  return {
    form: 'F01',
    facts: draftFacts(draft, { ...deskSheet(db), recordedBy: draft.startedBy, slip: null, marks: [] }),
  }
}

function sheetOf(db: Db, { matter }: CaseFile, slip: SlipFacts | null, marks: readonly string[]): Sheet {
  const recordedBy = operatorsOf(db).find(({ id }) => id === matter.registeredBy)?.name ?? ''
  return { ...deskSheet(db), recordedBy, slip, marks }
}

function deskSheet(db: Db): Pick<Sheet, 'organisation' | 'revisitDepartment'> {
  const desk = departmentsOf(db).find(({ kind }) => kind === 'desk')
  return { organisation: deskOf(db)?.organisation ?? '', revisitDepartment: desk?.name ?? '前台' }
}
