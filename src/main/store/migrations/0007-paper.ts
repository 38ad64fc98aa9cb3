import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['workOrder', 'blankBook', 'blank', 'scan', 'printSetting']

/**
 * Paper that comes back: where each sheet is and what is signed on it, 派工单, blanks that were printed under reserved
 * numbers, scans, how each form is printed. Columns that are added are NULL for the rows before (seal.ts): a sheet of
 * before lies at the desk, unsigned as far as is known.
 */
export const paper: Migration = {
  version: 7,
  up(db) {
    db.exec(`
      CREATE TABLE workOrder (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        round INTEGER NOT NULL,
        -- The 转呈 that went with it: 接单 is then its 领单, 完成 its 登记完成.
        handoffId INTEGER REFERENCES handoff (id),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        -- Null until somebody is sent.
        sentAt TEXT,
        departmentId INTEGER REFERENCES department (id),
        worker TEXT,
        content TEXT,
        appointedAt TEXT,
        appointedUntil TEXT,
        dueAt TEXT,
        isPair INTEGER NOT NULL CHECK (isPair IN (0, 1)),
        hasKey INTEGER NOT NULL CHECK (hasKey IN (0, 1)),
        fee TEXT NOT NULL CHECK (fee IN ('none', 'open', 'agreed', 'refused')),
        feeItems TEXT,
        feeCents INTEGER CHECK (feeCents >= 0),
        feeSignature TEXT CHECK (json_valid(feeSignature)),
        acceptedAt TEXT,
        acceptedBy TEXT,
        arrivedAt TEXT,
        sentBackAt TEXT,
        sentBackBy TEXT,
        sentBackReason TEXT,
        -- Handed to another: the order that goes on in its place.
        passedTo INTEGER REFERENCES workOrder (id),
        process TEXT,
        materials TEXT,
        -- 五个一, as they were ticked.
        ticks TEXT CHECK (json_valid(ticks)),
        completedAt TEXT,
        outcome TEXT CHECK (outcome IN
          ('completed', 'rescheduled', 'nobodyThere', 'feeRefused', 'notLetIn', 'notOurs', 'sentBack', 'passedOn', 'void')),
        outcomeWords TEXT,
        acceptance TEXT CHECK (json_valid(acceptance)),
        acceptanceSignature TEXT CHECK (json_valid(acceptanceSignature)),
        returnedAt TEXT,
        rowHash TEXT NOT NULL,
        FOREIGN KEY (caseId, round) REFERENCES caseRound (caseId, number),
        CHECK ((completedAt IS NULL) = (outcome IS NULL)),
        CHECK (passedTo IS NULL OR passedTo <> id)
      ) STRICT;
      CREATE INDEX workOrderOfCase ON workOrder (caseId);
      CREATE INDEX workOrderOut ON workOrder (caseId)
        WHERE returnedAt IS NULL AND (outcome IS NULL OR outcome <> 'void');

      -- 空白编号单: numbers taken out of the series before the power went, printed, typed in later (补录).
      CREATE TABLE blankBook (
        id INTEGER PRIMARY KEY,
        form TEXT NOT NULL CHECK (form IN ('F01', 'F05')),
        month TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 100),
        reservedAt TEXT NOT NULL,
        reservedBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE TABLE blank (
        id INTEGER PRIMARY KEY,
        bookId INTEGER NOT NULL REFERENCES blankBook (id),
        number TEXT NOT NULL UNIQUE,
        month TEXT NOT NULL,
        usedAt TEXT,
        caseId INTEGER REFERENCES caseRecord (id),
        workOrderId INTEGER REFERENCES workOrder (id),
        voidedAt TEXT,
        voidReason TEXT CHECK (voidReason IN ('spoiled', 'misprinted', 'lost', 'elsewhere', 'unused')),
        rowHash TEXT NOT NULL,
        CHECK (usedAt IS NULL OR voidedAt IS NULL),
        CHECK ((usedAt IS NULL) = (caseId IS NULL)),
        CHECK ((voidedAt IS NULL) = (voidReason IS NULL))
      ) STRICT;
      CREATE INDEX blankOfBook ON blank (bookId);
      CREATE INDEX blankOfMonth ON blank (month);
      -- By its last digits, as long as it is no case.
      CREATE INDEX blankUnused ON blank (substr(number, -4)) WHERE usedAt IS NULL;
      CREATE INDEX blankOfCase ON blank (caseId) WHERE caseId IS NOT NULL;
      -- 原纸号: the void number on the paper that turned up late.
      ALTER TABLE caseRecord ADD COLUMN paperNumber TEXT;
      CREATE UNIQUE INDEX caseOfPaper ON caseRecord (paperNumber) WHERE paperNumber IS NOT NULL;

      CREATE TABLE scan (
        id INTEGER PRIMARY KEY,
        slipId INTEGER REFERENCES slip (id),
        caseId INTEGER REFERENCES caseRecord (id),
        -- SHA-256 of the stored file, paper/ab/<sha256>.<format>; null once it was destroyed.
        file TEXT CHECK (length(file) = 64),
        format TEXT NOT NULL CHECK (format IN ('pdf', 'jpg', 'png')),
        fileName TEXT,
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        pages INTEGER NOT NULL CHECK (pages >= 1),
        matchedBy TEXT CHECK (matchedBy IN ('code', 'hand')),
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        removedAt TEXT,
        removedReason TEXT,
        fileErasedAt TEXT,
        rowHash TEXT NOT NULL,
        CHECK ((file IS NULL) = (fileErasedAt IS NOT NULL))
      ) STRICT;
      CREATE INDEX scanOfSlip ON scan (slipId) WHERE slipId IS NOT NULL;
      CREATE INDEX scanOfCase ON scan (caseId) WHERE caseId IS NOT NULL;
      CREATE INDEX scanByFile ON scan (file) WHERE file IS NOT NULL;
      CREATE INDEX scanUnmatched ON scan (id) WHERE slipId IS NULL AND removedAt IS NULL;
      ALTER TABLE desk ADD COLUMN scanFolder TEXT;

      -- How a form goes to paper; 'all': every form that has no row of its own.
      CREATE TABLE printSetting (
        id INTEGER PRIMARY KEY,
        form TEXT NOT NULL UNIQUE,
        -- 0: taken back, the form goes with all the others again.
        isOwn INTEGER NOT NULL CHECK (isOwn IN (0, 1)),
        -- Null: the desk's own.
        queue TEXT,
        media TEXT NOT NULL CHECK (media IN ('A4', 'A5', 'continuous')),
        copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 9),
        isDuplex INTEGER NOT NULL CHECK (isDuplex IN (0, 1)),
        -- In 0.1 mm, to the right and down.
        offsetX INTEGER NOT NULL CHECK (offsetX BETWEEN -300 AND 300),
        offsetY INTEGER NOT NULL CHECK (offsetY BETWEEN -300 AND 300),
        -- In 0.1 %.
        scale INTEGER NOT NULL CHECK (scale BETWEEN 900 AND 1100),
        rowHash TEXT NOT NULL
      ) STRICT;
      ALTER TABLE printJob ADD COLUMN sheet TEXT CHECK (json_valid(sheet));
      ALTER TABLE printJob ADD COLUMN madeBy INTEGER REFERENCES operator (id);
      CREATE INDEX printJobByTime ON printJob (madeAt);

      ${records.map(recordGuards).join('')}

      ALTER TABLE slip ADD COLUMN place TEXT CHECK (place IN ('desk', 'department', 'customer', 'filed', 'lent', 'lost'));
      ALTER TABLE slip ADD COLUMN placedAt TEXT;
      ALTER TABLE slip ADD COLUMN placedWith TEXT;
      ALTER TABLE slip ADD COLUMN placeNote TEXT;
      ALTER TABLE slip ADD COLUMN departmentId INTEGER REFERENCES department (id);
      -- 柜-盒-页.
      ALTER TABLE slip ADD COLUMN filedAs TEXT;
      ALTER TABLE slip ADD COLUMN dueBackAt TEXT;
      -- 内容签 · 领单签 · 结果签 · 回访签, each with its time.
      ALTER TABLE slip ADD COLUMN marks TEXT CHECK (json_valid(marks));
      ALTER TABLE slip ADD COLUMN workOrderId INTEGER REFERENCES workOrder (id);
      ALTER TABLE slip ADD COLUMN blankId INTEGER REFERENCES blank (id);
      CREATE INDEX slipOut ON slip (dueBackAt) WHERE place IN ('department', 'customer', 'lent');
      -- F07: what went to a department, and when.
      CREATE INDEX handoffBySending ON handoff (sentAt);
      CREATE INDEX eventOfSlipSent ON event (happenedAt) WHERE kind = 'slip.sent';
      -- What is no case's: blanks, reports, 交接班. The newest of each is asked for.
      CREATE INDEX slipOfForm ON slip (form) WHERE caseId IS NULL;
      CREATE INDEX slipOfWorkOrder ON slip (workOrderId) WHERE workOrderId IS NOT NULL;
      CREATE INDEX slipOfBlank ON slip (blankId) WHERE blankId IS NOT NULL;
    `)
  },
}
