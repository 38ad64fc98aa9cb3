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
        -- What it rests on: 'case:12', 'case:12:head', 'deadline:31', 'surveySheet:7' …; each counts once.
        source TEXT NOT NULL,
        caseId INTEGER REFERENCES caseRecord (id),
        -- Null: the desk, where it has no department of its own, or those who carried a survey.
        departmentId INTEGER REFERENCES department (id),
        person TEXT,
        -- Why, in a sentence without names, as it was when she said so.
        ground TEXT NOT NULL,
        -- How far up an 越级投诉 went.
        level TEXT CHECK (level IN ('company', 'county', 'city')),
        -- In tenths of a point: 0.5 is 5. What the rules proposed then, and what is taken off.
        proposed INTEGER NOT NULL CHECK (proposed >= 0),
        tenths INTEGER NOT NULL CHECK (tenths >= 0),
        standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'lifted')),
        reason TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        UNIQUE (rule, source),
        CHECK (standing = 'confirmed' OR tenths = 0),
        CHECK ((rule = 'over' AND standing = 'confirmed') = (level IS NOT NULL))
      ) STRICT;
      CREATE INDEX meritByMonth ON merit (month);
      CREATE INDEX meritOfCase ON merit (caseId) WHERE caseId IS NOT NULL;
      -- What is proposed of a month: complaints that became 有效 in it, sheets that were found to be forged.
      CREATE INDEX eventOfNature ON event (happenedAt) WHERE kind = 'case.natureDecided';
      CREATE INDEX surveySheetForged ON surveySheet (auditedAt) WHERE audit = 'forged';

      ${records.map(recordGuards).join('')}
    `)
  },
}
