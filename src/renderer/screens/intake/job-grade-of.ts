import type { Phrases } from '#shared/domain/desk-list'
import type { DraftContent } from '#shared/domain/draft'

/** What she said, else what the category is usually. */
export function jobGradeOf(
  { jobGrade, category }: Pick<DraftContent, 'jobGrade' | 'category'>,
  phrases: Phrases,
): 'minor' | 'major' {
  const isLarge = phrases.some((one) => one.category === category && one.isLargeJob)
  return jobGrade ?? (isLarge ? 'major' : 'minor')
}
