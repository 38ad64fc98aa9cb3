import type { CaseId } from '#shared/domain/case'
import { withCorrections } from '#shared/domain/correction'
import { emptyCustomer } from '#shared/domain/customer'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import { isErased } from '#shared/domain/erased'
import type { Channel } from '#shared/domain/kind'
import type { RevisitWay } from '#shared/domain/revisit'
import type { ParkedDraft } from '#shared/ipc/board-views'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Demand, demandOf, demandSettled } from '../store/demand'
import type { Draft } from '../store/draft'
import { caseFileOf } from '../store/facts'
import { type Db, transaction } from '../store/tx'
import { contactNamed, withoutKnownPhones } from './draft-customer'
import { draftFor } from './drafts'
import { draftOfFinding } from './finding-case'
import { actOf, type SignedStation } from './station'

/**
 * 立新案: a draft with the customer and what was said, at the time when it was said. Asked twice, it is the same draft;
 * the demand becomes the case when it is registered.
 */
export function openCaseOfDemand(
  station: SignedStation,
  { source, as }: Asked<'demand.openCase'>,
): Result<ParkedDraft, Refusal<'demand.openCase'>> {
  const { db } = station
  const demand = demandOf(db, source)
  if (!demand) return refuse('no-such-demand')
  if (demand.isSettled) return refuse('settled-already')
  if (source.kind === 'finding') return done(draftOfFinding(station, source))
  const customer = customerOf(db, demand)
  if (!customer) return refuse('no-such-demand')
  const content = withoutKnownPhones(db, {
    ...emptyDraft(channelOf[demand.way]),
    ...customer,
    kind: as ?? (demand.visited?.kind === 'need' ? 'suggestion' : 'complaint'),
    content: demand.words,
    raisedIn: source,
  })
  const isOfIt = ({ content: { raisedIn } }: Draft) =>
    raisedIn?.kind === source.kind && raisedIn.id === source.id
  return done(draftFor(station, isOfIt, content, demand.at))
}

const channelOf: Readonly<Record<RevisitWay, Channel>> = {
  phone: 'phone',
  door: 'walkIn',
  desk: 'walkIn',
  letter: 'letter',
  questionnaire: 'letter',
}

type Told = Pick<DraftContent, 'customer' | 'customerId' | 'contactId' | 'isConfidential'>

/** With the phones, of which withoutKnownPhones leaves those to the window that the directory does not have; null: erased. */
function customerOf(db: Db, { caseId, visited }: Demand): Told | null {
  if (visited) {
    const { customerId, company, contactName, address, phones } = visited
    const customer = { ...emptyCustomer, company, contactName, address, phones: [...phones] }
    const contactId = contactNamed(db, customerId, contactName)
    return { customer, customerId, contactId, isConfidential: false }
  }
  return caseId === null ? null : customerOfCase(db, caseId)
}

function customerOfCase(db: Db, caseId: CaseId): Told | null {
  const file = caseFileOf(db, caseId)
  if (!file || isErased(file.matter)) return null
  const { customer, customerId, isConfidential } = withCorrections(file.matter, file.corrections)
  return {
    customer,
    customerId,
    contactId: contactNamed(db, customerId, customer.contactName),
    isConfidential,
  }
}

/** 已答复: it needs no case. */
export function settleWithWords(
  station: SignedStation,
  { source, words }: Asked<'demand.settle'>,
): Result<Record<string, never>, Refusal<'demand.settle'>> {
  const outcome = transaction(station.db, (tx): Result<Record<string, never>, Refusal<'demand.settle'>> => {
    const demand = source.kind === 'finding' ? null : demandOf(tx, source)
    if (!demand) return refuse('no-such-demand')
    if (demand.isSettled) return refuse('settled-already')
    demandSettled(tx, source, words, actOf(station, 'revisit.demandSettled'))
    return done({})
  })
  if (outcome.ok) station.changed('case', 'survey', 'today')
  return outcome
}
