import type { Migration } from '../migrate'

/** 全屏值守, chosen in 设置; NULL for a desk of before, which was not asked. */
export const kiosk: Migration = {
  version: 5,
  up(db) {
    db.exec('ALTER TABLE desk ADD COLUMN isKiosk INTEGER CHECK (isKiosk IN (0, 1))')
  },
}
