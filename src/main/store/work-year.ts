import { type Calendar, WorkYear } from '#shared/domain/calendar'
import { deskOf } from './desk'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type WorkYearRow = {
  readonly id: number
  readonly year: number
  readonly off: string
  readonly worked: string
  readonly source: string
}

const workYears = recordTable<WorkYearRow>({ name: 'workYear', personal: [], caseColumn: null })

export type StoredYear = WorkYear & { readonly source: string }

/** Stores the year, or what is known of it now. */
export function setWorkYear(tx: Tx, { year, off, on, source }: StoredYear, act: Act): void {
  const known = statement<[number], { id: number }>(tx, 'SELECT id FROM workYear WHERE year = ?').get(year)
  const columns = { off: JSON.stringify(off), worked: JSON.stringify(on), source }
  if (known) changeRecord(tx, workYears, known.id, columns, act)
  else insertRecord(tx, workYears, { year, ...columns }, act)
}

/** The years whose working days are known, in order. */
export function workYearsOf(db: Db): readonly StoredYear[] {
  return statement<[], WorkYearRow>(db, 'SELECT * FROM workYear ORDER BY year')
    .all()
    .map(({ year, off, worked, source }) => ({
      ...WorkYear.parse({ year, off: JSON.parse(off), on: JSON.parse(worked) }),
      source,
    }))
}

type Known = { readonly state: string; readonly years: readonly WorkYear[] }
const known = new WeakMap<Db, Known>()

// Asked with every clock: the years are parsed again only when one of their rows has another hash.
function yearsOf(db: Db): readonly WorkYear[] {
  const state =
    statement<[], { state: string | null }>(
      db,
      `SELECT group_concat(rowHash, '') AS state FROM (SELECT rowHash FROM workYear ORDER BY year)`,
    ).get()?.state ?? ''
  const last = known.get(db)
  if (last?.state === state) return last.years
  const years = workYearsOf(db)
  known.set(db, { state, years })
  return years
}

/** What clocks are counted by: the desk's hours, and the working days of the years that are known. */
export function calendarOf(db: Db): Calendar {
  const desk = deskOf(db)
  if (!desk) throw new Error('The desk is not set up')
  return { ...desk.calendar, years: yearsOf(db) }
}
