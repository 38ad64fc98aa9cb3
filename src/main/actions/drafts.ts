import { customerWords } from '#shared/domain/customer'
import { emptyDraft } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { DraftRow, ParkedDraft } from '#shared/ipc/board-views'
import type { Asked, Output } from '#shared/ipc/contract'
import type { DraftId } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { insertContact } from '../store/contact'
import { allDrafts, type Draft, deleteDraft, draftOf, insertDraft, setParked } from '../store/draft'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { matterLine } from './lines'
import { earlierCases } from './show-case'
import { orderOfDraft } from './slip-order'
import { actOf, type SignedStation, type Station } from './station'

type Nothing = Record<string, never>

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
): Result<Nothing, 'draft-gone'> {
  const draft = draftOf(station.db, draftId)
  if (!draft) return refuse('draft-gone')
  // F2 pressed by mistake: where nothing was typed there is nothing to keep.
  const isEmpty = JSON.stringify(draft.content) === JSON.stringify(emptyDraft(draft.content.channel))
  if (isEmpty) transaction(station.db, (tx) => deleteDraft(tx, draftId))
  else setParked(station.db, draftId, true)
  station.changed('draft', 'today')
  return done({})
}

/** Who, since when, the first words: no phone leaves for a list. */
export function draftsOnBoard(station: Station): DraftRow[] {
  return allDrafts(station.db).map(({ id, startedAt, startedBy, isParked, content }) => ({
    id,
    startedAt,
    startedBy,
    isParked,
    channel: content.channel,
    customer: customerWords(content.customer),
    address: content.customer.address,
    matter: matterLine(content),
  }))
}

function viewOfDraft({ operatorId: _, ...draft }: Draft): ParkedDraft {
  return draft
}

/** The living page: F01 as it will be printed, with what is typed so far. */
export async function previewDraft(
  { db, workshop }: Station & { readonly workshop: Workshop },
  { draftId }: { draftId: DraftId },
): Promise<Result<Output<'draft.preview'>, 'draft-gone'>> {
  const draft = draftOf(db, draftId)
  if (!draft) return refuse('draft-gone')
  const { bytes, missing } = await workshop.draw(orderOfDraft(db, draft))
  return done({ pdf: bytes, missingGlyphs: [...missing] })
}

/** 又来了: earlier cases of the customer whose draft is being typed. */
export function earlierOfDraft(
  { db }: Station,
  { draftId }: { draftId: DraftId },
): Result<Output<'draft.earlier'>, 'draft-gone'> {
  const draft = draftOf(db, draftId)
  return draft
    ? done(earlierCases(db, draft.content.customer, { before: null, limit: earlierAtMost }))
    : refuse('draft-gone')
}

const earlierAtMost = 8

/** 当场答复，不立项, or a call that came to nothing: a contact with all that was typed takes the draft's place. */
export function endAsContact(
  station: SignedStation,
  { draftId, how, answer, reason }: Asked<'draft.endAsContact'>,
): Result<Nothing, 'draft-gone' | 'answer-missing'> {
  const outcome = transaction(station.db, (tx): Result<Nothing, 'draft-gone' | 'answer-missing'> => {
    const draft = draftOf(tx, draftId)
    if (!draft) return refuse('draft-gone')
    if (how === 'answered' && answer === '') return refuse('answer-missing')
    const { startedAt: at, content: typed } = draft
    const contact = { at, how, typed, answer, reason, operatorId: station.operator.id }
    insertContact(tx, contact, actOf(station, 'contact.recorded', at))
    deleteDraft(tx, draftId)
    return done({})
  })
  if (outcome.ok) station.changed('draft', 'today')
  return outcome
}
