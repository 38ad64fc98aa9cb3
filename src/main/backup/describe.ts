import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupHolds } from '#shared/ipc/backup-questions'
import { chainHead, type EventRow, eventHash } from '../store/event'
import { applicationId } from '../store/migrations/0001-ledger'
import type { Db } from '../store/tx'
import { manifestOf, readManifest, storedFile } from './manifest'
import { backupNamed } from './name'

export type Described = { readonly bytes: number; readonly holds: BackupHolds }

/** What each backup holds, from a look into it; the whole check is made of the one that is chosen. */
export async function describeBackups(files: readonly string[]): Promise<readonly Described[]> {
  const described: Described[] = []
  for (const file of files) {
    const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    described.push({ bytes, holds: await holdsOf(file) })
  }
  return described
}

async function holdsOf(file: string): Promise<BackupHolds> {
  let db: Db | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    if (db.pragma('application_id', { simple: true }) !== applicationId) return null
    const manifest = await readManifest(manifestOf(file))
    const stored = (manifest?.files ?? []).filter(({ sha256 }) =>
      existsSync(storedFile(dirname(file), sha256)),
    )
    return { ...recordsIn(db), isHeadRight: isHeadRight(db, file), files: manifest ? stored.length : null }
  } catch {
    return null
  } finally {
    db?.close()
  }
}

function recordsIn(db: Db) {
  const { cases } = db.prepare<[], { cases: number }>('SELECT count(*) AS cases FROM caseRecord').get() ?? {
    cases: 0,
  }
  const last = db
    .prepare<[], { number: string }>('SELECT number FROM caseRecord ORDER BY id DESC LIMIT 1')
    .get()
  const desk = db.prepare<[], { organisation: string }>('SELECT organisation FROM desk').get()
  return { cases, lastNumber: last?.number ?? null, organisation: desk?.organisation ?? '' }
}

function isHeadRight(db: Db, file: string): boolean {
  const named = backupNamed(dirname(file), file.slice(dirname(file).length + 1))
  const head = chainHead(db)
  const event = db.prepare<[number], EventRow>('SELECT * FROM event WHERE id = ?').get(head.id)
  if (event && eventHash(event) !== event.hash) return false
  return named === null || (named.head.id === head.id && head.hash.startsWith(named.head.hash))
}
