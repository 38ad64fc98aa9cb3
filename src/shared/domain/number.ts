import { z } from 'zod'
import { IsoMonth } from '#shared/domain/day'

/** `TS-202611-0007`: prefix, local month in which it was issued, place in that month. */
export const CaseNumber = z
  .string()
  .regex(/^[A-Z]{1,4}-\d{6}-\d{4,}$/)
  .brand<'CaseNumber'>()
export type CaseNumber = z.infer<typeof CaseNumber>

/** The other series (domain.md, Numbers); prefixes are never shared, or two papers would bear one number. */
export const takenPrefixes = {
  PG: '派工单',
  HF: '回访记录',
  YH: '月回访',
  LX: '联系单',
  ZG: '整改',
  SP: '审批',
  XJ: '巡检',
  DC: '调查',
} as const

function takenBy(prefix: string): string | undefined {
  return Object.entries(takenPrefixes).find(([taken]) => taken === prefix)?.[1]
}

/** Of the cases' series. */
export const NumberPrefix = z
  .string()
  .regex(/^[A-Z]{1,4}$/, { error: '编号前缀是 1 到 4 个大写字母' })
  .refine((prefix) => !takenBy(prefix), {
    error: ({ input }) => `${input} 是${takenBy(String(input))}的编号前缀，请换一个`,
  })

export type NumberParts = { readonly prefix: string; readonly month: IsoMonth; readonly place: number }

export function formatNumber({ prefix, month, place }: NumberParts): CaseNumber {
  return `${prefix}-${month.replace('-', '')}-${String(place).padStart(4, '0')}` as CaseNumber
}

/** The inverse of formatNumber; null for what formatNumber never makes. */
export function parseNumber(text: string): NumberParts | null {
  const [, prefix, digits, place] = /^([A-Z]{1,4})-(\d{6})-(\d{4,})$/.exec(text) ?? []
  const month = IsoMonth.safeParse(`${digits?.slice(0, 4)}-${digits?.slice(4)}`)
  if (!prefix || !place || !month.success) return null
  const parts = { prefix, month: month.data, place: Number(place) }
  return formatNumber(parts) === text ? parts : null
}
