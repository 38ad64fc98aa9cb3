import { z } from 'zod'

export const FigureGroup = z.enum(['cases', 'onTime', 'revisit', 'parts'])
export type FigureGroup = z.infer<typeof FigureGroup>

/** A figure with its formula: what was counted, in the desk's words. */
export const Figure = z.strictObject({
  group: FigureGroup,
  label: z.string(),
  value: z.string(),
  formula: z.string(),
})
export type Figure = z.infer<typeof Figure>

export function figure(group: FigureGroup, label: string, value: string, formula: string): Figure {
  return { group, label, value, formula }
}

/** `85.7%（12/14）`; nothing to divide by is said, not shown as zero. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—（0/0）' : `${((part / whole) * 100).toFixed(1)}%（${part}/${whole}）`
}
