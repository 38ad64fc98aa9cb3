import { archivedGuards } from '../archived-guards'
import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['signedPage']

/**
 * The month, closed for good: what was open when it was archived and why all the same, who agreed to a revision, the
 * signed pages that lie beside the sealed folder.
 */
export const closing: Migration = {
  version: 9,
  up(db) {
    db.exec(`
      -- What the check of the month found open, as counted then, and why it was archived all the same.
      ALTER TABLE monthArchive ADD COLUMN openPoints TEXT CHECK (json_valid(openPoints));
      ALTER TABLE monthArchive ADD COLUMN openReason TEXT;
      -- Of a revision: who agreed to it.
      ALTER TABLE monthArchive ADD COLUMN approvedBy TEXT;

      -- The signed 封存签字页 and F13, scanned: beside the sealed folder with hashes of their own, named in the next
      -- month's manifest.
      CREATE TABLE signedPage (
        id INTEGER PRIMARY KEY,
        archiveId INTEGER NOT NULL REFERENCES monthArchive (id),
        page TEXT NOT NULL CHECK (page IN ('seal', 'F13')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX signedPageOfArchive ON signedPage (archiveId);

      ${records.map(recordGuards).join('')}

      -- 月度归档 under way: what its book is made of was cut off then. No record: cut off itself, the next start goes on
      -- where something is made already (the folder is whole), or takes the row away. What happened in the month counts in the next from then on.
      CREATE TABLE monthClosing (
        month TEXT PRIMARY KEY,
        begunAt TEXT NOT NULL,
        made TEXT CHECK (json_valid(made))
      ) STRICT, WITHOUT ROWID;
      CREATE VIEW archivedMonth AS SELECT month FROM monthArchive UNION ALL SELECT month FROM monthClosing;
      ${archivedGuards}
    `)
  },
}
