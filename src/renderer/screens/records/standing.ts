import { verdictWord } from '#shared/domain/revisit-record'
import type { RecordRow } from '#shared/ipc/record-questions'

/** How a record stands, in a word or two. */
export function recordStanding({ record, step, isAsked }: RecordRow): string {
  switch (step) {
    case 'return':
      return '在外面'
    case 'review':
      return '待审核'
    case 'manage':
      return '等上级意见'
    case 'take':
      return '待发出'
    case null:
      if (record.review) return verdictWord[record.review.verdict]
      return isAsked ? '已回访' : '待回访'
  }
}
