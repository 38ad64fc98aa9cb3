import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['survey', 'surveySheet', 'surveyWords', 'surveyDraw']

/** 满意度调查 (F14, F15): campaigns, their sheets by room, what was answered, what was audited. */
export const surveys: Migration = {
  version: 14,
  up(db) {
    db.exec(`
      CREATE TABLE survey (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        purpose TEXT NOT NULL,
        -- 调查时段: what it asks about.
        fromOn TEXT NOT NULL,
        untilOn TEXT NOT NULL,
        -- JSON array of buildings; null: all.
        buildings TEXT CHECK (json_valid(buildings)),
        -- The days of S1's plan: meeting, notice, forms handed in, summary.
        meetingOn TEXT,
        noticeOn TEXT,
        handInOn TEXT NOT NULL,
        summaryOn TEXT,
        -- 回收率 that is asked for, and 抽查, in percent.
        target INTEGER NOT NULL CHECK (target BETWEEN 1 AND 100),
        auditPercent INTEGER NOT NULL CHECK (auditPercent BETWEEN 0 AND 100),
        -- Questionnaire with the weights of its index, as it was asked.
        questionnaire TEXT NOT NULL CHECK (json_valid(questionnaire)),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        approvedAt TEXT,
        approvedBy TEXT,
        approval TEXT,
        -- 审批 said no, or it is not held after all.
        droppedAt TEXT,
        dropReason TEXT,
        -- Its results stand from then on.
        closedAt TEXT,
        closedBy INTEGER REFERENCES operator (id),
        rowHash TEXT NOT NULL,
        CHECK (fromOn <= untilOn),
        CHECK (closedAt IS NULL OR droppedAt IS NULL)
      ) STRICT;

      CREATE TABLE surveySheet (
        id INTEGER PRIMARY KEY,
        surveyId INTEGER NOT NULL REFERENCES survey (id),
        -- From 1, by building and room.
        place INTEGER NOT NULL CHECK (place > 0),
        customerId INTEGER REFERENCES customer (id),
        company TEXT,
        contactName TEXT,
        address TEXT,
        phones TEXT CHECK (json_valid(phones)),
        building TEXT NOT NULL,
        -- 客户助理 who takes the form there and brings it back.
        carrier TEXT,
        issuedAt TEXT,
        outcome TEXT CHECK (outcome IN ('returned', 'refused', 'absent')),
        outcomeAt TEXT,
        -- Answers: one digit for each item, - where there is none; null: not typed in yet.
        answers TEXT,
        headcount INTEGER CHECK (headcount >= 0),
        signer TEXT,
        filledOn TEXT,
        enteredAt TEXT,
        enteredBy INTEGER REFERENCES operator (id),
        -- 抽查.
        auditedAt TEXT,
        auditedBy TEXT,
        audit TEXT CHECK (audit IN ('genuine', 'forged', 'notReached')),
        -- 作弊: why it does not count.
        struckReason TEXT,
        rowHash TEXT NOT NULL,
        UNIQUE (surveyId, place),
        CHECK ((outcome IS NULL) = (outcomeAt IS NULL)),
        CHECK (answers IS NULL OR outcome = 'returned'),
        CHECK ((answers IS NULL) = (enteredAt IS NULL)),
        CHECK ((auditedAt IS NULL) = (audit IS NULL)),
        CHECK (struckReason IS NULL OR audit = 'forged')
      ) STRICT;
      -- Nobody gets two sheets of one campaign.
      CREATE UNIQUE INDEX surveySheetOnce ON surveySheet (surveyId, customerId) WHERE customerId IS NOT NULL;
      CREATE INDEX surveySheetByBuilding ON surveySheet (surveyId, building, place);
      CREATE INDEX surveySheetOfCustomer ON surveySheet (customerId) WHERE customerId IS NOT NULL;

      -- What was written under the open questions; becomes a case, or is settled with words.
      CREATE TABLE surveyWords (
        id INTEGER PRIMARY KEY,
        sheetId INTEGER NOT NULL REFERENCES surveySheet (id),
        -- From 0, by the questionnaire.
        question INTEGER NOT NULL CHECK (question >= 0),
        words TEXT,
        caseId INTEGER REFERENCES caseRecord (id),
        settledAt TEXT,
        settled TEXT,
        rowHash TEXT NOT NULL,
        UNIQUE (sheetId, question)
      ) STRICT;

      -- 抽查 of the sheets that were typed in: the smallest SHA-256 of seed and number are drawn (repair-draw.ts).
      CREATE TABLE surveyDraw (
        id INTEGER PRIMARY KEY,
        surveyId INTEGER NOT NULL UNIQUE REFERENCES survey (id),
        seed TEXT NOT NULL,
        percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
        -- Places of all sheets that it was drawn from, and of those that were drawn.
        places TEXT NOT NULL CHECK (json_valid(places)),
        drawn TEXT NOT NULL CHECK (json_valid(drawn)),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        rowHash TEXT NOT NULL
      ) STRICT;

      -- What is being typed off a form and not saved yet: no record, like monthTyped.
      CREATE TABLE surveyTyped (
        sheetId INTEGER PRIMARY KEY REFERENCES surveySheet (id),
        typed TEXT NOT NULL CHECK (json_valid(typed))
      ) STRICT;

      ALTER TABLE slip ADD COLUMN surveySheetId INTEGER REFERENCES surveySheet (id);
      CREATE INDEX slipOfSurveySheet ON slip (surveySheetId) WHERE surveySheetId IS NOT NULL;

      ${records.map(recordGuards).join('')}
    `)
  },
}
