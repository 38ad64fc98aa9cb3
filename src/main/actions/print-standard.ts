import type { Standards } from '#shared/domain/standard'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result } from '#shared/result'
import { deskOf } from '../store/desk'
import type { Slip } from '../store/slip'
import { printSheet, type SheetStation } from './print-sheet'
import { slipFacts } from './slip-order'

/** F18: one of the two 服务标准 as a card, with the desk's own name where it is said aloud. */
export async function printStandard(
  station: SheetStation,
  standards: Standards,
  { standard }: Asked<'slip.printStandard'>,
): Promise<Result<SlipView, never>> {
  const { title, groups } = standards[standard]
  const organisation = deskOf(station.db)?.organisation ?? ''
  const named = groups.map(({ item, lines }) => ({
    item,
    lines: lines.map((line) => line.replaceAll('{organisation}', organisation)),
  }))
  const orderOf = (slip: Slip) =>
    ({ form: 'F18', facts: { organisation, slip: slipFacts(slip), title, groups: named } }) as const
  return done(await printSheet(station, { form: 'F18', title, month: null }, orderOf))
}
