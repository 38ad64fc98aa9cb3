import { reviewGuards } from '../archived-guards'
import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['monthReview', 'monthOpinion', 'measure', 'measureProgress']

/** F13 投诉记录月总结表: what the month is found to have been, what is decided, and what became of it. */
export const monthReview: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      -- Free text may hold names: it goes with the month's archive, when its period is over.
      CREATE TABLE monthReview (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE,
        repeated TEXT,
        analysis TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE monthOpinion (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL,
        departmentId INTEGER NOT NULL REFERENCES department (id),
        words TEXT,
        signedBy TEXT,
        signedOn TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        UNIQUE (month, departmentId)
      ) STRICT;

      -- month: in which it was decided. It stands in each following F13 until it is done, or dropped with a reason.
      CREATE TABLE measure (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL,
        words TEXT,
        departmentId INTEGER REFERENCES department (id),
        dueOn TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX measureOfMonth ON measure (month);

      CREATE TABLE measureProgress (
        id INTEGER PRIMARY KEY,
        measureId INTEGER NOT NULL REFERENCES measure (id),
        onDay TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('going', 'done', 'dropped')),
        words TEXT,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX progressOfMeasure ON measureProgress (measureId);

      ${records.map(recordGuards).join('')}
      ${reviewGuards}

      -- What is typed for a month and not recorded yet. No record: it goes with the recording.
      CREATE TABLE monthTyped (
        month TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (month, field)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
