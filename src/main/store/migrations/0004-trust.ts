import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

/**
 * Trust: who may do what, who signed in when not, 交接班. Columns that are added are NULL for the rows before (seal.ts):
 * of operators without a role the first is the administrator, the others are 前台.
 */
export const trust: Migration = {
  version: 4,
  up(db) {
    db.exec(`
      ALTER TABLE operator ADD COLUMN role TEXT CHECK (role IN ('desk', 'supervisor', 'admin'));
      ALTER TABLE operator ADD COLUMN endedAt TEXT;
      ALTER TABLE operator ADD COLUMN mustChangePin INTEGER CHECK (mustChangePin IN (0, 1));
      ALTER TABLE operator ADD COLUMN recovery TEXT;
      ALTER TABLE desk ADD COLUMN lockMinutes INTEGER CHECK (lockMinutes BETWEEN 1 AND 60);

      -- Wrong PINs in a row, until when she waits, and the highest time that was seen: no record.
      CREATE TABLE signInTry (
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        what TEXT NOT NULL CHECK (what IN ('pin', 'recovery')),
        failures INTEGER NOT NULL,
        blockedUntil TEXT,
        lastSeenAt TEXT NOT NULL,
        PRIMARY KEY (operatorId, what)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE handover (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        fromOperatorId INTEGER NOT NULL REFERENCES operator (id),
        toOperatorId INTEGER NOT NULL REFERENCES operator (id),
        remark TEXT,
        standing TEXT CHECK (json_valid(standing)),
        chainEvent INTEGER NOT NULL,
        chainHash TEXT NOT NULL,
        rowHash TEXT NOT NULL,
        CHECK (fromOperatorId <> toOperatorId)
      ) STRICT;
      ${recordGuards('handover')}
      ALTER TABLE slip ADD COLUMN handoverId INTEGER REFERENCES handover (id);

      -- Privacy: how long what is kept (JSON of months by kind), who was given whose data, what was destroyed when.
      CREATE TABLE retention (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        months TEXT NOT NULL CHECK (json_valid(months)),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE TABLE personExport (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        person TEXT,
        format TEXT NOT NULL CHECK (format IN ('pdf', 'csv')),
        rowCount INTEGER NOT NULL,
        outcome TEXT CHECK (outcome IN ('saved', 'canceled', 'failed')),
        rowHash TEXT NOT NULL
      ) STRICT;
      ${['retention', 'personExport'].map(recordGuards).join('')}
      ALTER TABLE slip ADD COLUMN paperErasedAt TEXT;
      ALTER TABLE monthArchive ADD COLUMN erasedAt TEXT;
      CREATE INDEX caseToErase ON caseRecord (closedAt) WHERE phones IS NOT NULL AND closedAt IS NOT NULL;
      CREATE INDEX contactToErase ON contact (at) WHERE typed IS NOT NULL;
      -- Files whose record is erased and that are not gone yet, below the data folder: no record, empty at rest.
      CREATE TABLE fileToErase (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    `)
  },
}
