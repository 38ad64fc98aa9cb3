import { mostPhones, type Relation } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { addressesIn, dayIn, isOdd, phonesIn, plain, relationIn } from '#shared/domain/directory-cell'
import type { DirectoryColumn, DirectoryFault, DirectoryMapping } from '#shared/domain/directory-file'

/** A row of the file as it stands, its line counted as the file counts it. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] }

/** What a row says, in the directory's terms. */
export type DirectoryRow = {
  readonly company: string
  readonly contact: string
  readonly relation: Relation | null
  readonly phones: readonly string[]
  readonly addresses: readonly string[]
  readonly sinceOn: IsoDay | null
  readonly note: string
}

export type ReadRow = {
  readonly line: number
  readonly row: DirectoryRow
  readonly faults: readonly DirectoryFault[]
  readonly isLeftOut: boolean
}

const longest = { company: 120, contact: 60, address: 120, phone: 40, note: 500 } as const

export function readRow({ line, cells }: FileRow, mapping: DirectoryMapping): ReadRow {
  const faults = new Set<DirectoryFault>()
  const cell = (column: DirectoryColumn) => plain(cells[mapping[column] ?? -1] ?? '')
  const fitting = (text: string, most: number) => {
    if (text.length <= most) return text
    faults.add('too-long')
    return ''
  }
  const [company, contact] = [cell('company'), cell('contact')]
  const isNameTooLong = company.length > longest.company || contact.length > longest.contact
  if (isNameTooLong) faults.add('too-long')
  else if (company === '' && contact === '') faults.add('nobody')
  const phones = phonesIn(cell('phones'))
    .map((phone) => fitting(phone, longest.phone))
    .filter((phone) => phone !== '')
  if (phones.some(isOdd)) faults.add('odd-phone')
  if (phones.length > mostPhones) faults.add('too-long')
  const addresses = addressesIn([cell('building'), cell('entrance')].filter(Boolean).join('-'), cell('room'))
    .map((address) => fitting(address, longest.address))
    .filter((address) => address !== '')
  const day = cell('sinceOn')
  const sinceOn = dayIn(day)
  if (day !== '' && sinceOn === null) faults.add('odd-day')
  const note = fitting(cell('note'), longest.note)
  const relation = relationIn(cell('relation'))
  return {
    line,
    row: { company, contact, relation, phones: phones.slice(0, mostPhones), addresses, sinceOn, note },
    faults: [...faults],
    isLeftOut: isNameTooLong || faults.has('nobody'),
  }
}

/** The same for rows that say the same. */
export function rowKey({ row }: ReadRow): string {
  return JSON.stringify(row)
}

/** The rows by what they have in common, in the order in which it comes first. */
export function rowsBy(rows: readonly ReadRow[], key: (row: DirectoryRow) => string): Map<string, ReadRow[]> {
  return Map.groupBy(rows, ({ row }) => key(row))
}

/** One of several spellings of one name, the same whatever their order. */
export function spelling(names: readonly string[]): string {
  return [...names].sort()[0] ?? ''
}
