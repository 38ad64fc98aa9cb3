import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isPart } from './manifest'

/** Clears away what a killed program left half-made below the folder; nothing whole has such a name. */
export async function clearParts(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = join(folder, entry.name)
    if (isPart(entry.name) || entry.name.endsWith('.part-journal'))
      await rm(file, { recursive: true, force: true })
    else if (entry.isDirectory()) await clearParts(file)
  }
}
