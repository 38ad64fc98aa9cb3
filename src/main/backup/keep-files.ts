import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrongFile } from '#shared/domain/backup'
import { writeDurably } from '../durable-file'
import { copyChecked, hashOfFile } from './copy-file'
import {
  hashInName,
  isPart,
  type KeptFile,
  type Manifest,
  manifestOf,
  paperPath,
  readManifest,
  storedFile,
} from './manifest'

export type KeepFilesOrder = {
  /** The data folder. */
  readonly root: string
  /** The backup folder. */
  readonly folder: string
  /** The backup before, whose manifest says what was there; null: none. */
  readonly previous: string | null
  /** Where the manifest is written. */
  readonly manifest: string
  /** The sheets and scans that the copy's records speak of, as `<sha256>.pdf`; null: they cannot be told. */
  readonly papers: readonly string[] | null
  /** Reads every file, also those that have not been written since: once a day. */
  readonly isThorough: boolean
}

export type KeptFiles = { readonly files: number; readonly wrong: readonly WrongFile[] }

/**
 * Copies what was added to paper/ and archive/ into the backup folder, each file once by its hash, and writes which
 * files belong to this backup. A file that is gone or no longer what it was is named, and the copy that was taken while
 * it was good stays.
 */
export async function keepFiles(
  order: KeepFilesOrder,
  progress: (done: number, total: number) => void,
): Promise<KeptFiles> {
  const { root, folder, previous, manifest, papers } = order
  const before = previous === null ? null : await readManifest(manifestOf(previous))
  const known = new Map((before?.files ?? []).map((file) => [file.path, file]))
  const found = [...(await filesBelow(root, 'paper')), ...(await filesBelow(root, 'archive'))]
  const kept: KeptFile[] = []
  const wrong: WrongFile[] = []
  for (const [at, path] of found.entries()) {
    progress(at, found.length)
    const { entry, is } = await keepFile(order, path, known.get(path) ?? null)
    if (entry) kept.push(entry)
    if (is) wrong.push({ path, is })
  }
  const present = new Set(found)
  const wanted = new Set([...known.keys(), ...(papers ?? []).map(paperPath)])
  const referred = papers && new Set(papers.map(paperPath))
  for (const path of wanted) {
    if (present.has(path)) continue
    // A sheet that no record speaks of any more was erased.
    if (referred && hashInName(path) && !referred.has(path)) continue
    const entry = known.get(path) ?? null
    wrong.push({ path, is: 'missing' })
    if (entry && existsSync(storedFile(folder, entry.sha256))) kept.push(entry)
  }
  await writeDurably(manifest, Buffer.from(JSON.stringify({ format: 1, files: kept } satisfies Manifest)))
  return { files: kept.length, wrong }
}

type Outcome = { readonly entry: KeptFile | null; readonly is: WrongFile['is'] | null }

async function keepFile(
  { root, folder, isThorough }: KeepFilesOrder,
  path: string,
  known: KeptFile | null,
): Promise<Outcome> {
  const file = join(root, path)
  const { size: bytes, mtimeMs: changedAt } = await stat(file)
  const isAsKnown = known?.bytes === bytes && known.changedAt === changedAt
  if (known && isAsKnown && !isThorough && existsSync(storedFile(folder, known.sha256)))
    return { entry: known, is: null }
  // A sheet's name says what it must hold; an archive is never written again.
  const meant = hashInName(path) ?? known?.sha256 ?? null
  const sha256 = await hashOfFile(file)
  if (meant !== null && sha256 !== meant) {
    const isStored = known !== null && existsSync(storedFile(folder, known.sha256))
    return { entry: isStored ? known : null, is: 'changed' }
  }
  const stored = storedFile(folder, sha256)
  const isStored = existsSync(stored)
  const isGood = isStored && (!isThorough || (await hashOfFile(stored)) === sha256)
  if (!isGood && (await copyChecked(file, stored, sha256)) !== sha256) return { entry: null, is: 'changed' }
  // The copy in the backup had gone bad and was made anew: the disk of the backups is to be looked at.
  return { entry: { path, bytes, sha256, changedAt }, is: isStored && !isGood ? 'lost-in-backup' : null }
}

/** The files below, with `/`; what is half-made is not one. */
export async function filesBelow(root: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${below}/${entry.name}`
    if (isPart(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(root, path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

/** Lets stored files go that no backup's manifest names; none, where a manifest cannot be read. */
export async function discardFiles(folder: string, backups: readonly string[]): Promise<number> {
  const named = new Set<string>()
  for (const backup of backups) {
    if (!existsSync(manifestOf(backup))) continue
    const manifest = await readManifest(manifestOf(backup))
    if (!manifest) return 0
    for (const { sha256 } of manifest.files) named.add(sha256)
  }
  let discarded = 0
  for (const path of await filesBelow(folder, 'files')) {
    if (named.has(path.slice(path.lastIndexOf('/') + 1))) continue
    await rm(join(folder, path), { force: true })
    discarded += 1
  }
  return discarded
}
