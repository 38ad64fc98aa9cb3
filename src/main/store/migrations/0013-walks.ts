import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = [
  'deskRule',
  'checklist',
  'walk',
  'walkResult',
  'walkFinding',
  'walkPhoto',
  'notice',
  'findingRecheck',
]

/** 巡检 (F16), what is found, 工作联系单 and 整改通知单 (F11, F12), 复查; and the rules that the desk sets for 巡检与服务. */
export const walks: Migration = {
  version: 13,
  up(db) {
    db.exec(`
      -- What the desk sets: times of the walks, weights of the survey's index, points of 考核.
      CREATE TABLE deskRule (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name IN ('walkTimes', 'survey', 'merits')),
        body TEXT NOT NULL CHECK (json_valid(body)),
        rowHash TEXT NOT NULL
      ) STRICT;

      -- 检查内容; each change is the next version, and a walk keeps the one by which it was walked.
      CREATE TABLE checklist (
        id INTEGER PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body)),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE walk (
        id INTEGER PRIMARY KEY,
        -- XJ-…: null until its sheet is printed or its results begin.
        number TEXT UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('weekly', 'monthly', 'daily')),
        -- When it is to begin by the plan; of a daily round when it was walked.
        plannedAt TEXT NOT NULL,
        -- Null: a daily round has no list.
        checklistId INTEGER REFERENCES checklist (id),
        walkedAt TEXT,
        -- Who walked, who went along (JSON: name and unit), and how they signed F16.
        walker TEXT,
        companions TEXT CHECK (json_valid(companions)),
        signature TEXT CHECK (json_valid(signature)),
        -- Of a daily round: what was seen.
        remark TEXT,
        endedAt TEXT,
        droppedAt TEXT,
        dropReason TEXT,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        CHECK (endedAt IS NULL OR droppedAt IS NULL),
        CHECK (endedAt IS NULL OR (number IS NOT NULL AND walkedAt IS NOT NULL))
      ) STRICT;
      CREATE INDEX walkByPlan ON walk (plannedAt);
      CREATE INDEX walkOpen ON walk (plannedAt) WHERE endedAt IS NULL AND droppedAt IS NULL;
      -- No slot of the plan is twice.
      CREATE UNIQUE INDEX walkOnce ON walk (kind, plannedAt) WHERE kind <> 'daily';

      CREATE TABLE walkResult (
        id INTEGER PRIMARY KEY,
        walkId INTEGER NOT NULL REFERENCES walk (id),
        -- PointCode of the walk's checklist.
        point TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail', 'none')),
        rowHash TEXT NOT NULL,
        UNIQUE (walkId, point)
      ) STRICT;

      -- 工作联系单 (LX-…) and 整改通知单 (ZG-…).
      CREATE TABLE notice (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        form TEXT NOT NULL CHECK (form IN ('F11', 'F12')),
        walkId INTEGER REFERENCES walk (id),
        departmentId INTEGER NOT NULL REFERENCES department (id),
        -- 致 whom, 由 whom.
        toPerson TEXT,
        fromPerson TEXT,
        subject TEXT,
        -- 整改要求, or what else is to be done.
        demand TEXT,
        -- Why F11 was enough for what is grave.
        downReason TEXT,
        dueAt TEXT NOT NULL,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        -- 签收.
        signedAt TEXT,
        signedBy TEXT,
        -- 回复.
        answeredAt TEXT,
        answeredBy TEXT,
        answer TEXT,
        voidedAt TEXT,
        voidReason TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX noticeOpen ON notice (dueAt) WHERE answeredAt IS NULL AND voidedAt IS NULL;
      CREATE INDEX noticeByTime ON notice (madeAt);

      CREATE TABLE walkFinding (
        id INTEGER PRIMARY KEY,
        walkId INTEGER NOT NULL REFERENCES walk (id),
        -- The point that it is of; null: found on the way.
        point TEXT,
        place TEXT,
        words TEXT,
        severity TEXT NOT NULL CHECK (severity IN ('plain', 'severe')),
        isDanger INTEGER NOT NULL CHECK (isDanger IN (0, 1)),
        responsible TEXT NOT NULL CHECK (responsible IN ('contractor', 'department', 'own')),
        -- Whose it is; null: our own side's.
        departmentId INTEGER REFERENCES department (id),
        foundAt TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        -- 安全隐患: to whom it was reported, how, at once.
        reportedAt TEXT,
        reportedTo TEXT,
        reportedWay TEXT CHECK (reportedWay IN ('phone', 'inPerson')),
        -- The paper that it went out with; null: none yet.
        noticeId INTEGER REFERENCES notice (id),
        caseId INTEGER REFERENCES caseRecord (id),
        -- 口头或微信通知, where it is plain (S2 2.1).
        toldAt TEXT,
        toldTo TEXT,
        -- When it is to be in order; null until it went out.
        dueAt TEXT,
        -- The last 复查 passed it.
        passedAt TEXT,
        -- Whether somebody had complained of its place before; null until it passed. Neither erasure changes it then.
        wasComplained INTEGER CHECK (wasComplained IN (0, 1)),
        -- It was none, or it was typed twice.
        droppedAt TEXT,
        dropReason TEXT,
        rowHash TEXT NOT NULL,
        CHECK ((responsible = 'own') = (departmentId IS NULL)),
        CHECK ((reportedAt IS NULL) = (reportedWay IS NULL))
      ) STRICT;
      CREATE INDEX findingOfWalk ON walkFinding (walkId);
      CREATE INDEX findingOpen ON walkFinding (dueAt) WHERE passedAt IS NULL AND droppedAt IS NULL;
      CREATE INDEX findingByTime ON walkFinding (foundAt);
      CREATE INDEX findingOfNotice ON walkFinding (noticeId) WHERE noticeId IS NOT NULL;
      CREATE INDEX findingOfCase ON walkFinding (caseId) WHERE caseId IS NOT NULL;

      -- A picture of a finding: paper/ab/<sha256>.<format>.
      CREATE TABLE walkPhoto (
        id INTEGER PRIMARY KEY,
        findingId INTEGER NOT NULL REFERENCES walkFinding (id),
        file TEXT CHECK (length(file) = 64),
        format TEXT NOT NULL CHECK (format IN ('jpg', 'png')),
        fileName TEXT,
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        removedAt TEXT,
        fileErasedAt TEXT,
        rowHash TEXT NOT NULL,
        CHECK ((file IS NULL) = (fileErasedAt IS NOT NULL))
      ) STRICT;
      CREATE INDEX photoOfFinding ON walkPhoto (findingId);

      -- 复查: passed, or again by another day.
      CREATE TABLE findingRecheck (
        id INTEGER PRIMARY KEY,
        findingId INTEGER NOT NULL REFERENCES walkFinding (id),
        at TEXT NOT NULL,
        checker TEXT,
        isPassed INTEGER NOT NULL CHECK (isPassed IN (0, 1)),
        words TEXT,
        -- Not passed: when it is to be in order now.
        nextDueAt TEXT,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        CHECK ((isPassed = 1) = (nextDueAt IS NULL))
      ) STRICT;
      CREATE INDEX recheckOfFinding ON findingRecheck (findingId);

      -- What is being typed of a walk and not recorded yet: no record, like monthTyped. walkId 0: the round of today.
      CREATE TABLE walkTyped (
        walkId INTEGER NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (walkId, field)
      ) STRICT, WITHOUT ROWID;

      -- 本方发现: what a walk found and our own side puts in order. Nobody called, and nobody is asked after it.
      ALTER TABLE caseRecord ADD COLUMN isFoundByUs INTEGER CHECK (isFoundByUs = 1);

      ALTER TABLE slip ADD COLUMN walkId INTEGER REFERENCES walk (id);
      ALTER TABLE slip ADD COLUMN noticeId INTEGER REFERENCES notice (id);
      CREATE INDEX slipOfWalk ON slip (walkId) WHERE walkId IS NOT NULL;
      CREATE INDEX slipOfNotice ON slip (noticeId) WHERE noticeId IS NOT NULL;

      ${records.map(recordGuards).join('')}
    `)
  },
}
