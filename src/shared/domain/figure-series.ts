import { isJob, type Kind } from '#shared/domain/kind'

// What stands side by side in a picture.

export const kindSeries = [
  { kinds: 'complaint', words: '投诉' },
  { kinds: 'job', words: '报修求助' },
  { kinds: 'other', words: '其他' },
] as const

export type KindsOf = (typeof kindSeries)[number]['kinds']

export function kindsOf(kind: Kind): KindsOf {
  if (kind === 'complaint') return 'complaint'
  return isJob(kind) ? 'job' : 'other'
}

export function ofKinds<Row extends { readonly kind: Kind }>(rows: readonly Row[], kinds: KindsOf | 'all') {
  return kinds === 'all' ? rows : rows.filter(({ kind }) => kindsOf(kind) === kinds)
}

/** What no row has is no series; the first stands for a period without any. */
export function isUsed(rows: readonly { readonly kind: Kind }[], kinds: KindsOf): boolean {
  return kinds === 'complaint' || rows.some(({ kind }) => kindsOf(kind) === kinds)
}

/** In tenths of a percent, as the figure says it; null: nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
