import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renameDurably } from '../durable-file'
import { copyChecked, hashOfFile } from './copy-file'
import { manifestOf, readManifest, storedFile } from './manifest'

export type PutBackOrder = {
  readonly backup: string
  /** The data folder. */
  readonly root: string
  /** What lies in the way goes here. */
  readonly replaced: string
}

/** `missing`: what the backup names and neither the data folder nor the backup's has as it was. */
export type PutBack = { readonly restored: number; readonly missing: readonly string[] }

/**
 * Brings the backup's sheets and archives into the data folder. It only adds: what is there and right stays, what is
 * there and wrong is moved aside, what the backup does not know is left alone.
 */
export async function putBackFiles(
  { backup, root, replaced }: PutBackOrder,
  progress: (done: number, total: number) => void,
): Promise<PutBack> {
  const files = (await readManifest(manifestOf(backup)))?.files ?? []
  const missing: string[] = []
  let restored = 0
  for (const [at, { path, sha256 }] of files.entries()) {
    progress(at, files.length)
    const target = join(root, path)
    const isThere = existsSync(target)
    if (isThere && (await hashOfFile(target)) === sha256) continue
    const stored = storedFile(dirname(backup), sha256)
    if (!existsSync(stored) || (await hashOfFile(stored)) !== sha256) {
      missing.push(path)
      continue
    }
    if (isThere) {
      await mkdir(dirname(join(replaced, path)), { recursive: true, mode: 0o700 })
      await renameDurably(target, join(replaced, path))
    }
    if ((await copyChecked(stored, target, sha256)) === sha256) restored += 1
    else missing.push(path)
  }
  return { restored, missing }
}
