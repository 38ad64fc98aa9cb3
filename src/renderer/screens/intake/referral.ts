import { create } from 'zustand'
import type { IsoDay } from '#shared/domain/day'
import type { DraftContent, Referral } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { DraftId } from '#shared/ipc/views'
import { dayTyped } from '../../words/day-typed'

const empty: Referral = { by: '', number: '', replyBy: null }

/** The day as it is typed, while it is none; and what was typed of a referral before another channel was chosen. */
type Typed = { readonly day: string | null; readonly behind: Referral | null }

const untouched: Typed = { day: null, behind: null }

const useReferrals = create<{ readonly typed: ReadonlyMap<DraftId, Typed> }>()(() => ({ typed: new Map() }))

function put(draftId: DraftId, part: Partial<Typed>): void {
  useReferrals.setState(({ typed }) => ({
    typed: new Map(typed).set(draftId, { ...(typed.get(draftId) ?? untouched), ...part }),
  }))
}

/** Only 上级转办 has a referral; chosen by mistake and back again, nothing of it is lost. */
export function channelChanged(
  draftId: DraftId,
  { referral }: Pick<DraftContent, 'referral'>,
  channel: Channel,
): Pick<DraftContent, 'channel' | 'referral'> {
  if (channel !== 'referred') {
    if (referral) put(draftId, { behind: referral })
    return { channel, referral: null }
  }
  const { behind } = useReferrals.getState().typed.get(draftId) ?? untouched
  return { channel, referral: referral ?? behind ?? empty }
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
export function useReplyBy(draftId: DraftId | undefined): string | null {
  return useReferrals(({ typed }) => (draftId === undefined ? null : (typed.get(draftId)?.day ?? null)))
}

export function keepDayTyped(draftId: DraftId, day: string | null): void {
  put(draftId, { day })
}

/** Whether a day stands there that is none: it must not be left out without a word. */
export function wrongReplyBy(
  draftId: DraftId,
  { channel }: Pick<DraftContent, 'channel'>,
  today: IsoDay,
): DayWrong | null {
  const day = useReferrals.getState().typed.get(draftId)?.day ?? null
  const read = channel === 'referred' && day !== null ? replyByTyped(day, today) : null
  return read && 'wrong' in read ? read.wrong : null
}
