import { withCorrections } from '#shared/domain/correction'
import { customerWords } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import {
  contactEndWord,
  type DraftContent,
  draftOnPaper,
  emptyDraft,
  isFoundByUs,
  receivedAtOf,
} from '#shared/domain/draft'
import { isErased } from '#shared/domain/erased'
import { maskPhone } from '#shared/domain/mask'
import type { CaseNumber } from '#shared/domain/number'
import type { DraftRow, ParkedDraft } from '#shared/ipc/board-views'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { DraftId } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { caseOf } from '../store/case'
import { changeContact, insertContact } from '../store/contact'
import { demandOf, demandSettled } from '../store/demand'
import { allDrafts, type Draft, deleteDraft, draftOf, insertDraft, setParked } from '../store/draft'
import { caseFileOf } from '../store/facts'
import { type Db, transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { customerOfDraft, firstOfVisit, knownPhones } from './draft-customer'
import { matterLine } from './lines'
import { orderOfDraft } from './slip-order'
import { actOf, type SignedStation, type Station } from './station'

type Nothing = Record<string, never>

/** A new draft; of the same visit as another case, with its customer and its time (同一客户再登一件). */
export function beginDraft(
  station: SignedStation,
  { channel, sameVisitAs }: Asked<'draft.begin'>,
): Result<ParkedDraft, 'no-such-case'> {
  const { db, clock } = station
  if (sameVisitAs === null) return done(storedDraft(station, emptyDraft(channel), clock()))
  const file = caseFileOf(db, sameVisitAs)
  // Of an erased one there is neither customer nor anything to go on from.
  if (!file || isErased(file.matter)) return refuse('no-such-case')
  const { customer, customerId, id, referral, isConfidential, receivedAt } = withCorrections(
    file.matter,
    file.corrections,
  )
  const content: DraftContent = {
    ...emptyDraft(file.matter.channel),
    customer: { ...customer, phones: [] },
    customerId,
    referral,
    isConfidential,
    sameVisitAs: firstOfVisit(db, id),
  }
  return done(storedDraft(station, content, receivedAt))
}

/** Begins a draft with what is known already. */
export function storedDraft(station: SignedStation, content: DraftContent, startedAt: Instant): ParkedDraft {
  const { db, operator } = station
  const id = insertDraft(db, content, operator.id, startedAt)
  station.changed('draft', 'today')
  const draft = draftOf(db, id)
  if (!draft) throw new Error(`Draft ${id} was not stored`)
  return viewOfDraft(db, draft)
}

/** The draft that was begun for the same already, to be gone on with; else a new one, as storedDraft begins it. */
export function draftFor(
  station: SignedStation,
  isForIt: (draft: Draft) => boolean,
  content: DraftContent,
  startedAt: Instant,
): ParkedDraft {
  const begun = allDrafts(station.db).find(isForIt)
  if (!begun) return storedDraft(station, content, startedAt)
  const opened = openDraft(station, { draftId: begun.id })
  if (!opened.ok) throw new Error(`Draft ${begun.id} was not stored`)
  return opened.value
}

export function openDraft(
  station: Station,
  { draftId }: { draftId: DraftId },
): Result<ParkedDraft, 'draft-gone'> {
  setParked(station.db, draftId, false)
  const draft = draftOf(station.db, draftId)
  station.changed('today')
  return draft ? done(viewOfDraft(station.db, draft)) : refuse('draft-gone')
}

export function parkDraft(
  station: Station,
  { draftId }: { draftId: DraftId },
): Result<Nothing, 'draft-gone'> {
  const draft = draftOf(station.db, draftId)
  if (!draft) return refuse('draft-gone')
  // F2 pressed by mistake: where nothing was typed there is nothing to keep.
  const { channel, onPaper } = draft.content
  const empty = draftOnPaper(channel, onPaper && { ...onPaper, at: null })
  const isEmpty = JSON.stringify(draft.content) === JSON.stringify(empty)
  if (isEmpty) transaction(station.db, (tx) => deleteDraft(tx, draftId))
  else setParked(station.db, draftId, true)
  station.changed('draft', 'today')
  return done({})
}

/** Who, since when, the first words: no phone leaves for a list. */
export function draftsOnBoard(station: Station): DraftRow[] {
  return allDrafts(station.db).map(({ id, startedAt, startedBy, isParked, content }) => ({
    number: numberFilledIn(station.db, content),
    id,
    startedAt,
    startedBy,
    isParked,
    channel: content.channel,
    customer: customerWords(content.customer),
    address: content.customer.address,
    matter: matterLine(content),
    paperNumber: content.onPaper?.number ?? null,
  }))
}

function viewOfDraft(db: Db, { operatorId: _, ...draft }: Draft): ParkedDraft {
  return {
    ...draft,
    knownPhones: knownPhones(db, draft.content).map(maskPhone),
    number: numberFilledIn(db, draft.content),
  }
}

function numberFilledIn(db: Db, { completes }: DraftContent): CaseNumber | null {
  return completes === null ? null : (caseOf(db, completes)?.number ?? null)
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

/** 当场答复，不立项, or a call that came to nothing: a contact with all that was typed takes the draft's place. */
export function endAsContact(
  station: SignedStation,
  { draftId, how, answer, reason }: Asked<'draft.endAsContact'>,
): Result<Nothing, Refusal<'draft.endAsContact'>> {
  const outcome = transaction(station.db, (tx): Result<Nothing, Refusal<'draft.endAsContact'>> => {
    const draft = draftOf(tx, draftId)
    if (!draft) return refuse('draft-gone')
    if (draft.content.completes !== null) return refuse('has-number')
    if (how === 'answered' && answer === '') return refuse('answer-missing')
    const { content } = draft
    const at = receivedAtOf(content, draft.startedAt)
    // The contact stands by itself: what is known of the caller by now is told in it.
    const typed = { ...content, customer: customerOfDraft(tx, content) }
    const ended = { how, typed, answer, reason }
    // It was a contact before, and is it still: one caller is counted once.
    if (typed.fromContact !== null)
      changeContact(
        tx,
        typed.fromContact,
        { ...ended, channel: typed.channel, customerId: typed.customerId },
        actOf(station, 'contact.changed', at),
      )
    // Of what we found ourselves nobody called; it waits for its paper again.
    else if (!isFoundByUs(content))
      insertContact(
        tx,
        { ...ended, at, operatorId: station.operator.id },
        actOf(station, 'contact.recorded', at),
      )
    const { raisedIn } = content
    if (raisedIn && demandOf(tx, raisedIn)?.isSettled === false)
      demandSettled(tx, raisedIn, answer || contactEndWord[how], actOf(station, 'revisit.demandSettled', at))
    deleteDraft(tx, draftId)
    return done({})
  })
  if (outcome.ok) station.changed('draft', 'today')
  return outcome
}
