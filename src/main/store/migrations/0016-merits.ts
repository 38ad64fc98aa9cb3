import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['merit']

/** 考核扣分 (S1, S3): what a supervisor said of each point that the records propose. */
export const merits: Migration = {
  version: 16,
  up(db) {
    db.exec(`
      CREATE TABLE merit (
        id INTEGER PRIMARY KEY,
        -- In whose 考核 it counts.
        month TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (rule IN ('late', 'forged', 'missing', 'over', 'valid')),
        -- What it rests on: 'case:12', 'deadline:31', 'surveySheet:7' …; each counts once.
        source TEXT NOT NULL,
        caseId INTEGER REFERENCES caseRecord (id),
        departmentId INTEGER REFERENCES department (id),
        person TEXT,
        -- In tenths of a point: 0.5 is 5.
        tenths INTEGER NOT NULL CHECK (tenths >= 0),
        standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'lifted')),
        reason TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        UNIQUE (rule, source)
      ) STRICT;
      CREATE INDEX meritByMonth ON merit (month);
      CREATE INDEX meritOfCase ON merit (caseId) WHERE caseId IS NOT NULL;

      ${records.map(recordGuards).join('')}
    `)
  },
}
