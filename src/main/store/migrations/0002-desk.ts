import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = [
  'desk',
  'department',
  'operator',
  'profile',
  'caseRecord',
  'caseRound',
  'handoff',
  'revisit',
  'deadline',
  'slip',
  'printJob',
  'contact',
  'monthArchive',
]

/** The desk's own tables. Columns that hold somebody's words or name may be NULL: erased (ledger.ts). */
export const desk: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      CREATE TABLE desk (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        organisation TEXT NOT NULL,
        numberPrefix TEXT NOT NULL,
        calendar TEXT NOT NULL CHECK (json_valid(calendar)),
        dutyOutsideHours TEXT,
        printQueue TEXT,
        profileId INTEGER NOT NULL REFERENCES profile (id),
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE profile (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        name TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        rowHash TEXT NOT NULL,
        UNIQUE (code, version)
      ) STRICT;

      CREATE TABLE department (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('department', 'contractor', 'desk', 'management')),
        head TEXT,
        contact TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE operator (
        id INTEGER PRIMARY KEY,
        name TEXT,
        pin TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE caseRecord (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        channel TEXT NOT NULL,
        receivedAt TEXT NOT NULL,
        countedAt TEXT NOT NULL,
        registeredAt TEXT NOT NULL,
        registeredBy INTEGER NOT NULL REFERENCES operator (id),
        company TEXT,
        contactName TEXT,
        relation TEXT,
        phones TEXT CHECK (json_valid(phones)),
        address TEXT,
        isAnonymous INTEGER NOT NULL CHECK (isAnonymous IN (0, 1)),
        category TEXT NOT NULL,
        occurredWhen TEXT,
        place TEXT,
        content TEXT,
        demand TEXT,
        subjectKind TEXT NOT NULL,
        subjectName TEXT,
        grade TEXT CHECK (grade IN ('minor', 'major', 'critical')),
        ground TEXT,
        answers TEXT CHECK (json_valid(answers)),
        nature TEXT,
        contentSignature TEXT CHECK (json_valid(contentSignature)),
        profileId INTEGER NOT NULL REFERENCES profile (id),
        closedAt TEXT,
        closeCountedAt TEXT,
        closeOutcome TEXT,
        closeNote TEXT,
        closeApproval TEXT CHECK (json_valid(closeApproval)),
        rowHash TEXT NOT NULL,
        CHECK ((closedAt IS NULL) = (closeOutcome IS NULL))
      ) STRICT;
      CREATE INDEX caseByCount ON caseRecord (countedAt);
      CREATE INDEX caseByClosing ON caseRecord (closeCountedAt);
      CREATE INDEX caseByRegistering ON caseRecord (registeredAt);
      CREATE INDEX caseOpen ON caseRecord (id) WHERE closedAt IS NULL;

      CREATE TABLE caseRound (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        startedAt TEXT NOT NULL,
        coordinatedAt TEXT,
        coordinatedBy TEXT,
        coordination TEXT,
        repliedAt TEXT,
        repliedBy TEXT,
        replyWay TEXT,
        reply TEXT,
        result TEXT,
        handler TEXT,
        completedAt TEXT,
        remedy TEXT,
        prevention TEXT,
        resultSignature TEXT CHECK (json_valid(resultSignature)),
        opinionAt TEXT,
        opinionBy TEXT,
        opinion TEXT,
        rowHash TEXT NOT NULL,
        UNIQUE (caseId, number)
      ) STRICT;

      CREATE TABLE handoff (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'report')),
        departmentId INTEGER NOT NULL REFERENCES department (id),
        person TEXT,
        sentAt TEXT NOT NULL,
        receivedAt TEXT,
        receivedBy TEXT,
        receiveWay TEXT CHECK (receiveWay IN ('signed', 'left', 'phone')),
        witness TEXT,
        completionToldAt TEXT,
        completedAt TEXT,
        handler TEXT,
        returnedAt TEXT,
        returnedTo INTEGER REFERENCES operator (id),
        missing TEXT CHECK (json_valid(missing)),
        rowHash TEXT NOT NULL,
        FOREIGN KEY (caseId, round) REFERENCES caseRound (caseId, number)
      ) STRICT;
      CREATE INDEX handoffOfCase ON handoff (caseId);

      CREATE TABLE revisit (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        way TEXT NOT NULL,
        outcome TEXT NOT NULL,
        quality TEXT,
        timeliness TEXT,
        said TEXT,
        isSolved INTEGER CHECK (isSolved IN (0, 1)),
        signature TEXT CHECK (json_valid(signature)),
        rowHash TEXT NOT NULL,
        FOREIGN KEY (caseId, round) REFERENCES caseRound (caseId, number)
      ) STRICT;
      CREATE INDEX revisitOfCase ON revisit (caseId);

      CREATE TABLE deadline (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        clock TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (json_valid(rule)),
        startedAt TEXT NOT NULL,
        dueAt TEXT NOT NULL,
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        stoppedAt TEXT,
        ending TEXT CHECK (ending IN ('met', 'unresolved')),
        rowHash TEXT NOT NULL,
        UNIQUE (caseId, round, clock),
        CHECK ((stoppedAt IS NULL) = (ending IS NULL))
      ) STRICT;

      CREATE INDEX deadlineRunning ON deadline (dueAt) WHERE stoppedAt IS NULL;

      CREATE TABLE slip (
        id INTEGER PRIMARY KEY,
        form TEXT NOT NULL,
        title TEXT NOT NULL,
        caseId INTEGER REFERENCES caseRecord (id),
        month TEXT,
        copy INTEGER NOT NULL CHECK (copy >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('first', 'copy', 'lost')),
        printedAt TEXT NOT NULL,
        printedBy INTEGER NOT NULL REFERENCES operator (id),
        paper TEXT CHECK (length(paper) = 64),
        pages INTEGER CHECK (pages >= 1),
        missingGlyphs TEXT CHECK (json_valid(missingGlyphs)),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX slipOfCase ON slip (caseId) WHERE caseId IS NOT NULL;
      CREATE INDEX slipOfMonth ON slip (month) WHERE month IS NOT NULL;
      CREATE INDEX slipWithoutPaper ON slip (id) WHERE paper IS NULL;

      CREATE TABLE printJob (
        id INTEGER PRIMARY KEY,
        slipId INTEGER NOT NULL REFERENCES slip (id),
        caseId INTEGER REFERENCES caseRecord (id),
        queue TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('made', 'queued', 'done', 'confirmed', 'failed', 'canceled')),
        trouble TEXT,
        systemJob TEXT,
        madeAt TEXT NOT NULL,
        changedAt TEXT NOT NULL,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX printJobOfSlip ON printJob (slipId);
      CREATE INDEX printJobOpen ON printJob (state) WHERE state IN ('made', 'queued', 'done', 'failed');

      CREATE TABLE contact (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        channel TEXT NOT NULL,
        how TEXT NOT NULL,
        typed TEXT CHECK (json_valid(typed)),
        answer TEXT,
        reason TEXT,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX contactByTime ON contact (at);

      CREATE TABLE monthArchive (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        reason TEXT NOT NULL,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        folder TEXT NOT NULL,
        pages INTEGER NOT NULL,
        files TEXT NOT NULL CHECK (json_valid(files)),
        seal TEXT NOT NULL CHECK (length(seal) = 64),
        rowHash TEXT NOT NULL,
        UNIQUE (month, revision)
      ) STRICT;

      ${records.map(recordGuards).join('')}

      CREATE TABLE draft (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        startedAt TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        content TEXT NOT NULL CHECK (json_valid(content)),
        savedAt TEXT NOT NULL,
        isParked INTEGER NOT NULL CHECK (isParked IN (0, 1))
      ) STRICT;
    `)
  },
}
