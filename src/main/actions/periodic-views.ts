import { erasedWords } from '#shared/domain/erased'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import type { DemandView, VisitLine, VisitView } from '#shared/ipc/periodic-questions'
import { familyOf } from '../store/customer'
import { type Demand, type PeriodicVisit, visitsOfFamily } from '../store/periodic-list'
import { scansOfVisit } from '../store/scan'
import { slipsOfVisits } from '../store/slip'
import type { Db } from '../store/tx'
import type { Station } from './station'
import { viewOfScan } from './view-scan'
import { viewOfSlip } from './view-slip'

export function lineOfVisit(visit: PeriodicVisit): VisitLine {
  const { id, number, company, contactName, address, building, way, at, outcome } = visit
  return {
    id,
    number,
    company,
    contactName,
    address,
    building,
    way,
    at,
    outcome,
    demand: viewOfDemand(visit.demand),
    isDropped: visit.dropped !== null,
  }
}

/** 单位 and 受访人. */
export function customerOfVisit({ company, contactName }: PeriodicVisit, between: string): string {
  return [company, contactName].filter((part) => part !== '').join(between)
}

export function viewOfDemand(demand: Demand | null): DemandView | null {
  return (
    demand && {
      ...demand,
      words: maskPhonesIn(demand.words),
      settled: demand.settled && { ...demand.settled, words: maskPhonesIn(demand.settled.words) },
    }
  )
}

/**
 * The visit as it is shown. What was said goes back into fields that can be corrected, so it is not masked there: nothing
 * typed is changed by looking at it.
 */
export function viewOfVisit(station: Station, visit: PeriodicVisit): VisitView {
  const { db } = station
  const slip = slipsOfVisits(db, [visit.id]).at(-1)
  const { month, customerId, visitor, by, record, quality, timeliness, signature, isErased } = visit
  return {
    ...lineOfVisit(visit),
    demand: visit.demand,
    month,
    customerId,
    phones: visit.phones.map(maskPhone),
    visitor,
    by,
    record,
    quality,
    timeliness,
    signature,
    dropReason: visit.dropped ? visit.dropped.reason || erasedWords : '',
    isErased,
    slip: slip ? viewOfSlip(station, slip) : null,
    scans: scansOfVisit(db, visit.id).map(viewOfScan),
    before: beforeOf(db, visit),
  }
}

const lookedAt = 6

/** What they said last time, if they answered. */
function beforeOf(db: Db, { id, customerId, at }: PeriodicVisit): VisitView['before'] {
  if (customerId === null) return null
  const last = visitsOfFamily(db, familyOf(db, customerId), lookedAt).find(
    (other) => other.id !== id && other.outcome === 'answered' && (at === null || (other.at ?? '') < at),
  )
  return last?.at ? { at: last.at, quality: last.quality, demand: viewOfDemand(last.demand) } : null
}
