import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PaperHash } from '../paper-store'

/** A sheet or a file of an archive as it was when it was backed up; its bytes lie in the store by their hash. */
export type KeptFile = {
  /** Below the data folder, with `/`: `paper/ab/….pdf`, `archive/2026-11/r1/manifest.json`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** When the file was last written: what has not changed since need not be read again each hour. */
  readonly changedAt: number
}

/** Beside each backup: which files belong to it. */
export type Manifest = { readonly format: 1; readonly files: readonly KeptFile[] }

export function manifestOf(backup: string): string {
  return backup.replace(/\.db$/, '.files.json')
}

/** The inverse of manifestOf, of a name; null: it is not a manifest's. */
export function databaseOf(manifest: string): string | null {
  return manifest.endsWith('.files.json') ? manifest.replace(/\.files\.json$/, '.db') : null
}

/** Where the backup folder keeps a file's bytes, each once. */
export function storedFile(folder: string, sha256: string): string {
  return join(folder, 'files', sha256.slice(0, 2), sha256)
}

const pathPattern = /^(paper|archive)(\/[^/\\:*?"<>|]+)+$/

/** Null: there is none, or it is not one; a path that would climb out of the data folder makes it none. */
export async function readManifest(file: string): Promise<Manifest | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return isManifest(read) ? read : null
  } catch {
    return null
  }
}

function isManifest(read: unknown): read is Manifest {
  if (typeof read !== 'object' || read === null || !('format' in read) || !('files' in read)) return false
  return read.format === 1 && Array.isArray(read.files) && read.files.every(isKept)
}

function isKept(entry: unknown): entry is KeptFile {
  if (typeof entry !== 'object' || entry === null) return false
  const { path, bytes, sha256 } = entry as Partial<KeptFile>
  return (
    typeof path === 'string' &&
    pathPattern.test(path) &&
    !path.split('/').some((part) => part === '.' || part === '..') &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  )
}

/** `paper/ab/<hash>.pdf`, or `.jpg` or `.png` of a scan, says itself which bytes it holds. */
export function hashInName(path: string): PaperHash | null {
  const [, hash] = /^paper\/[0-9a-f]{2}\/([0-9a-f]{64})\.(?:pdf|jpg|png)$/.exec(path) ?? []
  return hash === undefined ? null : (hash as PaperHash)
}

/** Of `<hash>.pdf`. */
export function paperPath(name: string): string {
  return `paper/${name.slice(0, 2)}/${name}`
}

/** What a half-made backup may leave: always of this ending, cleared at each start. */
export function isPart(name: string): boolean {
  return basename(name).endsWith('.part')
}
