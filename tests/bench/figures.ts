import { join } from 'node:path'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import { type FigurePeriod, periodOfMonth } from '#shared/domain/figure-sheet'
import { listFigure, showFigures } from '../../src/main/actions/figures'
import type { Station } from '../../src/main/actions/station'
import { connect } from '../../src/main/store/connect'
import type { Db } from '../../src/main/store/tx'
import { customer } from '../demo/park'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { alter } from '../support/past-the-ledger'
import { askAll, longest } from './gauges'
import { fillWithCases } from './many-cases'
import type { Figure } from './measure'
import { againstBare } from './recorded'

const cases = 100_000
const open = 2_000
const asked = '≤ 1.3 × bare + 5 ms'

const month = periodOfMonth('2026-11' as IsoMonth)
const year: FigurePeriod = { from: '2026-01-01' as IsoDay, to: '2026-12-31' as IsoDay }

/**
 * 数字 of a desk with 100,000 cases over 700 days: some 4,300 in a month, each of the closed ones asked after, a third of them
 * jobs, an eighth of the limits missed. Figures and pictures are counted by statements of a month each; what blocks main is the
 * longest of them, or what is done with its answer.
 */
export async function measureFigures(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'figures')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  fillWithCases(desk.db, desk.now, { cases, open, whose: customer })
  askAll(desk.db, desk.now, cases - open)
  mixUp(desk.db)
  desk.db.close()

  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  const sheetOf = (period: FigurePeriod) => () => showFigures(station, { period })
  try {
    const { figures } = await sheetOf(month)()
    const received = figures.find(({ label }) => label === '受理')?.key
    if (!received) throw new Error('受理 opens no list')
    return [
      ...(await againstBare(db, '数字 of a month', 5, sheetOf(month), undefined, asked)),
      ...(await againstBare(db, '数字 of a year', 5, sheetOf(year), undefined, asked)),
      await longest(db, '数字 of a month: the longest statement', sheetOf(month)),
      await longest(db, '数字 of a year: the longest statement', sheetOf(year)),
      await blocked('数字 of a month: the longest that main is kept', sheetOf(month)),
      await blocked('数字 of a year: the longest that main is kept', sheetOf(year)),
      ...(await againstBare(db, 'list of 受理, a month', 10, () =>
        listFigure(station, { period: month, key: received, page: 0 }),
      )),
    ]
  } finally {
    db.close()
  }
}

/** Past the ledger, which no figure ever reads. */
function mixUp(db: Db): void {
  const later = (at: string, minutes: string) =>
    `strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '+' || (${minutes}) || ' minutes')`
  alter(
    db,
    `PRAGMA synchronous = OFF;
     UPDATE caseRecord SET kind = 'service', nature = NULL WHERE id % 3 = 0;
     UPDATE caseRecord SET nature = 'valid', subjectKind = 'person', subjectName = '人员' || (id % 40)
       WHERE id % 6 = 1;
     UPDATE caseRound SET completedAt = (SELECT ${later('receivedAt', '30 + caseId % 700')}
       FROM caseRecord WHERE caseRecord.id = caseRound.caseId) WHERE caseId <= ${cases - open};
     UPDATE deadline SET stoppedAt = ${later('dueAt', '90')} WHERE stoppedAt IS NOT NULL AND id % 8 = 0;`,
  )
}

/** How long main could not answer anybody, at most: a timer that wants to be heard every millisecond. */
async function blocked(name: string, act: () => Promise<unknown>): Promise<Figure> {
  await act()
  let longestGap = 0
  let last = performance.now()
  const listen = () => {
    const at = performance.now()
    longestGap = Math.max(longestGap, at - last)
    last = at
  }
  const timer = setInterval(listen, 1)
  last = performance.now()
  await act()
  clearInterval(timer)
  return { name, unit: 'ms', ours: longestGap, bare: null, bound: '≤ 50 ms', runs: 1 }
}
