import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

const records = ['activity', 'meeting']

/** 客户沟通计划 and 会议接待. */
export const serviceYear: Migration = {
  version: 15,
  up(db) {
    db.exec(`
      CREATE TABLE activity (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('activity', 'talk', 'visit', 'notice')),
        -- In which month it stands in the year's plan; the day as soon as there is one.
        month TEXT NOT NULL,
        plannedOn TEXT,
        -- As it is said: 上午 9:00.
        time TEXT,
        title TEXT NOT NULL,
        -- 面向: for whom, NULL once it was erased; 负责: who, of which department; contact: whom to ask, as on 活动通知.
        audience TEXT,
        organiser TEXT,
        departmentId INTEGER REFERENCES department (id),
        contact TEXT,
        place TEXT,
        -- In 分.
        budget INTEGER CHECK (budget >= 0),
        plan TEXT,
        -- Of the year before: it is copied once.
        copiedFrom INTEGER UNIQUE REFERENCES activity (id),
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        -- 沟通记录 (S1: 时间、地点、沟通人员、事件和处理结果) and 效果.
        heldOn TEXT,
        attended INTEGER CHECK (attended >= 0),
        people TEXT,
        record TEXT,
        decided TEXT,
        effect TEXT,
        spent INTEGER CHECK (spent >= 0),
        recordedAt TEXT,
        recordedBy INTEGER REFERENCES operator (id),
        droppedAt TEXT,
        dropReason TEXT,
        rowHash TEXT NOT NULL,
        CHECK ((heldOn IS NULL) = (recordedAt IS NULL)),
        CHECK (heldOn IS NULL OR droppedAt IS NULL)
      ) STRICT;
      CREATE INDEX activityByMonth ON activity (month);

      CREATE TABLE meeting (
        id INTEGER PRIMARY KEY,
        customerId INTEGER REFERENCES customer (id),
        -- 承办单位 and its 负责人.
        host TEXT,
        contactName TEXT,
        phones TEXT CHECK (json_valid(phones)),
        title TEXT,
        place TEXT NOT NULL,
        startsAt TEXT NOT NULL,
        endsAt TEXT NOT NULL,
        people INTEGER NOT NULL CHECK (people > 0),
        layout TEXT NOT NULL CHECK (layout IN ('round', 'square', 'classroom', 'hall')),
        -- What was agreed, line by line; the checklist as it was when it was booked, and what of it is done (JSON).
        agreed TEXT CHECK (json_valid(agreed)),
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        done TEXT NOT NULL CHECK (json_valid(done)),
        remark TEXT,
        -- Why it was booked although the room was taken.
        clashReason TEXT,
        madeAt TEXT NOT NULL,
        madeBy INTEGER NOT NULL REFERENCES operator (id),
        droppedAt TEXT,
        dropReason TEXT,
        rowHash TEXT NOT NULL,
        CHECK (startsAt < endsAt)
      ) STRICT;
      CREATE INDEX meetingByTime ON meeting (startsAt);

      ${records.map(recordGuards).join('')}
    `)
  },
}
