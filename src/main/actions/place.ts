import { accessSync, constants, realpathSync } from 'node:fs'
import { sep } from 'node:path'

// Folders that somebody chose.

export function isWithin(folder: string, root: string): boolean {
  const [inner, outer] = [folder, root].map((path) => {
    try {
      return realpathSync(path)
    } catch {
      return path
    }
  })
  return inner === outer || `${inner}`.startsWith(`${outer}${sep}`)
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
