import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = [
  'gradeChange',
  'promise',
  'approval',
  'deputy',
  'caseCall',
  'caseLink',
  'correction',
  'workYear',
]

/**
 * The whole procedure: several clocks of one name, changes of grade, promises, approvals, calls, links, corrections, the
 * years of the working days. Columns that are added are NULL for the rows before (seal.ts); a clock of before is rebuilt
 * as it was, so its hash holds.
 */
export const procedure: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      ALTER TABLE caseRecord ADD COLUMN acceptance TEXT;
      ALTER TABLE caseRecord ADD COLUMN gradeConfirmedAt TEXT;
      ALTER TABLE caseRecord ADD COLUMN mergedInto TEXT;
      ALTER TABLE caseRecord ADD COLUMN natureReason TEXT;
      CREATE INDEX caseByAddress ON caseRecord (address) WHERE address <> '';
      CREATE INDEX caseByContact ON caseRecord (contactName) WHERE contactName <> '';
      CREATE INDEX caseByPhones ON caseRecord (phones) WHERE phones <> '[]';
      CREATE INDEX caseByProfile ON caseRecord (profileId);

      ALTER TABLE caseRound ADD COLUMN isOnSpot INTEGER;
      ALTER TABLE caseRound ADD COLUMN appointedAt TEXT;
      ALTER TABLE caseRound ADD COLUMN appointedUntil TEXT;
      ALTER TABLE caseRound ADD COLUMN appointment TEXT;
      ALTER TABLE caseRound ADD COLUMN unsolvableAt TEXT;
      ALTER TABLE caseRound ADD COLUMN unsolvableReason TEXT;
      ALTER TABLE caseRound ADD COLUMN unsolvableTold TEXT;
      ALTER TABLE caseRound ADD COLUMN skipReason TEXT;

      ALTER TABLE handoff ADD COLUMN sentBackAt TEXT;
      ALTER TABLE handoff ADD COLUMN sentBackBy TEXT;
      ALTER TABLE handoff ADD COLUMN sentBackReason TEXT;
      ALTER TABLE handoff ADD COLUMN skipReason TEXT;

      ALTER TABLE slip ADD COLUMN approvalId INTEGER REFERENCES approval (id);
      ALTER TABLE slip ADD COLUMN voidedAt TEXT;
      ALTER TABLE slip ADD COLUMN replacedBy INTEGER REFERENCES slip (id);

      CREATE TABLE deadlineAnew (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        clock TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (json_valid(rule)),
        startedAt TEXT NOT NULL,
        dueAt TEXT NOT NULL,
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        stoppedAt TEXT,
        ending TEXT CHECK (ending IN ('met', 'unresolved', 'regraded', 'lapsed')),
        rowHash TEXT NOT NULL,
        cause TEXT,
        ruledDueAt TEXT,
        soonAt TEXT,
        CHECK ((stoppedAt IS NULL) = (ending IS NULL))
      ) STRICT;
      INSERT INTO deadlineAnew (id, caseId, round, clock, rule, startedAt, dueAt, steps, stoppedAt, ending, rowHash)
        SELECT id, caseId, round, clock, rule, startedAt, dueAt, steps, stoppedAt, ending, rowHash FROM deadline;
      DROP TABLE deadline;
      ALTER TABLE deadlineAnew RENAME TO deadline;
      CREATE UNIQUE INDEX deadlineOfRun ON deadline (caseId, round, clock, coalesce(cause, ''));
      CREATE INDEX deadlineSoon ON deadline (coalesce(soonAt, dueAt)) WHERE stoppedAt IS NULL;
      CREATE INDEX deadlineByMonthRule ON deadline (dueAt) WHERE stoppedAt IS NULL AND clock = 'month';
      ${recordGuards('deadline')}

      CREATE TABLE gradeChange (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        at TEXT NOT NULL,
        clocksFrom TEXT NOT NULL,
        fromGrade TEXT NOT NULL CHECK (fromGrade IN ('minor', 'major', 'critical')),
        toGrade TEXT NOT NULL CHECK (toGrade IN ('minor', 'major', 'critical')),
        why TEXT NOT NULL CHECK (why IN ('hand', 'opinion', 'month', 'approved')),
        ground TEXT,
        reason TEXT,
        decidedBy TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX gradeChangeOfCase ON gradeChange (caseId);

      CREATE TABLE promise (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        madeAt TEXT NOT NULL,
        madeBy TEXT,
        words TEXT,
        dueAt TEXT NOT NULL,
        keptAt TEXT,
        keptWords TEXT,
        rowHash TEXT NOT NULL,
        FOREIGN KEY (caseId, round) REFERENCES caseRound (caseId, number)
      ) STRICT;
      CREATE INDEX promiseOfCase ON promise (caseId);

      CREATE TABLE approval (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        subject TEXT NOT NULL CHECK (subject IN ('extension', 'close', 'unsolvable', 'void', 'lower', 'accept')),
        reason TEXT,
        approver TEXT,
        approverTitle TEXT NOT NULL,
        askedAt TEXT NOT NULL,
        askedBy INTEGER NOT NULL REFERENCES operator (id),
        deadlineId INTEGER REFERENCES deadline (id),
        wantedDueAt TEXT,
        toGrade TEXT CHECK (toGrade IN ('minor', 'major', 'critical')),
        decidedAt TEXT,
        outcome TEXT CHECK (outcome IN ('granted', 'partly', 'refused')),
        way TEXT CHECK (way IN ('pin', 'paper', 'phone')),
        decidedBy TEXT,
        deputyFor TEXT,
        words TEXT,
        newDueAt TEXT,
        signedAt TEXT,
        rowHash TEXT NOT NULL,
        CHECK ((decidedAt IS NULL) = (outcome IS NULL) AND (decidedAt IS NULL) = (way IS NULL))
      ) STRICT;
      CREATE INDEX approvalOfCase ON approval (caseId);

      CREATE TABLE deputy (
        id INTEGER PRIMARY KEY,
        principal TEXT,
        deputy TEXT,
        fromOn TEXT NOT NULL,
        untilOn TEXT NOT NULL,
        endedAt TEXT,
        rowHash TEXT NOT NULL,
        CHECK (fromOn <= untilOn)
      ) STRICT;

      CREATE TABLE caseCall (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        at TEXT NOT NULL,
        channel TEXT NOT NULL,
        purpose TEXT NOT NULL CHECK (purpose IN ('urge', 'ask', 'add', 'sameFault')),
        caller TEXT,
        phone TEXT,
        words TEXT,
        told TEXT,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        isRaisedAgain INTEGER NOT NULL CHECK (isRaisedAgain IN (0, 1)),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX caseCallOfCase ON caseCall (caseId);

      CREATE TABLE caseLink (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        earlierId INTEGER NOT NULL REFERENCES caseRecord (id),
        kind TEXT NOT NULL CHECK (kind IN ('again', 'foundOnTheWay', 'mergedInto')),
        at TEXT NOT NULL,
        rowHash TEXT NOT NULL,
        UNIQUE (caseId, earlierId),
        CHECK (caseId <> earlierId)
      ) STRICT;
      CREATE INDEX caseLinkOfEarlier ON caseLink (earlierId);

      CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        reason TEXT,
        changes TEXT CHECK (json_valid(changes)),
        isAfterSignature INTEGER NOT NULL CHECK (isAfterSignature IN (0, 1)),
        signature TEXT CHECK (json_valid(signature)),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX correctionOfCase ON correction (caseId);

      CREATE TABLE workYear (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL UNIQUE,
        off TEXT NOT NULL CHECK (json_valid(off)),
        worked TEXT NOT NULL CHECK (json_valid(worked)),
        source TEXT NOT NULL,
        rowHash TEXT NOT NULL
      ) STRICT;

      ${records.map(recordGuards).join('')}

      -- What 今日 shows of an open case, told anew with each change of it; no record, and nothing personal stands in it.
      CREATE TABLE boardLine (
        caseId INTEGER PRIMARY KEY REFERENCES caseRecord (id),
        waits INTEGER NOT NULL,
        state TEXT NOT NULL,
        next TEXT NOT NULL,
        firstClock TEXT,
        firstStartedAt TEXT,
        firstDueAt TEXT,
        firstSoonAt TEXT,
        earliestSoonAt TEXT NOT NULL,
        sortAt TEXT NOT NULL,
        urged INTEGER NOT NULL,
        uncovered INTEGER NOT NULL,
        uncoveredYear INTEGER,
        CHECK ((uncovered = 0) = (uncoveredYear IS NULL))
      ) STRICT;
      CREATE INDEX boardUncovered ON boardLine (uncoveredYear, uncovered) WHERE uncovered > 0;
      CREATE INDEX boardInOrder ON boardLine (sortAt, caseId, waits, earliestSoonAt);

      -- What was said of a clock, and whether somebody looked: views, no records.
      CREATE TABLE reminder (
        deadlineId INTEGER NOT NULL REFERENCES deadline (id),
        level TEXT NOT NULL CHECK (level IN ('soon', 'late')),
        saidAt TEXT NOT NULL,
        seenAt TEXT,
        PRIMARY KEY (deadlineId, level)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reminderUnseen ON reminder (level) WHERE seenAt IS NULL;
      CREATE TABLE deskAlert (
        kind TEXT PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body)),
        saidAt TEXT NOT NULL,
        seenAt TEXT
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
