import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import { listMonths } from '../../src/main/actions/month'
import { showPoints } from '../../src/main/actions/month-check'
import type { Station } from '../../src/main/actions/station'
import { connect } from '../../src/main/store/connect'
import { mondayMorning } from '../support/desk'
import type { Figure } from './measure'
import { againstBare } from './recorded'

/** What 归档 asks of a desk with 100,000 cases when it is opened: all its months, and what is open of one. */
export async function measureMonths(dataDir: string): Promise<readonly Figure[]> {
  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  const points = (month: string) => () => showPoints(station, { month: month as IsoMonth })
  try {
    return [
      ...(await againstBare(db, '归档: all months', 20, () => listMonths(station))),
      ...(await againstBare(db, '检查 of this month', 20, points('2026-11'))),
      ...(await againstBare(db, '检查 of an old month', 20, points('2025-03'))),
    ]
  } finally {
    db.close()
  }
}
