import type { IsoDay } from '#shared/domain/day'
import type { DraftContent, Referral } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { DraftId } from '#shared/ipc/views'
import { dayTyped } from '../../words/day-typed'
import { typedByDraft } from './typed-by-draft'

const empty: Referral = { by: '', number: '', replyBy: null }

/** The day as it is typed, while it is none; and what was typed of a referral before another channel was chosen. */
type Typed = { readonly day: string | null; readonly behind: Referral | null }

const { typedOf, useTyped, type } = typedByDraft<Typed>({ day: null, behind: null })

/** Only 上级转办 has a referral; chosen by mistake and back again, nothing of it is lost. */
export function channelChanged(
  draftId: DraftId,
  { referral }: Pick<DraftContent, 'referral'>,
  channel: Channel,
): Pick<DraftContent, 'channel' | 'referral'> {
  if (channel !== 'referred') {
    if (referral) type(draftId, { behind: referral })
    return { channel, referral: null }
  }
  return { channel, referral: referral ?? typedOf(draftId).behind ?? empty }
}

export type DayWrong = 'unclear' | 'past'

/** A day to come, `11-30`; without a year the next one of that name. */
export function replyByTyped(
  typed: string,
  today: IsoDay,
): { readonly on: IsoDay } | { readonly wrong: DayWrong } | null {
  const words = typed.trim()
  if (words === '') return null
  const on = dayTyped(words, today)
  if (on === null) return { wrong: 'unclear' }
  if (on >= today) return { on }
  const next = /\d{4}/u.test(words)
    ? null
    : dayTyped(`${Number(today.slice(0, 4)) + 1}-${on.slice(5)}`, today)
  // 01-15 in December is next year's; 11-20 on 23 November is past.
  return next !== null && on.slice(5, 7) < today.slice(5, 7) ? { on: next } : { wrong: 'past' }
}

/** What stands in the field: what she typed, as long as it is no day. */
export function useReplyBy(draftId: DraftId): string | null {
  return useTyped(draftId).day
}

export function keepDayTyped(draftId: DraftId, day: string | null): void {
  type(draftId, { day })
}

/** Whether a day stands there that is none: it must not be left out without a word. */
export function wrongReplyBy(
  draftId: DraftId,
  { channel }: Pick<DraftContent, 'channel'>,
  today: IsoDay,
): DayWrong | null {
  const { day } = typedOf(draftId)
  const read = channel === 'referred' && day !== null ? replyByTyped(day, today) : null
  return read && 'wrong' in read ? read.wrong : null
}
