/** Rows of a label and its value, side by side; what the sheets for managers are made of. */
import type { Content } from 'pdfmake/interfaces'
import { type Instant, stampOf } from '#shared/domain/day'
import {
  band,
  handLine,
  labelCell,
  type Prose,
  prose,
  proseHeight,
  type Row,
  rowsHeight,
  signatureHeight,
  signatureRow,
  together,
  valueCell,
} from './cells'
import type { Signed } from './facts'
import { bodySize } from './paper'
import { share } from './room'

const width = bodySize('portrait').width
const label = 76

/** One label and its value across the sheet; two of them; three of them. */
export const across = [label, width - label] as const
export const twice = [label, width / 2 - label, label, width / 2 - label] as const
export const thrice = [label, 88, 62, 94, 62, width - label - 306] as const

export const fieldHeight = handLine + 2

/** For the estimates of room.ts: a line or so, lest the last row go over. */
export const slack = 20

/** `columns` are those of a label and a value in turn. */
export function fieldRow(
  columns: readonly number[],
  fields: readonly (readonly [string, string])[],
  least = fieldHeight,
  alignment: 'left' | 'center' = 'center',
): Row {
  return {
    least,
    cells: fields.flatMap(([name, value], index) => [
      labelCell(name),
      valueCell(value, columns[2 * index + 1] ?? 0, 2, alignment),
    ]),
  }
}

/** Of one label across the sheet, what is read from the left. */
export function wideRow(name: string, value: string, lines = 2): Row {
  return { least: fieldHeight, cells: [labelCell(name), valueCell(value, across[1], lines, 'left')] }
}

/** A date and a time, or room to write them. */
export function momentWords(at: Instant | null): string {
  return at ? stampOf(at) : '　　年　月　日　时　分'
}

export type Passage = Prose & {
  readonly label: string
  /** Lines for the hand, at least. */
  readonly lines: number
}

/** Heights for these passages on what is left of one page, shared by their lines; each has room for what it says. */
export function heightsOf(passages: readonly Passage[], room: number): readonly number[] {
  return share(
    room,
    passages.map((passage) => ({
      least: Math.max(passage.lines * handLine, proseHeight(passage, across[1])),
      weight: passage.lines,
    })),
  )
}

export function passageBand(passage: Passage, least: number): Content {
  return prose(passage.label, passage, across, least)
}

/** What somebody decides, says and signs, on one page: who signs sees what it is for. */
export function signedPassage(
  decided: readonly Row[],
  passage: Passage,
  least: number,
  signature: { readonly caption: string; readonly signed: Signed },
): Content {
  const height =
    rowsHeight(across, decided) + Math.max(least, proseHeight(passage, across[1])) + signatureHeight
  return together(height, [
    ...(decided.length > 0 ? [band(across, decided)] : []),
    passageBand(passage, least),
    band(across, [signatureRow(signature.caption, signature.signed)]),
  ])
}
