import { counts, isKind } from './revisit-window'

// Revisits that reached the customer. Of a case one for each round: asked by phone and then at the door, it is one
// 回访记录 (S1 表8-1), and was done in person.

/** With ink, whoever signed; 拒签, 未签离开 and 已复述确认 are none. */
const hasInk = `signature ->> '$.kind' IN ('self', 'proxy', 'guardian', 'fingerprint', 'interpreted')`
const isRemote = "way IN ('phone', 'letter')"

/** What counts most of what a round had; the later one among equals. */
const bySignature = `CASE WHEN way = 'door' AND ${hasInk} THEN 4 WHEN way = 'desk' AND ${hasInk} THEN 3
  WHEN signature ->> '$.kind' IN ('refused', 'left') THEN 2 WHEN ${isRemote} THEN 0 ELSE 1 END`
const byWay = `NOT ${isRemote}`

function recordsSql(rank: string, where: string): string {
  // Of a group with one max(), SQLite answers the columns of the row that has it.
  return `SELECT 'case' AS source, caseId AS id, caseId, round, at, way, closedAt IS NULL AS isOpen,
      CAST(substr(max((${rank}) || at), 1, 1) AS INTEGER) AS rank
    FROM revisit INDEXED BY revisitByTime CROSS JOIN caseRecord ON caseRecord.id = caseId
    WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${counts} ${where}
    GROUP BY caseId, round`
}

const periodic = `FROM periodicVisit INDEXED BY periodicVisitByTime
  WHERE at >= @from AND at < @until AND outcome = 'answered' AND droppedAt IS NULL`

const standingOfSignature = `CASE rank WHEN 4 THEN 'signed' WHEN 3 THEN 'deskSigned' WHEN 2 THEN 'signRefused'
  ELSE 'unsigned' END AS standing`

/** 投诉 that were asked after in the period, by how they were signed. */
export function signedComplaintsSql(): string {
  return `SELECT source, id, caseId, round, at, way, isOpen, ${standingOfSignature}
    FROM (${recordsSql(bySignature, `AND ${isKind('complaint')}`)})`
}

export function signedPeriodicSql(): string {
  return `SELECT source, id, caseId, round, at, way, isOpen, ${standingOfSignature}
    FROM (SELECT 'periodic' AS source, id, NULL AS caseId, NULL AS round, at, way, 0 AS isOpen, ${bySignature} AS rank
      ${periodic})`
}

/** Every revisit of the period: complaints, jobs, 月回访, and the drawn repairs, which are asked by phone (S1 第八条). */
export function waysSql(): string {
  return `SELECT source, id, caseId, round, at, way, isOpen, CASE rank WHEN 0 THEN way ELSE 'inPerson' END AS standing
    FROM (${recordsSql(byWay, '')}
    UNION ALL SELECT 'periodic', id, NULL, NULL, at, way, 0, ${byWay} ${periodic}
    UNION ALL SELECT 'drawn', drawnOrder.id, caseId, NULL, at, 'phone', 0, 0
      FROM drawnOrder JOIN caseRecord ON caseRecord.id = caseId
      WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${counts})`
}
