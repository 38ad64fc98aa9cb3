import type { Case, CaseId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { approvalsOf } from './approval'
import { caseOf, casesOf } from './case'
import { callsOf } from './case-call'
import { linksOf } from './case-link'
import { correctionsOf } from './correction'
import { deadlinesOf, type StoredDeadline } from './deadline'
import { exemptionsOf } from './exemption'
import { gradeChangesOf } from './grade-change'
import { handoffsOf } from './handoff'
import { profileOf } from './profile'
import { promisesOf } from './promise'
import { revisitsOf } from './revisit'
import { revisitRecordsOf } from './revisit-record'
import { roundsOf } from './round'
import type { Db } from './tx'
import { workOrdersOf } from './work-orders-of'

/** A case with everything that happened to it, and its clocks. */
export type CaseFile = CaseFacts & { readonly deadlines: readonly StoredDeadline[] }

export function caseFileOf(db: Db, id: CaseId): CaseFile | null {
  const matter = caseOf(db, id)
  return matter && (caseFilesOf(db, [matter])[0] ?? null)
}

/** Those of the ids that there are, in one go. */
export function caseFilesById(db: Db, ids: readonly CaseId[]): ReadonlyMap<CaseId, CaseFile> {
  return new Map(caseFilesOf(db, casesOf(db, ids)).map((file) => [file.matter.id, file]))
}

/** One query for each table, however many cases there are. */
export function caseFilesOf(db: Db, cases: readonly Case[]): readonly CaseFile[] {
  const ids = JSON.stringify(cases.map((matter) => matter.id))
  const rounds = roundsOf(db, ids)
  const handoffs = handoffsOf(db, ids)
  const revisits = revisitsOf(db, ids)
  const revisitRecords = revisitRecordsOf(db, ids)
  const exemptions = exemptionsOf(db, ids)
  const gradeChanges = gradeChangesOf(db, ids)
  const promises = promisesOf(db, ids)
  const approvals = approvalsOf(db, ids)
  const calls = callsOf(db, ids)
  const links = linksOf(db, ids)
  const corrections = correctionsOf(db, ids)
  const workOrders = workOrdersOf(db, ids)
  const deadlines = deadlinesOf(db, ids)
  return cases.map((matter) => ({
    matter,
    profile: profileOf(db, matter.profile, matter.profileVersion),
    rounds: rounds.get(matter.id) ?? [],
    handoffs: handoffs.get(matter.id) ?? [],
    revisits: revisits.get(matter.id) ?? [],
    revisitRecords: revisitRecords.get(matter.id) ?? [],
    exemption: exemptions.get(matter.id) ?? null,
    gradeChanges: gradeChanges.get(matter.id) ?? [],
    promises: promises.get(matter.id) ?? [],
    approvals: approvals.get(matter.id) ?? [],
    calls: calls.get(matter.id) ?? [],
    links: links.get(matter.id) ?? [],
    corrections: corrections.get(matter.id) ?? [],
    workOrders: workOrders.get(matter.id) ?? [],
    deadlines: deadlines.get(matter.id) ?? [],
  }))
}
