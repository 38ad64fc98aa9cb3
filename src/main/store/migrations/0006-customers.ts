import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['customer', 'unit', 'occupancy', 'contactPerson', 'directoryFile', 'deskList']

/**
 * The directory: customers, their contacts and units, and whom a case or a contact was about. Columns that are added are
 * NULL for the rows before (seal.ts): a case of before belongs to nobody in the directory.
 */
export const customers: Migration = {
  version: 6,
  up(db) {
    db.exec(`
      CREATE TABLE customer (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
        name TEXT,
        note TEXT,
        sinceOn TEXT NOT NULL,
        movedOutOn TEXT,
        mergedInto INTEGER REFERENCES customer (id),
        rowHash TEXT NOT NULL,
        CHECK (mergedInto IS NULL OR mergedInto <> id)
      ) STRICT;
      CREATE INDEX customerByName ON customer (name) WHERE name IS NOT NULL;
      CREATE INDEX customerMerged ON customer (mergedInto) WHERE mergedInto IS NOT NULL;
      CREATE INDEX customerToErase ON customer (movedOutOn) WHERE movedOutOn IS NOT NULL AND name IS NOT NULL;

      CREATE TABLE unit (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        building TEXT NOT NULL,
        rowHash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE occupancy (
        id INTEGER PRIMARY KEY,
        customerId INTEGER NOT NULL REFERENCES customer (id),
        unitId INTEGER NOT NULL REFERENCES unit (id),
        sinceOn TEXT NOT NULL,
        untilOn TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX occupancyOfCustomer ON occupancy (customerId);
      CREATE INDEX occupancyOfUnit ON occupancy (unitId);

      CREATE TABLE contactPerson (
        id INTEGER PRIMARY KEY,
        customerId INTEGER NOT NULL REFERENCES customer (id),
        name TEXT,
        relation TEXT,
        phones TEXT CHECK (json_valid(phones)),
        sinceOn TEXT NOT NULL,
        untilOn TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX contactPersonOfCustomer ON contactPerson (customerId);

      -- 导入 and 导出 of the directory: who, when, how many, how it ended.
      CREATE TABLE directoryFile (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        way TEXT NOT NULL CHECK (way IN ('import', 'export')),
        format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
        rowCount INTEGER NOT NULL,
        outcome TEXT CHECK (outcome IN ('done', 'canceled', 'failed')),
        rowHash TEXT NOT NULL
      ) STRICT;

      -- 短语 by category, and whom to call in an emergency: lists that the desk edits.
      CREATE TABLE deskList (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name IN ('phrases', 'emergency')),
        body TEXT NOT NULL CHECK (json_valid(body)),
        rowHash TEXT NOT NULL
      ) STRICT;
      ${records.map(recordGuards).join('')}

      ALTER TABLE caseRecord ADD COLUMN customerId INTEGER REFERENCES customer (id);
      ALTER TABLE caseRecord ADD COLUMN sameVisitAs INTEGER REFERENCES caseRecord (id);
      ALTER TABLE caseRecord ADD COLUMN referral TEXT CHECK (json_valid(referral));
      ALTER TABLE caseRecord ADD COLUMN isConfidential INTEGER CHECK (isConfidential = 1);
      ALTER TABLE caseRecord ADD COLUMN emergency TEXT CHECK (json_valid(emergency));
      ALTER TABLE caseRecord ADD COLUMN isUnfinished INTEGER CHECK (isUnfinished = 1);
      CREATE INDEX caseOfCustomer ON caseRecord (customerId) WHERE customerId IS NOT NULL;
      CREATE INDEX caseOfVisit ON caseRecord (sameVisitAs) WHERE sameVisitAs IS NOT NULL;
      CREATE INDEX caseByLastDigits ON caseRecord (substr(number, -4));
      CREATE INDEX caseByCompany ON caseRecord (company) WHERE company <> '';
      CREATE INDEX caseByReceipt ON caseRecord (receivedAt);
      CREATE INDEX caseCallByTime ON caseCall (at);

      ALTER TABLE contact ADD COLUMN customerId INTEGER REFERENCES customer (id);
      ALTER TABLE contact ADD COLUMN caseId INTEGER REFERENCES caseRecord (id);
      CREATE INDEX contactOfCustomer ON contact (customerId) WHERE customerId IS NOT NULL;

      -- What is looked up while somebody types: told anew with each change of what it is of, no record, no event. One row
      -- for each contact of a customer (or the customer itself), one for each case.
      CREATE TABLE customerFind (
        id INTEGER PRIMARY KEY,
        customerId INTEGER NOT NULL REFERENCES customer (id),
        contactId INTEGER REFERENCES contactPerson (id),
        isHere INTEGER NOT NULL CHECK (isHere IN (0, 1)),
        names TEXT NOT NULL,
        spelled TEXT NOT NULL,
        initials TEXT NOT NULL,
        places TEXT NOT NULL,
        digits TEXT NOT NULL
      ) STRICT;
      CREATE INDEX customerFindOf ON customerFind (customerId);
      CREATE TABLE caseFind (
        caseId INTEGER PRIMARY KEY REFERENCES caseRecord (id),
        names TEXT NOT NULL,
        spelled TEXT NOT NULL,
        initials TEXT NOT NULL,
        places TEXT NOT NULL,
        -- The phones that casePhone has of it.
        digits TEXT NOT NULL
      ) STRICT;
      CREATE INDEX caseFindByPlace ON caseFind (places) WHERE places <> '';
      CREATE TABLE casePhone (
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        digits TEXT NOT NULL,
        tail TEXT NOT NULL,
        PRIMARY KEY (caseId, digits)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX casePhoneWhole ON casePhone (digits);
      CREATE INDEX casePhoneTail ON casePhone (tail);
    `)
  },
}
