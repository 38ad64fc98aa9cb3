import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder'
import type { Anchor } from '../store/check-book'
import { backupsIn } from './discard-old'

/**
 * The chain heads that lie outside the book: in the backups' names, and in the manifests whose hash is on each month's
 * sealed page. A manifest that cannot be read is the archive's own 核对 to tell of.
 */
export async function anchorsIn({ backups, archive }: DataFolder): Promise<readonly Anchor[]> {
  const fromBackups = (await backupsIn(backups)).map(
    ({ takenAt, head }): Anchor => ({
      from: 'backup',
      of: takenAt,
      id: head.id,
      hash: head.hash,
      at: takenAt,
    }),
  )
  return [...(await covers(archive)), ...fromBackups]
}

async function covers(archive: string): Promise<readonly Anchor[]> {
  const found: Anchor[] = []
  for (const month of await namesIn(archive)) {
    for (const revision of await namesIn(join(archive, month))) {
      if (!/^r\d+$/.test(revision)) continue
      const head = await headOf(join(archive, month, revision, 'manifest.json'))
      if (head) found.push({ from: 'archive', of: month, id: null, ...head })
    }
  }
  return found
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

async function headOf(manifest: string): Promise<Pick<Anchor, 'hash' | 'at'> | null> {
  try {
    const { chainHead, closedAt } = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>
    const isHash = typeof chainHead === 'string' && /^[0-9a-f]{64}$/.test(chainHead)
    // Before the first event there is nothing to find.
    if (!isHash || /^0+$/.test(chainHead)) return null
    return { hash: chainHead, at: typeof closedAt === 'string' ? closedAt : null }
  } catch {
    return null
  }
}
