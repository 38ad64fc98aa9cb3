import type { CaseId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { isErased } from '#shared/domain/erased'
import { normalText } from '#shared/domain/finding'
import { phoneDigits } from '#shared/domain/phone'
import { normalAddress, plainAddress } from '#shared/domain/unit'
import { spellShort } from './spelling'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What a case is found by beside its number and its text: who, where and which phones, as corrected, callers included.
// No record: told anew with each change of the case, gone with its erasure.

type Found = { readonly names: string; readonly places: string; readonly digits: string }

/** Tells anew how the case is found; in the transaction that changed it. Most steps change nothing of that. */
export function tellCaseFind(tx: Tx, { matter, corrections, calls }: CaseFacts): void {
  if (isErased(matter)) {
    forgetCaseFind(tx, matter.id)
    return
  }
  const { customer } = withCorrections(matter, corrections)
  const people = [customer.contactName, ...calls.map(({ caller }) => caller)].filter((name) => name !== '')
  const phones = digitsOf([...customer.phones, ...calls.flatMap(({ phone }) => phone.split('、'))])
  const found: Found = {
    names: normalText([customer.company, ...people].join(' ')).toLowerCase(),
    places: placesOf(customer.address),
    digits: phones.join(' '),
  }
  if (isSame(foundOf(tx, matter.id), found)) return
  const spellings = [
    ...(customer.company === '' ? [] : [spellShort(customer.company, 'company')]),
    ...people.map((name) => spellShort(name, 'person')),
  ]
  forgetCaseFind(tx, matter.id)
  statement(
    tx,
    `INSERT INTO caseFind (caseId, names, spelled, initials, places, digits)
     VALUES (@caseId, @names, @spelled, @initials, @places, @digits)`,
  ).run({
    ...found,
    caseId: matter.id,
    spelled: spellings.map(({ spelled }) => spelled).join(''),
    initials: spellings.map(({ initials }) => initials).join(''),
  })
  for (const digits of phones)
    statement(tx, 'INSERT INTO casePhone (caseId, digits, tail) VALUES (?, ?, ?)').run(
      matter.id,
      digits,
      digits.slice(-4),
    )
}

export function forgetCaseFind(tx: Tx, id: CaseId): void {
  statement(tx, 'DELETE FROM caseFind WHERE caseId = ?').run(id)
  statement(tx, 'DELETE FROM casePhone WHERE caseId = ?').run(id)
}

/** A unit as it is compared, whole and as it is typed in short: ` c座-506 c506`; of no address nothing. */
export function placesOf(address: string): string {
  const normal = normalAddress(address).toLowerCase()
  return normal === '' ? '' : ` ${normal} ${plainAddress(address)}`
}

/** Each once, without spaces and dashes; what has no digit is none. */
export function digitsOf(phones: readonly string[]): readonly string[] {
  return [...new Set(phones.map(phoneDigits))].filter((digits) => digits !== '')
}

function foundOf(db: Db, id: CaseId): Found | undefined {
  return statement<[CaseId], Found>(db, 'SELECT names, places, digits FROM caseFind WHERE caseId = ?').get(id)
}

function isSame(one: Found | undefined, other: Found): boolean {
  return one?.names === other.names && one.places === other.places && one.digits === other.digits
}

/** Before that case, the newest first: whether each still has to be told how it is found. An erased one has nothing. */
export function findStandingOf(
  db: Db,
  before: CaseId | null,
  limit: number,
): readonly { readonly id: CaseId; readonly isUntold: number }[] {
  return statement<object, { id: CaseId; isUntold: number }>(
    db,
    `SELECT id, phones IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM caseFind WHERE caseFind.caseId = caseRecord.id) AS isUntold
       FROM caseRecord WHERE id < @before ORDER BY id DESC LIMIT @limit`,
  ).all({ before: before ?? Number.MAX_SAFE_INTEGER, limit })
}
