import type { Standards } from '#shared/domain/standard'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result } from '#shared/result'
import { printSheet, type SheetHead, type SheetStation } from './print-sheet'

/** F18: one of the two 服务标准 as a card, with the desk's own name where it is said aloud. */
export async function printStandard(
  station: SheetStation,
  standards: Standards,
  { standard }: Asked<'slip.printStandard'>,
): Promise<Result<SlipView, never>> {
  const { title, groups } = standards[standard]
  const orderOf = (head: SheetHead) => {
    const named = groups.map(({ item, lines }) => ({
      item,
      lines: lines.map((line) => line.replaceAll('{organisation}', head.organisation)),
    }))
    return { form: 'F18', facts: { ...head, title, groups: named } } as const
  }
  return done(await printSheet(station, { form: 'F18', title, month: null }, orderOf))
}
