import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { renameDurably, syncFile } from '../durable-file'

/** SHA-256 of a file, read in pieces: an archive may be larger than what fits. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

/**
 * Copies beside its place, reads the copy back, and renames it only when it holds `sha256` (null: what was read). What
 * it held in fact is the answer; where that is another, nothing was put in place.
 */
export async function copyChecked(from: string, to: string, sha256: string | null): Promise<string> {
  const beside = `${to}.part`
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    const read = await copyAndHash(from, beside)
    if (sha256 !== null && read !== sha256) return read
    await syncFile(beside)
    const written = await hashOfFile(beside)
    if (written !== read) return written
    await renameDurably(beside, to)
    return read
  } finally {
    await rm(beside, { force: true })
  }
}

async function copyAndHash(from: string, to: string): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(createReadStream(from), hashing, createWriteStream(to, { mode: 0o600 }))
  return hash.digest('hex')
}
