import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ScanFormat } from '#shared/domain/scan'
import { codeOf, writeDurably } from './durable-file'

/** SHA-256 of a file's bytes, 64 hexadecimal digits: by it the records refer to what was printed or scanned. */
export type PaperHash = string & { readonly [paper]: true }
declare const paper: unique symbol

export type Paper =
  | { readonly kind: 'found'; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  /** The file is there, but these are not the bytes that were stored. */
  | { readonly kind: 'altered' }

/** What we print is PDF; a scan is what the scanner made. */
export type PaperFormat = ScanFormat

export function paperFile(folder: string, hash: PaperHash, format: PaperFormat = 'pdf'): string {
  return join(folder, hash.slice(0, 2), `${hash}.${format}`)
}

/** Stores the bytes and only then says by which hash a record may refer to them. The same bytes are stored once. */
export async function keepPaper(
  folder: string,
  bytes: Uint8Array,
  format: PaperFormat = 'pdf',
): Promise<PaperHash> {
  const hash = hashOf(bytes)
  const file = paperFile(folder, hash, format)
  const { kind } = await readPaper(folder, hash, format)
  if (kind === 'found') return hash
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeDurably(file, bytes)
  return hash
}

export async function readPaper(
  folder: string,
  hash: PaperHash,
  format: PaperFormat = 'pdf',
): Promise<Paper> {
  try {
    const bytes = await readFile(paperFile(folder, hash, format))
    return hashOf(bytes) === hash ? { kind: 'found', bytes } : { kind: 'altered' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'missing' }
    throw error
  }
}

export function hashOf(bytes: Uint8Array): PaperHash {
  return createHash('sha256').update(bytes).digest('hex') as PaperHash
}
