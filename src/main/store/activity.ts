import type { ActivityId, ActivityKind, PlanYear } from '#shared/domain/activity'
import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type ActivityRow = {
  readonly id: ActivityId
  readonly kind: ActivityKind
  readonly month: IsoMonth
  readonly plannedOn: IsoDay | null
  readonly time: string | null
  readonly title: string
  /** '' nobody was named; null once it was erased. */
  readonly audience: string | null
  readonly organiser: string | null
  readonly departmentId: DepartmentId | null
  readonly contact: string | null
  readonly place: string | null
  /** In 分, as is `spent`. */
  readonly budget: number | null
  readonly plan: string | null
  readonly copiedFrom: ActivityId | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly heldOn: IsoDay | null
  readonly attended: number | null
  readonly people: string | null
  readonly record: string | null
  readonly decided: string | null
  readonly effect: string | null
  readonly spent: number | null
  readonly recordedAt: Instant | null
  readonly recordedBy: OperatorId | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
}

export const activities = recordTable<ActivityRow>({
  name: 'activity',
  personal: [
    'audience',
    'organiser',
    'contact',
    'plan',
    'people',
    'record',
    'decided',
    'effect',
    'dropReason',
  ],
  caseColumn: null,
})

/** What is not known before it was held or dropped. */
const unheld = {
  copiedFrom: null,
  heldOn: null,
  attended: null,
  people: null,
  record: null,
  decided: null,
  effect: null,
  spent: null,
  recordedAt: null,
  recordedBy: null,
  droppedAt: null,
  dropReason: null,
} as const

export type NewActivity = Omit<ActivityRow, 'id' | keyof typeof unheld | 'audience'> & {
  readonly audience: string
  readonly copiedFrom?: ActivityId
}

export function insertActivity(tx: Tx, activity: NewActivity, act: Act): ActivityId {
  return insertRecord(tx, activities, { ...unheld, ...activity }, act)
}

export type ActivityChanges = Partial<Omit<ActivityRow, 'id' | 'madeAt' | 'madeBy' | 'copiedFrom'>>

export function changeActivity(tx: Tx, id: ActivityId, changes: ActivityChanges, act: Act): void {
  changeRecord(tx, activities, id, changes, act)
}

/** One of a year's plan, as it stands now: texts are '' where there are none, 已删除 where they were erased. */
export type Activity = Omit<ActivityRow, Text | 'madeBy' | 'recordedBy' | 'droppedAt' | 'copiedFrom'> & {
  readonly [Column in Text]: string
} & {
  readonly department: string
  /** Who wrote down how it went. */
  readonly by: string
  readonly isDropped: boolean
  readonly isErased: boolean
}

type Text = (typeof texts)[number]
const texts = [
  'time',
  'audience',
  'organiser',
  'contact',
  'place',
  'plan',
  'people',
  'record',
  'decided',
  'effect',
  'dropReason',
] as const

type Stored = ActivityRow & { readonly department: string | null; readonly by: string | null }

const selection = `SELECT activity.*, department.name AS department, operator.name AS by FROM activity
  LEFT JOIN department ON department.id = activity.departmentId LEFT JOIN operator ON operator.id = activity.recordedBy`
// Within its month by day; what has none comes last.
const inOrder = `ORDER BY month, plannedOn IS NULL, plannedOn, activity.id`

export function activitiesOfYear(db: Db, year: PlanYear): readonly Activity[] {
  return statement<[string, string], Stored>(db, `${selection} WHERE month BETWEEN ? AND ? ${inOrder}`)
    .all(`${year}-01`, `${year}-12`)
    .map(read)
}

export function activityOf(db: Db, id: ActivityId): Activity | null {
  const row = statement<[ActivityId], Stored>(db, `${selection} WHERE activity.id = ?`).get(id)
  return row ? read(row) : null
}

/** Neither held nor dropped, and of that month or an earlier one, the earliest first. */
export function activitiesLeft(db: Db, until: IsoMonth): readonly Activity[] {
  return statement<[IsoMonth], Stored>(
    db,
    `${selection} WHERE heldOn IS NULL AND droppedAt IS NULL AND month <= ? ${inOrder}`,
  )
    .all(until)
    .map(read)
}

/** Of that year, what was copied into the year after already. */
export function copiedOf(db: Db, year: PlanYear): ReadonlySet<ActivityId> {
  const rows = statement<[string, string], { copiedFrom: ActivityId }>(
    db,
    'SELECT copiedFrom FROM activity WHERE copiedFrom IN (SELECT id FROM activity WHERE month BETWEEN ? AND ?)',
  ).all(`${year}-01`, `${year}-12`)
  return new Set(rows.map(({ copiedFrom }) => copiedFrom))
}

function read({ recordedBy: _, madeBy: __, copiedFrom: ___, droppedAt, ...row }: Stored): Activity {
  const isErased = row.audience === null
  const isTime = (column: Text) => column === 'time' || column === 'place'
  const told = Object.fromEntries(
    texts.map((column) => [column, row[column] ?? (isErased && !isTime(column) ? erasedWords : '')]),
  ) as { readonly [Column in Text]: string }
  return {
    ...row,
    ...told,
    department: row.department ?? '',
    by: row.by ?? '',
    isDropped: droppedAt !== null,
    isErased,
  }
}
