import { readFileSync, realpathSync } from 'node:fs'
import { mountsIn, type PlaceTrouble, placeTrouble } from '#shared/domain/data-place'

/** Whether the data folder lies where a record book is not safe, as far as its paths and the system's mounts tell. */
export function troubleOf(folder: string): PlaceTrouble | null {
  return placeTrouble(folder, mounts()) ?? placeTrouble(realPath(folder), mounts())
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

function mounts() {
  try {
    return mountsIn(readFileSync('/proc/mounts', 'utf8'))
  } catch {
    // Windows and macOS have none.
    return []
  }
}
