import type { CaseId } from '#shared/domain/case'
import { casesOf } from '../store/case'
import { findStandingOf, tellCaseFind } from '../store/case-find'
import { caseFilesOf } from '../store/facts'
import { type Db, transaction } from '../store/tx'

/** So many are looked at, and so many of them told, that the desk goes on working meanwhile. */
const lookedAtOnce = 500
const toldAtOnce = 100

/**
 * A book of before has cases that were never told how they are found: a hundred at a time, the newest first, so that
 * they can be found soonest. Answers the case from which to go on; null: there are no more.
 */
export function fillCaseFind(db: Db, before: CaseId | null = null): CaseId | null {
  return transaction(db, (tx) => {
    const looked = findStandingOf(tx, before, lookedAtOnce)
    const untold = looked.filter(({ isUntold }) => isUntold === 1).map(({ id }) => id)
    const ids = untold.slice(0, toldAtOnce)
    for (const file of caseFilesOf(tx, casesOf(tx, ids))) tellCaseFind(tx, file)
    if (untold.length > toldAtOnce) return ids.at(-1) ?? null
    return looked.length === lookedAtOnce ? (looked.at(-1)?.id ?? null) : null
  })
}
