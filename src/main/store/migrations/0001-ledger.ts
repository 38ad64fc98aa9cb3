import { beginning } from '../event'
import type { Migration } from '../migrate'

/** What SQLite keeps in the header of a file of ours: `JST1`. */
export const applicationId = 0x4a535431

// The event table is final: its rows are hashed in a chain and can never be rewritten (design.md, Store). A later
// migration may add columns that are NULL for the old rows, nothing else (seal.ts).
export const ledger: Migration = {
  version: 1,
  up(db) {
    db.pragma(`application_id = ${applicationId}`)
    db.exec(`
      CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        recordTable TEXT NOT NULL,
        recordId INTEGER NOT NULL,
        caseId INTEGER,
        operatorId INTEGER,
        happenedAt TEXT NOT NULL,
        typedAt TEXT NOT NULL,
        before TEXT CHECK (json_valid(before)),
        after TEXT NOT NULL CHECK (json_valid(after)),
        rowHash TEXT NOT NULL CHECK (length(rowHash) = 64),
        previousHash TEXT NOT NULL CHECK (length(previousHash) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;
      CREATE INDEX eventOfRecord ON event (recordTable, recordId, id);
      CREATE INDEX eventOfCase ON event (caseId, id) WHERE caseId IS NOT NULL;

      CREATE TRIGGER eventFollowsTheLast BEFORE INSERT ON event
      WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM event)
        OR NEW.previousHash IS NOT coalesce((SELECT hash FROM event ORDER BY id DESC LIMIT 1), '${beginning.hash}')
      BEGIN SELECT RAISE(ABORT, 'event: not the next of the chain'); END;
      CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'event: never changed'); END;
      CREATE TRIGGER eventIsNeverDeleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'event: never deleted'); END;

      CREATE TABLE personalValue (
        id INTEGER PRIMARY KEY,
        recordTable TEXT NOT NULL,
        recordId INTEGER NOT NULL,
        field TEXT NOT NULL,
        salt BLOB CHECK (length(salt) >= 16),
        value TEXT,
        erasedInEvent INTEGER REFERENCES event (id),
        CHECK ((value IS NULL) = (erasedInEvent IS NOT NULL) AND (salt IS NULL) = (value IS NULL))
      ) STRICT;
      CREATE INDEX personalValueOfRecord ON personalValue (recordTable, recordId, field, id);
      CREATE INDEX personalValueErased ON personalValue (erasedInEvent) WHERE erasedInEvent IS NOT NULL;

      CREATE TRIGGER personalValueIsOnlyErased BEFORE UPDATE ON personalValue
      WHEN OLD.value IS NULL OR NEW.value IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.field IS NOT OLD.field
        OR NEW.recordTable IS NOT OLD.recordTable OR NEW.recordId IS NOT OLD.recordId
      BEGIN SELECT RAISE(ABORT, 'personalValue: only erased'); END;
      CREATE TRIGGER personalValueIsNeverDeleted BEFORE DELETE ON personalValue
      BEGIN SELECT RAISE(ABORT, 'personalValue: never deleted'); END;

      CREATE TABLE numberSeries (
        series TEXT NOT NULL,
        month TEXT NOT NULL,
        last INTEGER NOT NULL CHECK (last >= 1),
        PRIMARY KEY (series, month)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER numberSeriesBeginsAtOne BEFORE INSERT ON numberSeries
      WHEN NEW.last <> 1 BEGIN SELECT RAISE(ABORT, 'numberSeries: begins at 1'); END;
      CREATE TRIGGER numberSeriesHasNoGap BEFORE UPDATE ON numberSeries
      WHEN NEW.series IS NOT OLD.series OR NEW.month IS NOT OLD.month OR NEW.last <> OLD.last + 1
      BEGIN SELECT RAISE(ABORT, 'numberSeries: no gap'); END;
      CREATE TRIGGER numberSeriesIsNeverDeleted BEFORE DELETE ON numberSeries
      BEGIN SELECT RAISE(ABORT, 'numberSeries: never deleted'); END;
    `)
  },
}
