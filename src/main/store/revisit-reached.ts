import { counts, isKind, isOfNoVoidCase } from './revisit-window'

// Revisits that reached the customer. Of a case one for each round: asked by phone and then at the door, it is one
// 回访记录 (S1 表8-1), and was done in person.

/** With ink, whoever signed; 拒签, 未签离开 and 已复述确认 are none. */
const hasInk = `signature ->> '$.kind' IN ('self', 'proxy', 'guardian', 'fingerprint', 'interpreted')`
const isRemote = "way IN ('phone', 'letter')"

/** What counts most of what a round had; the later one among equals. */
const bySignature = `CASE WHEN way = 'door' AND ${hasInk} THEN 4 WHEN way = 'desk' AND ${hasInk} THEN 3
  WHEN signature ->> '$.kind' IN ('refused', 'left') THEN 2 WHEN ${isRemote} THEN 0 ELSE 1 END`

/** 投诉, by how they were signed. Of a group with one max(), SQLite answers the columns of the row that has it. */
const complaints = `SELECT 'case' AS source, caseId AS id, caseId, round, at, way, closedAt IS NULL AS isOpen,
    CAST(substr(max((${bySignature}) || at), 1, 1) AS INTEGER) AS rank
  FROM revisit INDEXED BY revisitByTime CROSS JOIN caseRecord ON caseRecord.id = caseId
  WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${counts} AND ${isKind('complaint')}
  GROUP BY caseId, round`

/** All of them, by their way: along the index alone, for it is a year of them. */
const ways = `SELECT 'case' AS source, caseId AS id, caseId, round, at, way,
    substr(max((NOT ${isRemote}) || at), 1, 1) = '0' AS isRemote
  FROM revisit INDEXED BY revisitReached
  WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${isOfNoVoidCase}
  GROUP BY caseId, round`

/** Of the desk's own rounds: what a department brought back (F02b) is none. */
const periodic = `FROM periodicVisit INDEXED BY periodicVisitByTime
  WHERE at >= @from AND at < @until AND outcome = 'answered' AND droppedAt IS NULL AND planId IS NOT NULL`

const standingOfSignature = `CASE rank WHEN 4 THEN 'signed' WHEN 3 THEN 'deskSigned' WHEN 2 THEN 'signRefused'
  ELSE 'unsigned' END AS standing`

/** 投诉 that were asked after in the period, by how they were signed. */
export const signedComplaintsSql = `SELECT source, id, caseId, round, at, way, isOpen, ${standingOfSignature}
  FROM (${complaints})`

export const signedPeriodicSql = `SELECT source, id, caseId, round, at, way, isOpen, ${standingOfSignature}
  FROM (SELECT 'periodic' AS source, id, NULL AS caseId, NULL AS round, at, way, 0 AS isOpen, ${bySignature} AS rank
    ${periodic})`

/** Every revisit of the period: complaints, jobs, 月回访, and the drawn repairs, as a rule by phone (S1 第八条). */
export const waysSql = `SELECT source, id, caseId, round, at, way, 0 AS isOpen,
    CASE WHEN isRemote THEN way ELSE 'inPerson' END AS standing
  FROM (${ways}
  UNION ALL SELECT 'periodic', id, NULL, NULL, at, way, ${isRemote} ${periodic}
  UNION ALL SELECT 'drawn', id, caseId, NULL, at, way, ${isRemote} FROM drawnOrder
    WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${isOfNoVoidCase})`
