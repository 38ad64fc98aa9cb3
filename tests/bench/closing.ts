import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import { measureArchive } from './archive'
import { makeFullMonth } from './full-month'
import type { Figure } from './measure'

const cases = 5_000

/** A very full month closed once, in the real program: what the window waits for meanwhile, and the memory it takes. */
export async function measureClosing(folder: string, month: IsoMonth): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'closing')
  await makeFullMonth(dataDir, month, cases)
  return measureArchive(dataDir, month, cases, 1)
}
