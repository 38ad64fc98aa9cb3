import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import { addDays, type IsoDay } from '#shared/domain/day'
import { wasThere } from './customer'
import { type ImportEvent, importKind, type Unfinished, withdrawKind } from './directory-file'
import { statement } from './statement'
import type { Db } from './tx'

// What an import wrote, as it stands when it is to be taken back.

/** `new`: it came with the import; `used`: it did, and the desk has used it since. */
export type Fate = 'known' | 'new' | 'used'

export function fateOf(db: Db, { eventId }: Unfinished, customerId: CustomerId): Fate {
  const came = statement<[CustomerId, number, string], { id: number }>(
    db,
    `SELECT id FROM event WHERE recordTable = 'customer' AND recordId = ? AND id > ? AND kind = ? AND before IS NULL`,
  ).get(customerId, eventId, importKind)
  if (!came) return 'known'
  const used = statement<object, { isUsed: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM caseRecord WHERE customerId = @customerId)
       OR EXISTS (SELECT 1 FROM contact WHERE customerId = @customerId)
       OR EXISTS (SELECT 1 FROM customer WHERE mergedInto = @customerId)
       OR EXISTS (SELECT 1 FROM event WHERE recordTable = 'customer' AND recordId = @customerId
         AND kind NOT IN (@importKind, @withdrawKind)) AS isUsed`,
  ).get({ customerId, importKind, withdrawKind })
  return used?.isUsed === 1 ? 'used' : 'new'
}

export function isNamed(db: Db, id: CustomerId): boolean {
  return statement(db, 'SELECT 1 FROM customer WHERE id = ? AND name IS NOT NULL').get(id) !== undefined
}

type Written = { readonly customerId: CustomerId; readonly sinceOn: IsoDay }

/** Null: it was taken back already. */
export function contactWritten(
  db: Db,
  id: ContactPersonId,
): (Written & { readonly phones: readonly string[]; readonly dayBefore: IsoDay }) | null {
  const row = statement<[ContactPersonId], Written & { phones: string }>(
    db,
    'SELECT customerId, sinceOn, phones FROM contactPerson WHERE id = ? AND name IS NOT NULL',
  ).get(id)
  return row ? { ...row, phones: JSON.parse(row.phones), dayBefore: addDays(row.sinceOn, -1) } : null
}

/** Null: it was taken back already. */
export function occupancyWritten(db: Db, id: number): (Written & { readonly dayBefore: IsoDay }) | null {
  const row = statement<[number], Written>(
    db,
    `SELECT customerId, sinceOn FROM occupancy WHERE id = ? AND ${wasThere}`,
  ).get(id)
  return row ? { ...row, dayBefore: addDays(row.sinceOn, -1) } : null
}

/** A personal field before and after the event; null: the event did not change it, or it was erased since. */
export function personalChange(
  db: Db,
  event: ImportEvent,
  field: string,
): { readonly before: string; readonly after: string } | null {
  const [before, after] = [event.before, event.after].map((image) => personalIn(db, image, field))
  return before === undefined || after === undefined ? null : { before, after }
}

function personalIn(db: Db, image: string | null, field: string): string | undefined {
  const sealed: unknown = JSON.parse(image ?? '{}')[field]
  if (typeof sealed !== 'object' || sealed === null || !('personal' in sealed)) return undefined
  const row = statement<[unknown], { value: string | null }>(
    db,
    'SELECT value FROM personalValue WHERE id = ?',
  ).get(sealed.personal)
  return row?.value ?? undefined
}
