import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = [
  'revisitRecord',
  'revisitExemption',
  'visitPlan',
  'periodicVisit',
  'repairDraw',
  'drawnOrder',
]

/**
 * The revisit desk: 回访记录 with who took and who reviewed it, what else the customer is asked, who is exempt, 月回访, the
 * drawn repairs. Columns that are added are NULL for the rows before (seal.ts).
 */
export const revisits: Migration = {
  version: 8,
  up(db) {
    db.exec(`
      -- 回访记录 (HF-…, S1 表8-1): one for each round of a case that somebody asked about.
      CREATE TABLE revisitRecord (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        -- 表8-2: who took the form out, and who has it back.
        takenAt TEXT,
        takenBy TEXT,
        returnedAt TEXT,
        receivedBy INTEGER REFERENCES operator (id),
        -- 公开信 (S1 第十六条), as it was printed.
        letter TEXT,
        -- 联系不上, with the supervisor's word.
        unreachableAt TEXT,
        unreachableBy INTEGER REFERENCES operator (id),
        unreachableReason TEXT,
        -- 主管审核意见; what is not good enough goes up (S1 (七) 4).
        reviewedAt TEXT,
        reviewedBy INTEGER REFERENCES operator (id),
        review TEXT,
        verdict TEXT CHECK (verdict IN ('passed', 'raised')),
        managedAt TEXT,
        managedBy TEXT,
        managed TEXT,
        rowHash TEXT NOT NULL,
        UNIQUE (caseId, round),
        FOREIGN KEY (caseId, round) REFERENCES caseRound (caseId, number),
        CHECK ((takenAt IS NOT NULL) OR (returnedAt IS NULL)),
        CHECK ((reviewedAt IS NULL) = (verdict IS NULL)),
        CHECK (managedAt IS NULL OR verdict = 'raised')
      ) STRICT;
      CREATE INDEX revisitRecordByTime ON revisitRecord (madeAt);
      CREATE INDEX revisitRecordOut ON revisitRecord (takenAt) WHERE takenAt IS NOT NULL AND returnedAt IS NULL;
      CREATE INDEX revisitRecordToReview ON revisitRecord (madeAt) WHERE reviewedAt IS NULL;
      CREATE INDEX revisitRecordRaised ON revisitRecord (reviewedAt) WHERE verdict = 'raised' AND managedAt IS NULL;

      -- F09 tells each taking, also a second one of the same form.
      CREATE INDEX eventOfRecordTaken ON event (happenedAt) WHERE kind = 'revisitRecord.taken';

      ALTER TABLE revisit ADD COLUMN recordId INTEGER REFERENCES revisitRecord (id);
      -- Who asked, where it was not the operator who writes it down.
      ALTER TABLE revisit ADD COLUMN visitor TEXT;
      ALTER TABLE revisit ADD COLUMN attitude TEXT
        CHECK (attitude IN ('satisfied', 'fairlySatisfied', 'dissatisfied'));
      ALTER TABLE revisit ADD COLUMN handling TEXT
        CHECK (handling IN ('satisfied', 'fairlySatisfied', 'dissatisfied'));
      -- 新的要求: becomes a case, or is settled with words.
      ALTER TABLE revisit ADD COLUMN demand TEXT;
      ALTER TABLE revisit ADD COLUMN demandCaseId INTEGER REFERENCES caseRecord (id);
      ALTER TABLE revisit ADD COLUMN demandSettledAt TEXT;
      ALTER TABLE revisit ADD COLUMN demandSettled TEXT;
      -- Not reached: when and how it is tried again.
      ALTER TABLE revisit ADD COLUMN nextAt TEXT;
      ALTER TABLE revisit ADD COLUMN nextWay TEXT;
      -- Why by phone, where the procedure wants somebody to go (S1 第十五条).
      ALTER TABLE revisit ADD COLUMN phoneReason TEXT;
      -- 自办自访: waits for the supervisor.
      ALTER TABLE revisit ADD COLUMN isOwn INTEGER CHECK (isOwn IN (0, 1));
      CREATE INDEX revisitOfRecord ON revisit (recordId) WHERE recordId IS NOT NULL;
      CREATE INDEX revisitByTime ON revisit (at);
      CREATE INDEX revisitReached ON revisit (at, caseId, round, way) WHERE outcome = 'answered';
      CREATE INDEX caseVoid ON caseRecord (id) WHERE closeOutcome = 'void';
      CREATE INDEX caseWithoutName ON caseRecord (countedAt) WHERE isAnonymous = 1;
      CREATE INDEX deadlineOfRevisit ON deadline (dueAt) WHERE clock = 'revisit';
      CREATE INDEX deadlineOfRevisitRunning ON deadline (dueAt) WHERE clock = 'revisit' AND stoppedAt IS NULL;

      -- 免回访 (S1 第十九条), by the referring authority that wants only a 复函.
      CREATE TABLE revisitExemption (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL UNIQUE REFERENCES caseRecord (id),
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        words TEXT,
        -- 复函: its number and day, and the file that is attached.
        replyNumber TEXT,
        repliedOn TEXT,
        scanId INTEGER REFERENCES scan (id),
        rowHash TEXT NOT NULL
      ) STRICT;

      -- A file that belongs to a case without being one of its slips.
      ALTER TABLE scan ADD COLUMN attachedAs TEXT CHECK (attachedAs = 'reply');
      DROP INDEX scanUnmatched;
      CREATE INDEX scanUnmatched ON scan (id) WHERE slipId IS NULL AND attachedAs IS NULL AND removedAt IS NULL;

      -- 月回访 (附表二).
      CREATE TABLE visitPlan (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE,
        scope TEXT NOT NULL CHECK (scope IN ('all', 'list')),
        way TEXT NOT NULL,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE TABLE periodicVisit (
        id INTEGER PRIMARY KEY,
        -- YH-…: null until its sheet is printed or its result is written down.
        number TEXT UNIQUE,
        planId INTEGER REFERENCES visitPlan (id),
        -- Of a department's own visit (F02b): whose.
        departmentId INTEGER REFERENCES department (id),
        month TEXT NOT NULL,
        customerId INTEGER REFERENCES customer (id),
        company TEXT,
        contactName TEXT,
        address TEXT,
        phones TEXT CHECK (json_valid(phones)),
        building TEXT NOT NULL,
        way TEXT NOT NULL,
        at TEXT,
        visitor TEXT,
        operatorId INTEGER REFERENCES operator (id),
        outcome TEXT,
        -- 回访信息记录 and 信息处理记录.
        record TEXT,
        quality TEXT CHECK (quality IN ('satisfied', 'fairlySatisfied', 'dissatisfied')),
        timeliness TEXT CHECK (timeliness IN ('prompt', 'fair', 'late')),
        signature TEXT CHECK (json_valid(signature)),
        -- 投诉 or 需求: becomes a case, or is settled with words.
        demandKind TEXT CHECK (demandKind IN ('complaint', 'need')),
        demand TEXT,
        demandCaseId INTEGER REFERENCES caseRecord (id),
        demandSettledAt TEXT,
        demandSettled TEXT,
        droppedAt TEXT,
        dropReason TEXT,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        CHECK ((at IS NULL) = (outcome IS NULL)),
        CHECK (at IS NULL OR number IS NOT NULL)
      ) STRICT;
      -- The round of a month by building, counted along it.
      CREATE INDEX periodicVisitOfRound ON periodicVisit (month, building, droppedAt, outcome) WHERE planId IS NOT NULL;
      -- Nobody is twice on the round of a month.
      CREATE UNIQUE INDEX periodicVisitOnce ON periodicVisit (month, customerId) WHERE planId IS NOT NULL;
      CREATE INDEX periodicVisitPoint ON periodicVisit (month, at) WHERE demandKind IS NOT NULL;
      CREATE INDEX periodicVisitOfPlan ON periodicVisit (planId) WHERE planId IS NOT NULL;
      CREATE INDEX periodicVisitOfCustomer ON periodicVisit (customerId) WHERE customerId IS NOT NULL;
      CREATE INDEX periodicVisitByTime ON periodicVisit (at) WHERE at IS NOT NULL;

      -- 抽查 of the month's finished work orders (S1 第八条): the smallest SHA-256 of seed and number are drawn.
      CREATE TABLE repairDraw (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE,
        seed TEXT NOT NULL,
        -- The share that the procedure set then.
        percent REAL NOT NULL CHECK (percent > 0),
        householdPercent REAL NOT NULL CHECK (householdPercent >= 0),
        finished INTEGER NOT NULL CHECK (finished > 0),
        households INTEGER NOT NULL CHECK (households > 0),
        size INTEGER NOT NULL CHECK (size > 0),
        -- All numbers that it was drawn from: an order that is typed in later was not among them.
        numbers TEXT NOT NULL CHECK (json_valid(numbers)),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX workOrderCompleted ON workOrder (completedAt) WHERE outcome = 'completed';
      CREATE TABLE drawnOrder (
        id INTEGER PRIMARY KEY,
        drawId INTEGER NOT NULL REFERENCES repairDraw (id),
        workOrderId INTEGER NOT NULL REFERENCES workOrder (id),
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        -- From 1, by the draw.
        place INTEGER NOT NULL CHECK (place > 0),
        at TEXT,
        operatorId INTEGER REFERENCES operator (id),
        caller TEXT,
        way TEXT CHECK (way IN ('phone', 'door', 'desk')),
        outcome TEXT,
        quality TEXT CHECK (quality IN ('satisfied', 'fairlySatisfied', 'dissatisfied')),
        timeliness TEXT CHECK (timeliness IN ('prompt', 'fair', 'late')),
        said TEXT,
        isSolved INTEGER CHECK (isSolved IN (0, 1)),
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        rowHash TEXT NOT NULL,
        UNIQUE (drawId, workOrderId),
        CHECK ((at IS NULL) = (outcome IS NULL) AND (at IS NULL) = (way IS NULL))
      ) STRICT;
      CREATE INDEX drawnOrderOfCase ON drawnOrder (caseId);
      CREATE INDEX drawnOrderByTime ON drawnOrder (at) WHERE at IS NOT NULL;
      ALTER TABLE desk ADD COLUMN households INTEGER CHECK (households > 0);

      ALTER TABLE slip ADD COLUMN revisitRecordId INTEGER REFERENCES revisitRecord (id);
      ALTER TABLE slip ADD COLUMN periodicVisitId INTEGER REFERENCES periodicVisit (id);
      CREATE INDEX slipOfRevisitRecord ON slip (revisitRecordId) WHERE revisitRecordId IS NOT NULL;
      CREATE INDEX slipOfPeriodicVisit ON slip (periodicVisitId) WHERE periodicVisitId IS NOT NULL;

      ${records.map(recordGuards).join('')}

      -- What the list of revisits shows of a case whose revisit clock runs: no record and no event, told anew with each
      -- change of the case like its boardLine.
      CREATE TABLE revisitLine (
        caseId INTEGER PRIMARY KEY REFERENCES caseRecord (id),
        kind TEXT NOT NULL,
        round INTEGER NOT NULL,
        startedAt TEXT NOT NULL,
        dueAt TEXT NOT NULL,
        soonAt TEXT NOT NULL,
        -- The window opens then (S1: repairs from day 7 on); as a rule when the clock starts.
        opensAt TEXT NOT NULL,
        -- Of a visit with several matters: where the first of them is due.
        sortAt TEXT NOT NULL,
        visit INTEGER NOT NULL,
        -- '' where the address names no room.
        building TEXT NOT NULL,
        way TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        nextAt TEXT
      ) STRICT;
      CREATE INDEX revisitLineInOrder ON revisitLine (sortAt, visit, caseId);
      CREATE INDEX revisitLineByBuilding ON revisitLine (building, sortAt, visit, caseId);
      CREATE INDEX revisitLineOfVisit ON revisitLine (visit);
      CREATE INDEX revisitLineOpens ON revisitLine (opensAt);
      CREATE INDEX revisitLineCounted ON revisitLine (way, building, kind, opensAt);
    `)
  },
}
