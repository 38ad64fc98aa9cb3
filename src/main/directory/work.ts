import type { Instant, IsoDay } from '#shared/domain/day'
import { phonesIn } from '#shared/domain/directory-cell'
import type { DirectoryFileFault, DirectoryMapping } from '#shared/domain/directory-file'
import { mappingOf } from '#shared/domain/directory-heads'
import { type DirectoryPlan, type Doubt, type KnownEntry, planDirectory } from '#shared/domain/directory-plan'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { isWholePhone } from '#shared/domain/phone'
import type { Table } from '#shared/domain/table'
import { csvOf, guarded } from '../csv'
import { exportRows } from './export-rows'
import { readTable } from './read-table'
import { workbookOf } from './workbook'
import { xlsxOf } from './write-xlsx'

/** The directory as JSON in pieces: long texts go from process to process at once, many small objects do not. */
export type Pieces = readonly string[]

/** What is done in a utility process: it gets the bytes of a file that others made, and never the database. */
export type DirectoryWork = {
  readonly read: {
    readonly order: { readonly bytes: Uint8Array }
    readonly answer:
      | {
          readonly kind: 'table'
          readonly columns: readonly string[]
          readonly sample: readonly (readonly string[])[]
          readonly rows: number
          readonly mapping: DirectoryMapping
        }
      | { readonly kind: DirectoryFileFault }
  }
  readonly plan: {
    readonly order: {
      readonly bytes: Uint8Array
      readonly mapping: DirectoryMapping
      readonly known: Pieces
      readonly today: IsoDay
      /** Without: only counted, nothing is to be done with them. */
      readonly withSteps: boolean
    }
    readonly answer: Omit<DirectoryPlan, 'steps' | 'doubts'> & {
      readonly rows: number
      readonly steps: Pieces
      readonly doubts: readonly (Pick<Doubt, 'line' | 'fault' | 'isLeftOut'> & { readonly words: string })[]
    }
  }
  readonly write: {
    readonly order: { readonly known: Pieces; readonly format: 'xlsx' | 'csv' }
    readonly answer: { readonly bytes: Uint8Array; readonly rows: number }
  }
  /** Any list of the desk as an Excel file. */
  readonly book: {
    readonly order: {
      /** Each table as JSON. */
      readonly tables: Pieces
      readonly made: { readonly at: Instant; readonly by: string }
    }
    readonly answer: { readonly bytes: Uint8Array; readonly cut: number }
  }
}

export type DirectoryWorkName = keyof DirectoryWork
export type DirectoryTask = {
  readonly [Name in DirectoryWorkName]: { readonly name: Name; readonly order: DirectoryWork[Name]['order'] }
}[DirectoryWorkName]

/** Undertakes one piece of work elsewhere; null: it was canceled. */
export type UndertakeDirectory = <Name extends DirectoryWorkName>(
  name: Name,
  order: DirectoryWork[Name]['order'],
) => { readonly answer: Promise<DirectoryWork[Name]['answer'] | null>; readonly cancel: () => void }

/** Does one task; its answer has the type that DirectoryWork gives to its name. */
export async function performDirectory(
  task: DirectoryTask,
): Promise<DirectoryWork[DirectoryWorkName]['answer']> {
  switch (task.name) {
    case 'read':
      return read(task.order.bytes)
    case 'plan':
      return plan(task.order)
    case 'write': {
      const rows = exportRows(entriesIn(task.order.known))
      return { bytes: task.order.format === 'xlsx' ? xlsxOf(rows) : csvOf(rows), rows: rows.length - 1 }
    }
    case 'book': {
      const { tables, made } = task.order
      return workbookOf({ tables: tables.map((table) => JSON.parse(table) as Table), made, guard: guarded })
    }
  }
}

const sampleLength = 5

function read(bytes: Uint8Array): DirectoryWork['read']['answer'] {
  const found = readTable(bytes)
  if (found.kind !== 'table') return found
  const { columns, rows } = found.table
  const mapping = mappingOf(columns)
  // Rows may be longer than their heads.
  const width = Math.max(columns.length, ...rows.slice(0, sampleLength).map(({ cells }) => cells.length))
  return {
    kind: 'table',
    columns: Array.from({ length: width }, (_, at) => (columns[at] ?? '').trim()),
    sample: rows
      .slice(0, sampleLength)
      .map(({ cells }) =>
        cells.map((cell, at) => (at === mapping.phones ? maskedIn(phonesIn(cell)) : maskPhonesIn(cell))),
      ),
    rows: rows.length,
    mapping,
  }
}

/** Of the doubtful rows so many are shown. */
const mostDoubts = 500
const stepsInPiece = 500

function plan({ bytes, mapping, known, today, withSteps }: DirectoryWork['plan']['order']) {
  const found = readTable(bytes)
  // The same bytes were read before.
  if (found.kind !== 'table') throw new Error(`The file was read, and is now ${found.kind}`)
  const { rows } = found.table
  const { steps, doubts, ...counts } = planDirectory(rows, mapping, entriesIn(known), today)
  const pieces = Array.from({ length: Math.ceil(steps.length / stepsInPiece) }, (_, at) =>
    JSON.stringify(steps.slice(at * stepsInPiece, (at + 1) * stepsInPiece)),
  )
  return {
    ...counts,
    rows: rows.length,
    steps: withSteps ? pieces : [],
    doubts: doubts
      .slice(0, mostDoubts)
      .map(({ line, fault, isLeftOut, row }) => ({ line, fault, isLeftOut, words: wordsOf(row) })),
  }
}

/** The row in short, by which she finds it in her file. */
function wordsOf({ company, contact, phones, addresses }: Doubt['row']): string {
  const parts = [company, contact, maskedIn(phones), addresses.join('、')]
  return parts.filter((part) => part !== '').join('　')
}

/** What is too short to be a phone is shown: it is what she has to look at. */
function maskedIn(phones: readonly string[]): string {
  return phones.map((phone) => (isWholePhone(phone) ? maskPhone(phone) : phone)).join('、')
}

function entriesIn(known: Pieces): readonly KnownEntry[] {
  return known.flatMap((piece) => JSON.parse(piece) as readonly KnownEntry[])
}
