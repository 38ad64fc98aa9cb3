import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Instant, type IsoMonth, plus, spanOf } from '#shared/domain/day'
import { maskPhone } from '#shared/domain/mask'
import type { ExportedList } from '#shared/ipc/export-questions'
import { listedBy } from '../../src/main/actions/listed-by'
import type { SignedStation } from '../../src/main/actions/station'
import { guarded } from '../../src/main/csv'
import { workbookOf } from '../../src/main/directory/workbook'
import { connect } from '../../src/main/store/connect'
import { makeFullMonth } from './full-month'
import type { Figure } from './measure'

const cases = 5_000

/**
 * 导出 Excel of a month of 5,000 complaints: the longest piece that main does between two breaths while it reads, in
 * processor time, and what the other process takes to write the book.
 */
export async function measureLists(folder: string, month: IsoMonth): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'lists')
  await makeFullMonth(dataDir, month, cases)
  const db = connect(join(dataDir, 'desk.db'))
  const now = plus(spanOf(month).until, -1) as Instant
  const station: SignedStation = {
    db,
    clock: () => now,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
    operator: { id: 1 as never, name: '王敏', role: 'admin' } as SignedStation['operator'],
  }
  const period = { by: 'month', month } as const
  const lists: readonly ExportedList[] = [
    { list: 'summary', month },
    { list: 'contacts', period },
    { list: 'dispatches', period },
    { list: 'gauge', period, name: 'complaintRate', part: 'counted' },
  ]
  try {
    const figures: Figure[] = []
    for (const list of lists) figures.push(...(await measureList(station, list)))
    return figures
  } finally {
    db.close()
  }
}

async function measureList(station: SignedStation, list: ExportedList): Promise<readonly Figure[]> {
  let pieces = 0
  let longest = 0
  let since = process.cpuUsage()
  const piece = () => {
    const { user, system } = process.cpuUsage(since)
    longest = Math.max(longest, (user + system) / 1_000)
    pieces += 1
  }
  const pace = async () => {
    piece()
    await setImmediate()
    since = process.cpuUsage()
  }
  const listed = listedBy(list)
  since = process.cpuUsage()
  const tables = await listed.read({ station, pace, phone: maskPhone })
  piece()
  const rows = tables[0]?.rows.length ?? 0
  const startedAt = performance.now()
  workbookOf({ tables, made: null, guard: guarded })
  const written = performance.now() - startedAt
  const name = `导出 ${listed.title}, ${rows} rows`
  return [
    {
      name: `${name}: the longest piece in main`,
      unit: 'ms',
      ours: longest,
      bare: null,
      bound: '≤ 42 ms',
      runs: pieces,
    },
    { name: `${name}: written elsewhere`, unit: 'ms', ours: written, bare: null, bound: null, runs: 1 },
  ]
}
