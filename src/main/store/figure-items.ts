import type { SaidOf } from '#shared/domain/figure-counted'
import { kindsSql } from './figure-cases'
import { counts, isKind } from './revisit-window'
import { lastAnswersSql } from './satisfaction'

// Rows of what is counted beside cases and clocks: source, id, caseId, at, until, standing.

export const contactsSql = `SELECT 'contact' AS source, id, NULL AS caseId, at, NULL AS until, 'answered' AS standing
  FROM contact WHERE how = 'answered' AND caseId IS NULL AND at >= @from AND at < @until`

const ofCase = (table: string, at: string) =>
  `'case' AS source, ${table}.caseId AS id, ${table}.caseId, ${at} AS at, NULL AS until`

/** A case that counts only later, in the month of its entry, counts in nothing before. */
const hasCounted = `${counts} AND countedAt < @until`

/** Several earlier cases of one matter were raised again once. */
export const raisedAgainSql = `SELECT ${ofCase('caseCall', 'at')}, 'called' AS standing
  FROM caseCall INDEXED BY caseCallByTime CROSS JOIN caseRecord ON caseRecord.id = caseCall.caseId
  WHERE at >= @from AND at < @until AND isRaisedAgain = 1 AND ${hasCounted}
  UNION ALL SELECT ${ofCase('caseLink', 'min(at)')}, 'newCase'
  FROM caseLink INDEXED BY caseLinkAgain CROSS JOIN caseRecord ON caseRecord.id = caseLink.caseId
  WHERE caseLink.kind = 'again' AND at >= @from AND at < @until AND ${hasCounted} GROUP BY caseLink.caseId`

export const isAgain = `EXISTS (SELECT 1 FROM caseLink WHERE caseLink.caseId = caseRecord.id AND caseLink.kind = 'again')`

const noInk = (column: string) => `${column} ->> '$.kind' IN ('refused', 'left')`
const inkStanding = (column: string) =>
  `CASE ${column} ->> '$.kind' WHEN 'refused' THEN 'inkRefused' ELSE 'inkLeft' END`

/** A signature's place belongs to the moment of what it stands under; its own is not recorded. */
function unsignedIn(table: string, index: string, column: string, at: string): string {
  return `SELECT ${ofCase(table, at)}, ${inkStanding(`${table}.${column}`)} AS standing
    FROM ${table} INDEXED BY ${index} CROSS JOIN caseRecord ON caseRecord.id = ${table}.caseId
    WHERE ${noInk(`${table}.${column}`)} AND ${at} >= @from AND ${at} < @until AND ${hasCounted}`
}

export const unsignedSql = [
  `SELECT 'case' AS source, id, id AS caseId, countedAt AS at, NULL AS until,
     ${inkStanding('contentSignature')} AS standing
   FROM caseRecord INDEXED BY caseUnsigned
   WHERE ${noInk('contentSignature')} AND countedAt >= @from AND countedAt < @until AND ${counts}`,
  unsignedIn('caseRound', 'caseRoundUnsigned', 'resultSignature', 'completedAt'),
  unsignedIn('revisit', 'revisitUnsigned', 'signature', 'at'),
  unsignedIn('correction', 'correctionUnsigned', 'signature', 'at'),
].join(' UNION ALL ')

/** 免回访, by ground; as exemptCounts has it (revisit-window.ts). */
export function exemptItemsSql(kinds: 'notJob' | 'job'): string {
  return `SELECT 'case' AS source, id, id AS caseId, receivedAt AS at, NULL AS until, 'noName' AS standing
      FROM caseRecord INDEXED BY caseWithoutName
      WHERE countedAt >= @from AND countedAt < @until AND isAnonymous = 1
        AND kind IN ('complaint', 'service', 'help') AND ${kindsSql[kinds]} AND ${counts}
    UNION ALL SELECT ${ofCase('revisitExemption', 'at')}, 'replyOnly'
      FROM revisitExemption CROSS JOIN caseRecord ON caseRecord.id = revisitExemption.caseId
      WHERE at >= @from AND at < @until AND isAnonymous = 0 AND ${isKind(kinds === 'job' ? 'job' : 'complaint')}
        AND ${counts}`
}

const standingOfSaid: Readonly<Record<SaidOf, string>> = {
  quality: 'quality',
  first: 'firstQuality',
  timeliness: "CASE timeliness WHEN 'late' THEN 'slow' ELSE timeliness END",
  attitude: 'attitude',
  handling: 'handling',
  unanswered: "CASE WHEN quality IS NULL THEN 'unanswered' END",
}

/** What each customer said last in the period, of those who said it. */
export function saidItemsSql(kinds: 'notJob' | 'job', what: SaidOf): string {
  return `SELECT 'case' AS source, caseId AS id, caseId, at, NULL AS until, ${standingOfSaid[what]} AS standing
    FROM (${lastAnswersSql(kinds === 'job' ? 'job' : 'complaint', null)}) WHERE standing IS NOT NULL`
}

export const oneCaseSql = `SELECT 'case' AS source, id, id AS caseId, receivedAt AS at, closedAt AS until, 'counted' AS standing
  FROM caseRecord WHERE id = @caseId`
