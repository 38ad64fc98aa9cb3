import {
  type ContactPersonId,
  type CustomerId,
  type KnownCustomer,
  mostPhones,
} from '#shared/domain/customer'
import { erasedWords } from '#shared/domain/erased'
import { normalText, type SearchWord } from '#shared/domain/finding'
import { phoneDigits } from '#shared/domain/phone'
import { plainAddress } from '#shared/domain/unit'
import { customerOf, familyOf, standingOf } from './customer'
import type { FindColumns } from './customer-match'
import { bestMeant, customersMeant, type Meant, noteTold, type Only, type Ranked } from './customer-meant'
import { spellShort } from './spelling'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// Typing ahead: who may be meant by a few letters. customerFind has one row for each contact of a customer that stands by
// itself, and one for a customer that has none; it is told anew with each change, and is no record.
// Each column is in lower case and holds its entries between separators, so that instr sees where
// one begins and ends: names `\n甲公司\n陈女士\n`, spelled `\n jiagongsi gongsi si \n chennvshi …`, digits and places ` … `.

type FindRow = Ranked & FindColumns

/** Tells anew how the customer, or the one it was merged into, is found; in the transaction that changed it. */
export function tellCustomer(tx: Tx, id: CustomerId): void {
  const standing = standingOf(tx, id)
  const family = new Set([...familyOf(tx, standing), id])
  for (const member of family) statement(tx, 'DELETE FROM customerFind WHERE customerId = ?').run(member)
  noteTold(tx, family)
  const customer = customerOf(tx, standing)
  if (!customer || customer.name === erasedWords) return
  for (const row of rowsOf(customer))
    statement(
      tx,
      `INSERT INTO customerFind (customerId, contactId, isHere, names, spelled, initials, places, digits)
       VALUES (@customerId, @contactId, @isHere, @names, @spelled, @initials, @places, @digits)`,
    ).run(row)
}

function rowsOf(customer: KnownCustomer): readonly FindRow[] {
  const { id, kind, name, movedOutOn } = customer
  const addresses = customer.occupancies
    .filter(({ untilOn }) => untilOn === null || untilOn === movedOutOn)
    .flatMap(({ address }) => [address.toLowerCase(), plainAddress(address)])
  const base = { customerId: id, isHere: Number(movedOutOn === null), places: between(addresses) }
  const row = (
    contactId: ContactPersonId | null,
    said: readonly string[],
    phones: readonly string[],
  ): FindRow => {
    const spellings = said.map((one, place) => spellShort(one, place === 0 ? kind : 'person'))
    return {
      ...base,
      contactId,
      names: lines(said.map(normalName)),
      spelled: lines(spellings.map(({ spelled }) => `${spelled} `)),
      initials: lines(spellings.map(({ initials }) => `${initials} `)),
      digits: between(phones.map(phoneDigits)),
    }
  }
  const contacts = customer.contacts.filter(({ untilOn }) => untilOn === null)
  if (contacts.length === 0) return [row(null, [name], [])]
  return contacts.map((contact) =>
    row(contact.id, contact.name === name ? [name] : [name, contact.name], contact.phones),
  )
}

/** How names are compared: whatever their width, case and spaces. */
export function normalName(name: string): string {
  return normalText(name).toLowerCase()
}

function lines(parts: readonly string[]): string {
  return `\n${parts.map((part) => `${part}\n`).join('')}`
}

function between(parts: readonly string[]): string {
  return ` ${parts.map((part) => `${part} `).join('')}`
}

/** Of one company this many of its people come first; the others behind those of the next company. */
const atFirst = 3

/** So many of the best are looked at, that a company's many people do not hide the next one. */
const lookedAt = 120

/** Best first; all words must match. Asked at each key: its rows are held in memory (customer-meant.ts). */
export function findCustomers(db: Db, words: readonly SearchWord[], limit: number): readonly Meant[] {
  const best = bestMeant(db, words, Math.max(limit, lookedAt))
  const seen = new Map<CustomerId, number>()
  const inTurn = best.map(({ isHere, ...meant }) => {
    const turn = (seen.get(meant.customerId) ?? 0) + 1
    seen.set(meant.customerId, turn)
    return { meant, wait: (isHere === 1 ? 0 : 2) + (turn > atFirst ? 1 : 0) }
  })
  return inTurn
    .toSorted((a, b) => a.wait - b.wait)
    .slice(0, limit)
    .map(({ meant }) => meant)
}

export type Found = { readonly ids: readonly CustomerId[]; readonly total: number }
export type Page = { readonly limit: number; readonly offset: number }

/** The same as a list of customers, page by page. */
export function findCustomersOn(db: Db, words: readonly SearchWord[], only: Only, page: Page): Found {
  const ids = customersMeant(db, words, only)
  return { ids: ids.slice(page.offset, page.offset + page.limit), total: ids.length }
}

/** Others whose own name is the same, or who have one of these phones (digits only). */
export function alikeOf(
  db: Db,
  family: readonly CustomerId[],
  name: string,
  phones: readonly string[],
): readonly { readonly id: CustomerId; readonly why: 'name' | 'phone' }[] {
  const told = phones.slice(0, mostPhones)
  const isSameName = 'substr(names, 1, @length) = @name'
  const hasPhone = told.map((_, place) => `OR instr(digits, @phone${place})`).join(' ')
  const own = `\n${normalName(name)}\n`
  return statement<[object], { id: CustomerId; why: 'name' | 'phone' }>(
    db,
    `SELECT customerId AS id, min(iif(${isSameName}, 'name', 'phone')) AS why FROM customerFind
     WHERE (${isSameName} ${hasPhone}) AND customerId NOT IN (SELECT value FROM json_each(@family))
     GROUP BY customerId ORDER BY why, customerId LIMIT 20`,
  ).all({
    name: own,
    length: [...own].length,
    family: JSON.stringify(family),
    ...Object.fromEntries(told.map((phone, place) => [`phone${place}`, ` ${phone} `])),
  })
}
