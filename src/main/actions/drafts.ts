import type { Instant } from '#shared/domain/day'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { Asked } from '#shared/ipc/contract'
import type { DraftId, ParkedDraft } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { type ContactEnd, insertContact } from '../store/contact'
import {
  allDrafts,
  type Draft,
  deleteDraft,
  draftOf,
  insertDraft,
  saveDraft,
  setParked,
} from '../store/draft'
import { transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'

/** What was typed last and is not on disk yet. */
export type DraftKeeper = {
  /** Keeps the newest and writes it within a quarter of a second, or at once; answers when it was last written. */
  readonly save: (id: DraftId, content: DraftContent, atOnce: boolean) => Result<Instant | null, 'draft-gone'>
  /** Writes what is not on disk yet: before the draft is read, parked, registered, and before the program ends. */
  readonly flush: () => void
}

const writtenWithin = 250

export function keepDrafts(
  { db, clock }: Pick<Station, 'db' | 'clock'>,
  later: (act: () => void, ms: number) => void,
): DraftKeeper {
  const unwritten = new Map<DraftId, DraftContent>()
  function flush(): void {
    for (const [id, content] of unwritten) saveDraft(db, id, content, clock())
    unwritten.clear()
  }
  return {
    flush,
    save: (id, content, atOnce) => {
      if (!atOnce) {
        if (unwritten.size === 0) later(flush, writtenWithin)
        unwritten.set(id, content)
        return done(null)
      }
      unwritten.delete(id)
      const now = clock()
      return saveDraft(db, id, content, now) ? done(now) : refuse('draft-gone')
    },
  }
}

export function beginDraft(station: SignedStation, { channel }: { channel: Channel }): ParkedDraft {
  const { db, clock, operator } = station
  const id = insertDraft(db, emptyDraft(channel), operator.id, clock())
  station.changed('draft', 'today')
  const draft = draftOf(db, id)
  if (!draft) throw new Error(`Draft ${id} was not stored`)
  return viewOfDraft(draft)
}

export function openDraft(
  station: Station,
  { draftId }: { draftId: DraftId },
): Result<ParkedDraft, 'draft-gone'> {
  setParked(station.db, draftId, false)
  const draft = draftOf(station.db, draftId)
  station.changed('today')
  return draft ? done(viewOfDraft(draft)) : refuse('draft-gone')
}

export function parkDraft(
  station: Station,
  { draftId }: { draftId: DraftId },
): Result<Record<string, never>, 'draft-gone'> {
  const draft = draftOf(station.db, draftId)
  if (!draft) return refuse('draft-gone')
  // F2 pressed by mistake: where nothing was typed there is nothing to keep.
  const isEmpty = JSON.stringify(draft.content) === JSON.stringify(emptyDraft(draft.content.channel))
  if (isEmpty) transaction(station.db, (tx) => deleteDraft(tx, draftId))
  else setParked(station.db, draftId, true)
  station.changed('draft', 'today')
  return done({})
}

export function draftsOnBoard(station: Station): ParkedDraft[] {
  return allDrafts(station.db).map(viewOfDraft)
}

function viewOfDraft({ operatorId: _, ...draft }: Draft): ParkedDraft {
  return draft
}

/** 当场答复，不立项, or a call that came to nothing: a contact without a number takes the draft's place. */
export function endAsContact(
  station: SignedStation,
  { draftId, how, answer, reason }: Asked<'draft.endAsContact'>,
): Result<Record<string, never>, 'draft-gone' | 'answer-missing'> {
  const outcome = transaction(
    station.db,
    (tx): Result<Record<string, never>, 'draft-gone' | 'answer-missing'> => {
      const draft = draftOf(tx, draftId)
      if (!draft) return refuse('draft-gone')
      if (how === 'answered' && answer === '') return refuse('answer-missing')
      insertContact(
        tx,
        contactOf(draft, how, answer, reason, station),
        actOf(station, 'contact.recorded', draft.startedAt),
      )
      deleteDraft(tx, draftId)
      return done({})
    },
  )
  if (outcome.ok) station.changed('draft', 'today')
  return outcome
}

function contactOf(
  { startedAt, content }: Draft,
  how: ContactEnd,
  answer: string,
  reason: string,
  { operator }: SignedStation,
) {
  const { channel, customer, content: matter } = content
  return { at: startedAt, channel, how, customer, matter, answer, reason, operatorId: operator.id }
}
