import type { IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import type { TestDesk } from './desk'

/** What 数字 says of a month, by the label of each figure. */
export async function monthFigures(desk: TestDesk, month: string): Promise<Readonly<Record<string, string>>> {
  const { figures } = await desk.ask('figure.sheet', { period: periodOfMonth(month as IsoMonth) })
  return Object.fromEntries(figures.map(({ label, value }) => [label, value]))
}
