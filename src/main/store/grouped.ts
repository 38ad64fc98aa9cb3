import type { CaseId } from '#shared/domain/case'

/** Rows of many cases, by case. */
export function grouped<Row extends { readonly caseId: CaseId }, Item>(
  rows: readonly Row[],
  read: (row: Row) => Item,
): ReadonlyMap<CaseId, readonly Item[]> {
  const byCase = new Map<CaseId, Item[]>()
  for (const row of rows) {
    const items = byCase.get(row.caseId)
    if (items) items.push(read(row))
    else byCase.set(row.caseId, [read(row)])
  }
  return byCase
}
