import type { Referral } from '#shared/domain/draft'
import type { PromiseMade } from '#shared/domain/follow-up'

/** 复函: what the authority that referred the matter is promised, as it stands among the promises. */
export function replyLetterWords({ by, number }: Pick<Referral, 'by' | 'number'>): string {
  return `复函${by}${number && `（${number}）`}`
}

/** Whether that promise is the 复函: it is kept by a letter with a date and a number. */
export function isReplyLetter(
  { words }: Pick<PromiseMade, 'words'>,
  referral: Pick<Referral, 'by' | 'number'> | null,
): boolean {
  return referral !== null && words === replyLetterWords(referral)
}
