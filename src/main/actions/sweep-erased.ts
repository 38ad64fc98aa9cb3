import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileErased, filesToErase, isToErase } from '../store/erase-paper'
import type { Db } from '../store/tx'

export type Shelves = { readonly db: Db; readonly paperFolder: string; readonly archiveFolder: string }

/**
 * Takes away the files whose record says that they are gone: after an erasure, and at the next start those that a power
 * cut left. One that cannot be removed (open in another program) stays noted and is tried again.
 */
export async function sweepErased(shelves: Shelves): Promise<void> {
  for (const path of filesToErase(shelves.db)) {
    // Meanwhile it may have been taken in once more.
    if (!isToErase(shelves.db, path)) continue
    try {
      await rm(placeOf(shelves, path), { recursive: true, force: true })
    } catch {
      continue
    }
    fileErased(shelves.db, path)
  }
}

/** `paper/ab/<hash>.pdf` or `archive/2026-11/r1`, as erase-paper.ts notes them. */
function placeOf({ paperFolder, archiveFolder }: Shelves, path: string): string {
  const [shelf, ...rest] = path.split('/')
  return join(shelf === 'paper' ? paperFolder : archiveFolder, ...rest)
}
