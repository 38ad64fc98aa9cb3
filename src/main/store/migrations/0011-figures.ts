import type { Migration } from '../migrate'

/**
 * Figures of any period: each of their questions goes along an index that holds what it asks, however many cases there are.
 */
export const figures: Migration = {
  version: 11,
  up(db) {
    db.exec(`
      -- Received and closed by month and kind, and what a period left open, without reading the cases.
      DROP INDEX caseByCount;
      CREATE INDEX caseByCount ON caseRecord (countedAt, closeCountedAt, closeOutcome, kind);
      DROP INDEX caseByClosing;
      CREATE INDEX caseByClosing ON caseRecord (closeCountedAt, countedAt, closeOutcome, kind);
      -- Clocks: late by when they ran out, met by when they stopped.
      CREATE INDEX deadlineLate ON deadline (clock, dueAt, caseId) WHERE stoppedAt IS NULL OR stoppedAt > dueAt;
      CREATE INDEX deadlineMet ON deadline (clock, stoppedAt, caseId) WHERE ending = 'met' AND stoppedAt <= dueAt;
      -- 拒签 and 未签离开, wherever somebody was to sign.
      CREATE INDEX caseUnsigned ON caseRecord (countedAt)
        WHERE contentSignature ->> '$.kind' IN ('refused', 'left');
      CREATE INDEX caseRoundUnsigned ON caseRound (completedAt)
        WHERE resultSignature ->> '$.kind' IN ('refused', 'left');
      CREATE INDEX revisitUnsigned ON revisit (at) WHERE signature ->> '$.kind' IN ('refused', 'left');
      CREATE INDEX correctionUnsigned ON correction (at) WHERE signature ->> '$.kind' IN ('refused', 'left');
      CREATE INDEX caseLinkAgain ON caseLink (at, caseId) WHERE kind = 'again';
    `)
  },
}
