import type { Db } from '../../src/main/store/tx'

/** Does what someone with a SQLite tool can do: takes guards and checks away first. */
export function alter(db: Db, sql: string): void {
  unguard(db)
  db.exec(sql)
}

export function unguard(db: Db): void {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const guards = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
}
