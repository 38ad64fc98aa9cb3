import type { Db } from './tx'

export type Migration = { readonly version: number; readonly up: (db: Db) => void }

export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestOf(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map(({ version }) => version))
}

/**
 * Brings the database to the newest version, each step in one transaction with its version number. `backUp` runs
 * before the first step on a database that already holds something; if it fails, nothing is changed.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  backUp: (version: number) => Promise<void>,
): Promise<void> {
  const version = versionOf(db)
  if (version > newestOf(migrations))
    throw new Error(`The database is of version ${version}, newer than this program`)
  const due = migrations.filter((migration) => migration.version > version)
  if (due.length === 0) return
  if (version > 0) await backUp(version)
  // A table that others refer to is rebuilt with the checks off (sqlite.org/lang_altertable.html, 7), and checked whole
  // before the commit.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of due) apply(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function apply(db: Db, { version, up }: Migration): void {
  db.transaction(() => {
    if (versionOf(db) !== version - 1)
      throw new Error(`Migration ${version} does not follow version ${versionOf(db)}`)
    up(db)
    const [orphan] = db.prepare('PRAGMA foreign_key_check').all()
    if (orphan)
      throw new Error(`Migration ${version} leaves a reference to nothing: ${JSON.stringify(orphan)}`)
    db.pragma(`user_version = ${version}`)
  }).immediate()
}
