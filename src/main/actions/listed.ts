import type { CaseId } from '#shared/domain/case'
import { clockTimeOf, dayOf, type Instant } from '#shared/domain/day'
import type { Table, TableCell } from '#shared/domain/table'
import { confidentialAmong } from '../store/case'
import { allOf, type Pace } from './pace'
import type { SignedStation } from './station'

/** A list on its way into a file. */
export type Listed = {
  /** What it is called, on the tab of the sheet and in the name of the file: at most 31 characters. */
  readonly title: string
  /** What it was narrowed to, in words without anybody's name or room; '' : nothing. */
  readonly scope: string
  readonly read: (reading: Reading) => Promise<readonly Table[]>
}

export type Reading = {
  readonly station: SignedStation
  readonly pace: Pace
  /** As phones stand in the file: masked, or as they are. */
  readonly phone: (phone: string) => string
}

export type Column<Row> = {
  readonly title: string
  readonly width: number
  readonly cell: (row: Row) => TableCell
  /** Name, room or phone: 保密 where the customer asked for it. */
  readonly isPersonal?: true
}

const rowsAtOnce = 400

export async function tableOf<Row>(
  pace: Pace,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  isConfidential: (row: Row) => boolean = () => false,
): Promise<Table> {
  const cellsOf = (row: Row) => {
    const isHidden = isConfidential(row)
    return columns.map(({ cell, isPersonal }) => (isHidden && isPersonal ? '保密' : cell(row)))
  }
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: await allOf(pace, rows, rowsAtOnce, (some) => some.map(cellsOf)),
  }
}

const hiddenAtOnce = 200

/** The same of rows that each belong to a case: 客户要求保密 is the case's. */
export async function tableOfCases<Row extends { readonly caseId: CaseId | null }>(
  { station: { db }, pace }: Reading,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Table> {
  const ids = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))]
  const hidden = new Set(await allOf(pace, ids, hiddenAtOnce, (some) => confidentialAmong(db, some)))
  return tableOf(pace, name, columns, rows, ({ caseId }) => caseId !== null && hidden.has(caseId))
}

/** Page after page until one is empty, the desk working in between: a full one may lack what was found and is gone. */
export async function allPages<Row>(
  pace: Pace,
  length: number,
  page: (limit: number, offset: number) => readonly Row[],
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let offset = 0; ; offset += length) {
    await pace()
    const found = page(length, offset)
    if (found.length === 0) return rows
    rows.push(...found)
  }
}

/** `2026-11-26 14:39`: sorts as a text, and no spreadsheet moves it to another zone. */
export function moment(at: Instant | null): string {
  return at === null ? '' : `${dayOf(at)} ${clockTimeOf(at)}`
}

/** 是, or nothing. */
export function yes(is: boolean): string {
  return is ? '是' : ''
}
