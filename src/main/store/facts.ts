import type { Case, CaseId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/clocks'
import { caseOf } from './case'
import { deadlinesOf, type RunningClock, runningClocks, type StoredDeadline } from './deadline'
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

/** An open case as the board looks at it: what happened to it, and its running clocks. */
export type CaseOnBoard = CaseFacts & { readonly running: readonly RunningClock[] }

export function boardFilesOf(db: Db, cases: readonly Case[]): readonly CaseOnBoard[] {
  const running = runningClocks(db)
  return factsOf(db, cases).map((facts) => ({ ...facts, running: running.get(facts.matter.id) ?? [] }))
}

export function caseFilesOf(db: Db, cases: readonly Case[]): readonly CaseFile[] {
  const deadlines = deadlinesOf(db, idsOf(cases))
  return factsOf(db, cases).map((facts) => ({ ...facts, deadlines: deadlines.get(facts.matter.id) ?? [] }))
}

/** Three queries however many cases there are. */
function factsOf(db: Db, cases: readonly Case[]): readonly CaseFacts[] {
  const ids = idsOf(cases)
  const rounds = roundsOf(db, ids)
  const handoffs = handoffsOf(db, ids)
  const revisits = revisitsOf(db, ids)
  return cases.map((matter) => ({
    matter,
    rounds: rounds.get(matter.id) ?? [],
    handoffs: handoffs.get(matter.id) ?? [],
    revisits: revisits.get(matter.id) ?? [],
  }))
}

function idsOf(cases: readonly Case[]): string {
  return JSON.stringify(cases.map((matter) => matter.id))
}
