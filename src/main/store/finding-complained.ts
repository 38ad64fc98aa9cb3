import type { WalkFindingId } from '#shared/domain/walk-finding'
import { daysBefore, spelled } from './finding-figure'
import { statement } from './statement'
import type { Tx } from './tx'

/**
 * Whether somebody had complained of that finding's place, or it was put down to a complaint that was there: what
 * finding-figure.ts counts, stored when it passes, since places are erased one day and figures stay.
 */
export function wasComplained(tx: Tx, id: WalkFindingId): 0 | 1 {
  const row = statement<[WalkFindingId], { is: 0 | 1 }>(
    tx,
    `SELECT EXISTS (SELECT 1 FROM walkFinding AS found CROSS JOIN caseRecord AS matter
       WHERE found.id = ? AND matter.kind = 'complaint' AND matter.closeOutcome IS NOT 'void'
         AND matter.registeredAt < found.foundAt
         AND (matter.id = found.caseId OR matter.registeredAt >= ${daysBefore('found.foundAt')}
           AND ${spelled('found.place')} <> ''
           AND ${spelled('found.place')} IN (${spelled('matter.place')}, ${spelled('matter.address')}))) AS "is"`,
  ).get(id)
  return row?.is ?? 0
}
