import { z } from 'zod'
import {
  addDays,
  addMonths,
  dayOf,
  type Instant,
  type IsoDay,
  instantAt,
  type TimeOfDay,
} from '#shared/domain/day'

// 保存期限 (个人信息保护法 art. 19): the shortest time that what it was taken for needs, by kind of record.

/**
 * case: with all that belongs to it · contact: 来电来访, no case · periodic: 月回访, with its sheets · walk: 巡检, with findings, notices and photos ·
 * survey: a campaign with its sheets · customer: who moved out, with all contacts · deputy: 代批 ·
 * export · scan: one that belongs to no slip · archive: the month's folder.
 */
export const RetentionKind = z.enum([
  'case',
  'contact',
  'periodic',
  'customer',
  'deputy',
  'export',
  'handover',
  'scan',
  'walk',
  'survey',
  'activity',
  'meeting',
  'merit',
  'archive',
])
export type RetentionKind = z.infer<typeof RetentionKind>

const Months = z.number().int().min(1).max(360)

/** How many months each is kept, from the day that retentionFrom names. */
export const Retention = z.strictObject({
  case: Months,
  contact: Months,
  periodic: Months,
  customer: Months,
  deputy: Months,
  export: Months,
  handover: Months,
  scan: Months,
  walk: Months,
  survey: Months,
  activity: Months,
  meeting: Months,
  merit: Months,
  archive: Months,
})
export type Retention = z.infer<typeof Retention>

/**
 * Cases: three years, the general limitation of actions (民法典 art. 188); customers as long after they moved out, for
 * what they may still claim. Contacts and 月回访: one year, for who comes again and what was said a year ago.
 * 巡检 and 调查: three years, for what was found and promised may be asked for as long. 沟通计划 and 考核: two years, one year
 * against the one before; meetings one.
 * Archives: ten years, the ordinary fixed term of a record that is kept (定期 10 年).
 */
export const usualRetention: Retention = {
  case: 36,
  contact: 12,
  periodic: 12,
  customer: 36,
  deputy: 36,
  export: 36,
  handover: 12,
  scan: 12,
  walk: 36,
  survey: 36,
  activity: 24,
  meeting: 12,
  merit: 24,
  archive: 120,
}

/** The last day on which what ended on `endedOn` is kept; from the day after it is due. */
export function keptUntil(endedOn: IsoDay, months: number): IsoDay {
  return addMonths(endedOn, months)
}

/** What ended at that moment or later cannot be due yet; what ended before it is asked by isDue. */
export function surelyKeptFrom(now: Instant, months: number): Instant {
  return instantAt(addDays(addMonths(dayOf(now), -months), 4), '00:00' as TimeOfDay)
}

export function isDue(endedOn: IsoDay, months: number, now: Instant): boolean {
  return dayOf(now) > keptUntil(endedOn, months)
}

export const retentionKindWord: Readonly<Record<RetentionKind, string>> = {
  case: '案件',
  contact: '来电来访（没有立项）',
  periodic: '月回访',
  customer: '客户资料（已迁出）',
  deputy: '代批',
  export: '导出个人信息的记录',
  handover: '交接班',
  scan: '没有归到案件的扫描件',
  walk: '巡检与整改',
  survey: '满意度调查',
  activity: '客户沟通计划',
  meeting: '会议接待',
  merit: '考核扣分',
  archive: '月度归档',
}
