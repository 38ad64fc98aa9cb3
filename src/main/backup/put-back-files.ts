import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renameDurably } from '../durable-file'
import { copyChecked, hashOfFile } from './copy-file'
import { filesBelow } from './keep-files'
import { hashInName, manifestOf, readManifest, storedFile } from './manifest'

export type PutBackOrder = {
  readonly backup: string
  /** The data folder. */
  readonly root: string
  /** What is to take another file's place waits here until the database takes its own. */
  readonly waiting: string
}

/** `missing`: what the backup names and neither the data folder nor the backup's has as it was. */
export type PutBack = { readonly restored: number; readonly missing: readonly string[] }

type Belonging = { readonly path: string; readonly sha256: string; readonly from: string }

/**
 * Brings the backup's sheets and archives beside the database that is to take its place. It only adds: what is there
 * and right stays, what is there and other stays until swapFiles, what the backup does not know is left alone.
 */
export async function putBackFiles(
  { backup, root, waiting }: PutBackOrder,
  progress: (done: number, total: number) => void,
): Promise<PutBack> {
  const files = await belongingTo(backup)
  const missing: string[] = []
  let restored = 0
  for (const [at, { path, sha256, from }] of files.entries()) {
    progress(at, files.length)
    const isThere = existsSync(join(root, path))
    if (isThere && (await hashOfFile(join(root, path))) === sha256) continue
    const to = join(isThere ? waiting : root, path)
    if (existsSync(from) && (await copyChecked(from, to, sha256)) === sha256) restored += 1
    else missing.push(path)
  }
  return { restored, missing }
}

async function belongingTo(backup: string): Promise<readonly Belonging[]> {
  const folder = dirname(backup)
  const manifest = await readManifest(manifestOf(backup))
  if (manifest)
    return manifest.files.map(({ path, sha256 }) => ({ path, sha256, from: storedFile(folder, sha256) }))
  // What an earlier restore replaced lies beside its database as it lay in the data folder.
  const belonging: Belonging[] = []
  for (const path of [...(await filesBelow(folder, 'paper')), ...(await filesBelow(folder, 'archive'))]) {
    const from = join(folder, path)
    const sha256 = await hashOfFile(from)
    // A sheet that was not what its name says was the wrong one.
    if ((hashInName(path) ?? sha256) === sha256) belonging.push({ path, sha256, from })
  }
  return belonging
}

/** Ended amid a file, its half is cleared away: of these files only, since others are written meanwhile. */
export async function clearHalfPutBack({
  backup,
  root,
}: Pick<PutBackOrder, 'backup' | 'root'>): Promise<void> {
  for (const { path } of await belongingTo(backup)) {
    const half = join(root, `${path}.part`)
    if (existsSync(half)) await rm(half, { force: true })
  }
}

/** With the database closed: what waits takes its place, what was there goes aside. Cut off, it goes on from there. */
export async function swapFiles(waiting: string, root: string, replaced: string): Promise<void> {
  for (const path of [...(await filesBelow(waiting, 'paper')), ...(await filesBelow(waiting, 'archive'))]) {
    const target = join(root, path)
    if (existsSync(target)) {
      await mkdir(dirname(join(replaced, path)), { recursive: true, mode: 0o700 })
      await renameDurably(target, join(replaced, path))
    }
    await renameDurably(join(waiting, path), target)
  }
}
