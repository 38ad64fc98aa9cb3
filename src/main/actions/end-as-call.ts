import { withCorrections } from '#shared/domain/correction'
import { isFoundByUs, receivedAtOf } from '#shared/domain/draft'
import { raisesAgain } from '#shared/domain/repeats'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { insertCall } from '../store/case-call'
import { changeContact } from '../store/contact'
import { demandBecame, demandOf } from '../store/demand'
import { deleteDraft, draftOf } from '../store/draft'
import { caseFileOf } from '../store/facts'
import { type Tx, transaction } from '../store/tx'
import { callWords } from './call-words'
import { customerOfDraft } from './draft-customer'
import { settleDeadlines } from './settle-deadlines'
import { actOf, type SignedStation } from './station'

type Outcome = Result<Output<'draft.endAsCall'>, Refusal<'draft.endAsCall'>>

/** 记为同一件: what is being typed is one more contact of a case that is there; it takes the draft's place. */
export function endAsCall(station: SignedStation, asked: Asked<'draft.endAsCall'>): Outcome {
  const outcome = transaction(station.db, (tx) => store(tx, station, asked))
  if (outcome.ok) station.changed('case', 'draft', 'today')
  return outcome
}

function store(
  tx: Tx,
  station: SignedStation,
  { draftId, caseId, purpose, words, told }: Asked<'draft.endAsCall'>,
): Outcome {
  const draft = draftOf(tx, draftId)
  if (!draft) return refuse('draft-gone')
  if (draft.content.completes !== null) return refuse('has-number')
  const file = caseFileOf(tx, caseId)
  if (!file) return refuse('no-such-case')
  if (file.matter.closing) return refuse('case-closed')
  const { content } = draft
  const startedAt = receivedAtOf(content, draft.startedAt)
  const caller = customerOfDraft(tx, content)
  const { customer: known } = withCorrections(file.matter, file.corrections)
  // The case may have got its number while this one was being typed.
  const at = startedAt > file.matter.receivedAt ? startedAt : file.matter.receivedAt
  const act = actOf(station, 'case.called', at)
  // Of what we found ourselves nobody called.
  if (!isFoundByUs(content))
    insertCall(
      tx,
      caseId,
      {
        at,
        channel: content.channel,
        purpose,
        caller: caller.contactName || caller.company,
        phone: caller.phones.join('、'),
        words: callWords(words, content, caller, known),
        told,
        operatorId: station.operator.id,
        isRaisedAgain: raisesAgain({ purpose, at }, file),
      },
      act,
    )
  if (content.fromContact !== null)
    changeContact(tx, content.fromContact, { caseId }, { ...act, kind: 'contact.becameCall' })
  // What a customer wanted besides is that case's matter; it may be the one that was asked about.
  const { raisedIn } = content
  if (raisedIn && demandOf(tx, raisedIn)?.isSettled === false) demandBecame(tx, raisedIn, caseId, at, act)
  settleDeadlines(tx, caseId, act)
  deleteDraft(tx, draftId)
  return done({ number: file.matter.number })
}
