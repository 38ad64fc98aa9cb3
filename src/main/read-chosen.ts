import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ChosenFile } from './actions/json-file'

/**
 * Reads a file that somebody chose: an ordinary one, and never more of it than is allowed, whatever its size says and
 * however it grows meanwhile. O_NONBLOCK: a named pipe would hold the program until somebody writes into it.
 */
export async function readChosen(path: string, largest: number): Promise<ChosenFile> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const about = await file.stat()
      if (!about.isFile()) return { kind: 'not-a-file' }
      if (about.size > largest) return { kind: 'too-large' }
      const bytes = Buffer.alloc(largest + 1)
      let length = 0
      while (length <= largest) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
        if (bytesRead === 0) return { kind: 'read', bytes: new Uint8Array(bytes.subarray(0, length)) }
        length += bytesRead
      }
      return { kind: 'too-large' }
    } finally {
      await file.close()
    }
  } catch {
    return { kind: 'unreadable' }
  }
}
