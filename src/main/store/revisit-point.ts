import { counts } from './revisit-window'

// Points that customers raised in revisits (新的要求, S1 第十五、十七条): settled with words, or by the case that they became.

/** Void, it was none: the point waits as if it had become no case. */
const becameCase = `(SELECT became.id FROM caseRecord AS became
  WHERE became.id = demandCaseId AND became.closeOutcome IS NOT 'void')`

/** Merged, it goes on in another case. */
const isClosed = `EXISTS (SELECT 1 FROM caseRecord AS became WHERE became.id = demandCaseId
  AND became.closedAt IS NOT NULL AND became.closeOutcome <> 'void'
  AND (became.closeOutcome <> 'merged' OR EXISTS (SELECT 1 FROM caseRecord AS other
    WHERE other.number = became.mergedInto AND other.closedAt IS NOT NULL AND other.closeOutcome <> 'void')))`

const standing = `CASE WHEN demandSettledAt IS NOT NULL THEN 'inWords' WHEN ${becameCase} IS NULL THEN 'toSettle'
  WHEN ${isClosed} THEN 'caseClosed' ELSE 'inCase' END AS standing`

/** The words are erased after their time; that there were some is not. */
const isRaised = (table: string) =>
  `(${table}.demand IS NOT NULL OR demandCaseId IS NOT NULL OR demandSettledAt IS NOT NULL)`

/** Points raised in [@from, @until), as they stand now. The case is the one that it became, if it became one. */
export const pointsSql = `SELECT 'case' AS source, caseId AS id, coalesce(${becameCase}, caseId) AS caseId, round, at,
      way, 0 AS isOpen, ${standing}
    FROM revisit INDEXED BY revisitByTime CROSS JOIN caseRecord ON caseRecord.id = caseId
    WHERE at >= @from AND at < @until AND ${isRaised('revisit')} AND ${counts}
    UNION ALL SELECT 'periodic', id, ${becameCase}, NULL, at, way, 0, ${standing}
    FROM periodicVisit INDEXED BY periodicVisitByTime
    WHERE at >= @from AND at < @until AND ${isRaised('periodicVisit')} AND droppedAt IS NULL`
