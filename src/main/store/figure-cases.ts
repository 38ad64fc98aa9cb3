import type { CasePart, CaseSet, CountedKinds } from '#shared/domain/figure-counted'

// Which cases a figure counts. Merged ones are no cases of their own, void ones count nowhere (domain.md, Figures).

export const isCase = "(closeOutcome IS NULL OR closeOutcome NOT IN ('void', 'merged'))"

const isJob = "kind IN ('service', 'help')"

export const kindsSql: Readonly<Record<CountedKinds, string>> = {
  all: 'TRUE',
  complaint: "kind = 'complaint'",
  job: isJob,
  other: "kind NOT IN ('complaint', 'service', 'help')",
  notJob: `NOT ${isJob}`,
}

/** The last lead of the first round that did not send it back: as leadOf has it (case-facts.ts). */
const department = `coalesce((SELECT department.name FROM handoff JOIN department ON department.id = handoff.departmentId
  WHERE handoff.caseId = caseRecord.id AND round = 1 AND role = 'lead' AND sentBackAt IS NULL
  ORDER BY handoff.id DESC LIMIT 1), '')`

/** See figure-subject.ts. A name that was erased is none. */
const subject = `CASE WHEN kind <> 'complaint' THEN NULL
  WHEN subjectKind IN ('department', 'facility') OR subjectKind = 'person' AND nature = 'valid'
  THEN subjectKind || ' ' || coalesce(subjectName, '') ELSE subjectKind END`

/** By what received cases are told apart; of a building its addresses are given, since SQL knows no buildings. */
export const partSql: Readonly<Record<Exclude<CasePart, 'building'>, string>> = {
  kind: 'kind',
  grade: 'grade',
  nature: 'nature',
  channel: 'channel',
  category: 'category',
  department,
  subject,
}

export const isOfAddresses = "coalesce(address, '') IN (SELECT value FROM json_each(@addresses))"

const received = 'caseRecord INDEXED BY caseByCount WHERE countedAt >= @from AND countedAt < @until'
const closedIn = `caseRecord INDEXED BY caseByClosing
  WHERE closeCountedAt >= @from AND closeCountedAt < @until AND countedAt < @until`

/** Received before that moment and not closed by then, in two parts. */
function leftAt(moment: '@from' | '@until'): readonly string[] {
  return [
    `caseRecord INDEXED BY caseOpen WHERE closedAt IS NULL AND countedAt < ${moment}`,
    `caseRecord INDEXED BY caseByClosing WHERE closeCountedAt >= ${moment} AND countedAt < ${moment}`,
  ]
}

const lastRound = `(SELECT r.id FROM caseRound AS r WHERE r.caseId = caseRecord.id ORDER BY r.number DESC LIMIT 1)`
const withLastRound = closedIn.replace(
  'WHERE',
  `CROSS JOIN caseRound AS last ON last.id = ${lastRound} WHERE`,
)
const isOnSpot = "(closeOutcome = 'onSpot' OR last.isOnSpot IS 1)"

type Set = { readonly from: readonly string[]; readonly is: string; readonly until?: string }

const sets: Readonly<Record<CaseSet, Set>> = {
  received: { from: [received], is: isCase },
  carried: { from: leftAt('@from'), is: isCase },
  closed: { from: [closedIn], is: isCase },
  onSpot: { from: [withLastRound], is: `${isCase} AND ${isOnSpot}` },
  handled: {
    from: [withLastRound],
    is: `${isCase} AND NOT ${isOnSpot} AND last.completedAt IS NOT NULL`,
    until: 'last.completedAt',
  },
  merged: { from: [closedIn], is: "closeOutcome = 'merged'" },
  open: { from: leftAt('@until'), is: isCase },
}

/** The columns of each case of a set that meets the conditions. */
export function casesSql(which: CaseSet, columns: string, ...conditions: readonly string[]): string {
  const { from, is } = sets[which]
  const all = [is, ...conditions].join(' AND ')
  return from.map((one) => `SELECT ${columns} FROM ${one} AND ${all}`).join(' UNION ALL ')
}

/** The same as rows of a list. */
export function caseItemsSql(which: CaseSet, ...conditions: readonly string[]): string {
  const until = sets[which].until ?? 'closedAt'
  const standing = which === 'handled' ? 'handled' : 'counted'
  const columns = `'case' AS source, caseRecord.id, caseRecord.id AS caseId, receivedAt AS at, ${until} AS until, '${standing}' AS standing`
  return casesSql(which, columns, ...conditions)
}
