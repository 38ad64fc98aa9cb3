import type { Case, CaseId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/clocks'
import { caseOf } from './case'
import { deadlinesOf, type StoredDeadline } from './deadline'
import { handoffsOf } from './handoff'
import { revisitsOf } from './revisit'
import { roundsOf } from './round'
import type { Db } from './tx'

/** A case with everything that happened to it, and its clocks. */
export type CaseFile = CaseFacts & { readonly deadlines: readonly StoredDeadline[] }

export function caseFileOf(db: Db, id: CaseId): CaseFile | null {
  const matter = caseOf(db, id)
  return matter && (caseFilesOf(db, [matter])[0] ?? null)
}

/** Four queries however many cases there are. */
export function caseFilesOf(db: Db, cases: readonly Case[]): readonly CaseFile[] {
  const ids = JSON.stringify(cases.map((matter) => matter.id))
  const rounds = roundsOf(db, ids)
  const handoffs = handoffsOf(db, ids)
  const revisits = revisitsOf(db, ids)
  const deadlines = deadlinesOf(db, ids)
  return cases.map((matter) => ({
    matter,
    rounds: rounds.get(matter.id) ?? [],
    handoffs: handoffs.get(matter.id) ?? [],
    revisits: revisits.get(matter.id) ?? [],
    deadlines: deadlines.get(matter.id) ?? [],
  }))
}
