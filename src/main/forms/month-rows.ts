/** What the pages of a month have in common. */
import type { Content } from 'pdfmake/interfaces'
import { type Instant, type IsoDay, type IsoMonth, instantAt, type TimeOfDay } from '#shared/domain/day'
import { band, handLine, labelCell, list, type Row, spanning, valueCell } from './cells'
import type { FigureFacts } from './facts'
import { bodySize } from './paper'

const width = bodySize('portrait').width
const pair = [110, width - 110] as const
const figureColumns = [130, 110, width - 240] as const

/** A date for the file of a month that has no other: noon of its 28th, a day that every month has. */
export function dateOf(month: IsoMonth): Instant {
  return instantAt(`${month}-28` as IsoDay, '12:00' as TimeOfDay)
}

/** Two lines of four groups of eight, to be compared by eye. */
export function hashWords(hash: string): string {
  const groups = hash.match(/.{1,8}/gu) ?? []
  return `${groups.slice(0, 4).join(' ')}\n${groups.slice(4).join(' ')}`
}

export function heading(text: string): Content {
  return { text, font: 'Hei', fontSize: 12, margin: [0, 14, 0, 5] }
}

export function labels(...words: readonly string[]): Row {
  return { least: 22, cells: words.map(labelCell) }
}

export function values(words: readonly string[], columns: readonly number[]): Row {
  return {
    least: handLine,
    cells: words.map((text, index) => valueCell(text, columns[index] ?? 0, 2, 'left')),
  }
}

/** A label and what it names, row by row. */
export function factBand(facts: readonly (readonly [string, string])[]): Content {
  return band(
    pair,
    facts.map(([label, words]) => ({
      least: handLine,
      cells: [labelCell(label), valueCell(words, pair[1], 2, 'left')],
    })),
  )
}

/** `group`: what they are of, over them on each page. */
export function figureList(figures: readonly FigureFacts[], group?: string): Content {
  const over: Row[] = group === undefined ? [] : [{ least: 22, cells: spanning(group, figureColumns.length) }]
  return list(
    figureColumns,
    [...over, labels('指标', '数值', '怎样算')],
    figures.map(({ label, value, formula }) => values([label, value, formula], figureColumns)),
  )
}
