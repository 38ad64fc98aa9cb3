import type { Migration } from '../migrate'
import { recordGuards } from '../record-guards'

/** 导出 Excel of a list: who, when, which, with or without full phones, how many rows, how it ended. */
export const listExport: Migration = {
  version: 12,
  up(db) {
    db.exec(`
      CREATE TABLE listExport (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        operatorId INTEGER NOT NULL REFERENCES operator (id),
        list TEXT NOT NULL,
        -- In words, without anybody's name or room: it is never erased.
        scope TEXT NOT NULL,
        hasPhones INTEGER NOT NULL CHECK (hasPhones IN (0, 1)),
        rowCount INTEGER NOT NULL,
        outcome TEXT CHECK (outcome IN ('done', 'canceled', 'failed')),
        rowHash TEXT NOT NULL
      ) STRICT;

      ${recordGuards('listExport')}
    `)
  },
}
