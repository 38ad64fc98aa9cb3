import { join } from 'node:path'
import { openBareRows } from './bare-rows'
import { type Figure, median, timed } from './measure'
import { openRegisteringDesk } from './registering-desk'

const rounds = 200
const warmUp = 20

/**
 * One durable registration, from the parsed question to the commit: case, number, first events, clocks, slip, draft
 * gone, everything read back (Fossil's rule). Against it the very rows that it wrote, put into a second file. Both
 * right after one another, so that both meet the same disk.
 */
export async function measureRegistration(folder: string): Promise<readonly Figure[]> {
  const { desk, registerOne } = await openRegisteringDesk(join(folder, 'registering'))
  const bare = openBareRows(desk.db, join(folder, 'bare.db'))
  const ours: number[] = []
  const alone: number[] = []
  try {
    for (let round = 0; round < rounds + warmUp; round++) {
      const registered = await registerOne(bare.keepUp)
      const stored = await timed(bare.register())
      if (round < warmUp) continue
      ours.push(registered)
      alone.push(stored.ms)
    }
  } finally {
    bare.db.close()
    desk.close()
  }
  return [
    {
      name: 'one durable registration, in main',
      unit: 'ms',
      ours: median(ours),
      bare: median(alone),
      bound: null,
      runs: rounds,
    },
  ]
}
