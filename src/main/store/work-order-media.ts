import { statement } from './statement'
import type { Db } from './tx'

/** What F05 is printed on: its own setting, else that of every form; A4 while nobody has said. */
export function workOrderMedia(db: Db): 'A4' | 'continuous' {
  const row = statement<[], { media: string }>(
    db,
    `SELECT media FROM printSetting WHERE form IN ('F05', 'all') ORDER BY form = 'F05' DESC LIMIT 1`,
  ).get()
  return row?.media === 'continuous' ? 'continuous' : 'A4'
}
