import { dayOf, type Instant, type IsoDay, type IsoMonth } from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import {
  isDue,
  keptUntil,
  type Retention,
  type RetentionKind,
  surelyKeptFrom,
} from '#shared/domain/retention'
import { statement } from './statement'
import type { Db } from './tx'

/** What is over its period: which record, and from when its period ran. */
export type Due = {
  readonly kind: RetentionKind
  readonly id: number
  /** What the supervisor knows it by, without a name: its number, its day, its month. */
  readonly label: string
  readonly endedOn: IsoDay
  readonly keptUntil: IsoDay
}

type Found = { readonly id: number; readonly label: string; readonly at: string }

const family = `WITH RECURSIVE family (id) AS (
  SELECT gone.id UNION SELECT customer.id FROM customer JOIN family ON customer.mergedInto = family.id)`

// Who moved out, the last of all that are merged into it; not who has a room still, or a case that is open.
const goneSql = `SELECT id, '' AS label, at FROM (
    SELECT gone.id, before, (${family} SELECT max(movedOutOn) FROM customer WHERE id IN family) AS at
    FROM (SELECT ? AS before) CROSS JOIN customer AS gone
    WHERE movedOutOn IS NOT NULL AND name IS NOT NULL AND mergedInto IS NULL AND movedOutOn < before
      AND NOT EXISTS (${family} SELECT 1 FROM occupancy WHERE customerId IN family AND untilOn IS NULL)
      AND NOT EXISTS (${family} SELECT 1 FROM caseRecord WHERE customerId IN family AND closedAt IS NULL))
  WHERE at < before ORDER BY at, id`

// Each: what is not erased and ended before the bound, the oldest first. `at` is an instant or a day.
const candidates: Readonly<Record<RetentionKind, string>> = {
  case: `SELECT id, number AS label, closedAt AS at FROM caseRecord
     WHERE phones IS NOT NULL AND closedAt IS NOT NULL AND closedAt < ? ORDER BY closedAt, id`,
  contact: `SELECT id, '' AS label, at FROM contact WHERE typed IS NOT NULL AND at < ? ORDER BY at, id`,
  // What is neither a case nor answered is still to be done, and is never due.
  periodic: `SELECT id, coalesce(number, '') AS label, coalesce(at, madeAt) AS at FROM periodicVisit
     WHERE phones IS NOT NULL AND coalesce(at, madeAt) < ?
       AND (demandKind IS NULL OR demandSettledAt IS NOT NULL OR EXISTS (SELECT 1 FROM caseRecord
         WHERE caseRecord.id = demandCaseId AND closeOutcome IS NOT 'void')) ORDER BY 3, id`,
  customer: goneSql,
  deputy: `SELECT id, '' AS label, coalesce(endedAt, untilOn) AS at FROM deputy
     WHERE deputy IS NOT NULL AND coalesce(endedAt, untilOn) < ? ORDER BY at, id`,
  export: `SELECT id, '' AS label, at FROM personExport WHERE person IS NOT NULL AND at < ? ORDER BY at, id`,
  handover: `SELECT id, '' AS label, at FROM handover
     WHERE (standing IS NOT NULL OR remark IS NOT NULL) AND at < ? ORDER BY at, id`,
  // Of no sheet, or of a blank that never became a case: nothing else would take it along.
  scan: `SELECT scan.id, '' AS label, scan.at FROM scan LEFT JOIN slip ON slip.id = scan.slipId
     WHERE scan.file IS NOT NULL AND scan.at < ?
       AND scan.attachedAs IS NULL AND (scan.slipId IS NULL OR slip.caseId IS NULL AND slip.blankId IS NOT NULL) ORDER BY scan.at, scan.id`,
  // What is not in order yet is still to be done, and is never due.
  // Nor is a walk whose findings stand on one paper with what is open of another.
  walk: `SELECT id, coalesce(number, '') AS label, coalesce(endedAt, droppedAt) AS at FROM walk
     WHERE coalesce(endedAt, droppedAt) < ?
       AND (coalesce(walker, remark, dropReason) IS NOT NULL OR EXISTS (SELECT 1 FROM walkFinding
         WHERE walkFinding.walkId = walk.id AND words IS NOT NULL))
       AND NOT EXISTS (SELECT 1 FROM walkFinding AS open WHERE passedAt IS NULL AND open.droppedAt IS NULL
         AND (open.walkId = walk.id
           OR open.noticeId IN (SELECT noticeId FROM walkFinding WHERE walkFinding.walkId = walk.id)
           OR open.noticeId IN (SELECT notice.id FROM notice WHERE notice.walkId = walk.id))) ORDER BY 3, id`,
  // Nor is one of which words wait: what is written there is neither a case nor answered.
  survey: `SELECT id, number AS label, coalesce(closedAt, droppedAt) AS at FROM survey
     WHERE coalesce(closedAt, droppedAt) < ? AND (coalesce(approvedBy, dropReason) IS NOT NULL
         OR EXISTS (SELECT 1 FROM surveySheet WHERE surveySheet.surveyId = survey.id AND phones IS NOT NULL))
       AND (droppedAt IS NOT NULL OR NOT EXISTS (SELECT 1 FROM surveySheet AS sheet
         JOIN surveyWords AS said ON said.sheetId = sheet.id
         WHERE sheet.surveyId = survey.id AND sheet.audit IS NOT 'forged' AND words IS NOT NULL AND settledAt IS NULL
           AND NOT EXISTS (SELECT 1 FROM caseRecord WHERE caseRecord.id = said.caseId
             AND closeOutcome IS NOT 'void'))) ORDER BY 3, id`,
  // What is neither held nor dropped is still to be done, and is never due.
  activity: `SELECT id, '' AS label, coalesce(heldOn, month || '-28') AS at FROM activity
     WHERE audience IS NOT NULL AND coalesce(heldOn, month || '-28') < ?
       AND (heldOn IS NOT NULL OR droppedAt IS NOT NULL) ORDER BY 3, id`,
  meeting: `SELECT id, '' AS label, endsAt AS at FROM meeting
     WHERE phones IS NOT NULL AND endsAt < ? ORDER BY 3, id`,
  merit: `SELECT id, '' AS label, at FROM merit WHERE coalesce(person, reason) IS NOT NULL AND at < ? ORDER BY at, id`,
  archive: `SELECT id, month AS label, month AS at FROM monthArchive
     WHERE erasedAt IS NULL AND month < ? ORDER BY month, revision`,
}

export function dueOf(db: Db, kind: RetentionKind, retention: Retention, now: Instant): readonly Due[] {
  const months = retention[kind]
  return statement<[Instant], Found>(db, candidates[kind])
    .all(surelyKeptFrom(now, months))
    .map((found) => ({ ...found, endedOn: endedOn(kind, found.at) }))
    .filter((found) => isDue(found.endedOn, months, now))
    .map(({ id, label, endedOn }) => ({
      kind,
      id,
      label: label || endedOn,
      endedOn,
      keptUntil: keptUntil(endedOn, months),
    }))
}

function endedOn(kind: RetentionKind, at: string): IsoDay {
  if (kind === 'archive') return lastDayOf(at as IsoMonth)
  return at.length === 10 ? (at as IsoDay) : dayOf(at as Instant)
}
