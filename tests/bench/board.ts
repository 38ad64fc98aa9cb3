import { join } from 'node:path'
import { OperatorId } from '#shared/domain/case'
import { plus } from '#shared/domain/day'
import type { BoardCount } from '#shared/ipc/board-views'
import { showToday } from '../../src/main/actions/show-today'
import type { SignedStation } from '../../src/main/actions/station'
import { rebuildBoard } from '../../src/main/actions/tell-board'
import { lookEvery, openWatch } from '../../src/main/reminders/watch'
import { connect } from '../../src/main/store/connect'
import { customer } from '../demo/park'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { fillWithCases } from './many-cases'
import type { Figure } from './measure'
import { againstBare, timedSync } from './recorded'

const cases = 100_000
const open = 2_000
const rounds = 300

type Asked = { readonly only: BoardCount | null; readonly page: number }

const questions: Readonly<Record<string, Asked>> = {
  'first page': { only: null, page: 0 },
  'last page': { only: null, page: open / 50 - 1 },
  'cases to be signed for': { only: 'receive', page: 0 },
}

/**
 * 今日 of a desk with 100,000 cases, 2,000 of them open: showToday at the action in main, against its bare statements. Then
 * what the look for reminders costs.
 */
export async function measureBoard(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'board')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  fillWithCases(desk.db, desk.now, { cases, open, whose: customer })
  desk.db.close()

  const db = connect(join(dataDir, 'desk.db'))
  const station: SignedStation = {
    operator: { id: OperatorId.parse(1), name: '王敏', role: 'admin' },
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  try {
    db.exec('DELETE FROM boardLine')
    const rebuilt = timedSync(() => rebuildBoard(db))
    // First, so that the board has to show what was said, and nobody has seen any of it.
    const looks = measureLook(station)
    const boards: Figure[] = []
    for (const [name, asked] of Object.entries(questions))
      boards.push(...(await againstBare(db, `今日, ${name}`, rounds, () => showToday(station, asked))))
    return [
      ...boards,
      ...looks,
      figure('the board told anew for every open case', 'ms', rebuilt, null, null, 1),
    ]
  } finally {
    db.close()
  }
}

function measureLook(station: SignedStation): readonly Figure[] {
  let now = mondayMorning
  const watch = openWatch({
    ...station,
    clock: () => now,
    notify: () => {},
    setTitle: () => {},
    failed: (error) => {
      throw error
    },
  })
  const first = timedSync(() => watch.tick())
  const looks = 200
  const before = process.cpuUsage()
  for (let count = 0; count < looks; count++) {
    now = plus(now, lookEvery)
    watch.tick()
  }
  const { user, system } = process.cpuUsage(before)
  const share = ((user + system) / 1000 / looks / lookEvery) * 100
  return [
    figure('the first look at reminders: everything is new', 'ms', first, null, null, 1),
    figure('the look every 20 s, of one core', '%', share, null, '≤ 1 %', looks),
  ]
}

function figure(
  name: string,
  unit: Figure['unit'],
  ours: number,
  bare: number | null,
  bound: string | null,
  runs: number,
): Figure {
  return { name, unit, ours, bare, bound, runs }
}
