import { dayOf, type Instant, monthOf } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import { isLeft, type PeriodicVisitId } from '#shared/domain/periodic-visit'
import { isInked } from '#shared/domain/slip-place'
import { buildingOf } from '#shared/domain/unit'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { done, type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import { jsonOrNull } from '../store/json-column'
import { nextNumber } from '../store/numbering'
import { type PeriodicVisit, periodicVisitOf } from '../store/periodic-list'
import { changePeriodicVisit, insertPeriodicVisit, type PeriodicVisitChanges } from '../store/periodic-visit'
import { slipsOfVisits } from '../store/slip'
import { markSlip } from '../store/slip-place'
import { type Tx, transaction } from '../store/tx'
import type { OperatorsAct } from './make-slip'
import { viewOfVisit } from './periodic-views'
import { actOf, type SignedStation } from './station'

/** YH-202611-0001, in the local month in which it is taken: with the sheet, or with what is recorded. */
export function nextVisitNumber(tx: Tx, at: Instant): CaseNumber {
  return nextNumber(tx, 'month-revisit', 'YH', at)
}

type Recorded = Asked<'periodic.record'>

/** 登记月回访, or its correction; what stood there before is in the book. */
export function recordVisit(
  station: SignedStation,
  { visitId, ...told }: Recorded,
): Result<VisitView, Refusal<'periodic.record'>> {
  const act = actOf(station, 'periodic.recorded', told.at)
  if (told.at > act.typedAt) return refuse('time-in-future')
  return changed(station, visitId, (tx, visit) => {
    if (visit.dropped) return 'dropped'
    if (visit.isErased) return 'erased'
    const demand = told.outcome === 'answered' ? told.demand : null
    if (visit.demand?.case && !isSameDemand(visit, demand)) return 'demand-is-case'
    changePeriodicVisit(
      tx,
      visitId,
      {
        number: visit.number ?? nextVisitNumber(tx, act.typedAt),
        operatorId: act.operatorId,
        ...saidOf({ ...told, demand }),
        ...settledOf(visit, demand, told),
      },
      act,
    )
    if (isInked(told.signature)) markSheet(tx, visitId, act)
    return null
  })
}

type Demanded = Recorded['demand']

function isSameDemand({ demand }: PeriodicVisit, told: Demanded): boolean {
  return demand?.kind === told?.kind && demand?.words === told?.words
}

/** Of who did not answer there is neither a word on the service nor a demand. */
function saidOf(told: Omit<Recorded, 'visitId'>): PeriodicVisitChanges {
  const { at, way, contactName, visitor, outcome, record, demand } = told
  const isAnswered = outcome === 'answered'
  return {
    at,
    way,
    outcome,
    contactName: contactName || null,
    visitor: visitor || null,
    record: record || null,
    quality: isAnswered ? told.quality : null,
    timeliness: isAnswered ? told.timeliness : null,
    signature: isAnswered ? jsonOrNull(told.signature) : null,
    demandKind: demand?.kind ?? null,
    demand: demand?.words ?? null,
  }
}

/**
 * 信息处理记录: settled when that was written down; changed words leave the time as it was. What was settled meanwhile
 * stays settled: the screen may not know of it.
 */
function settledOf(
  visit: PeriodicVisit,
  demand: Demanded,
  { at, settled }: Pick<Recorded, 'at' | 'settled'>,
): PeriodicVisitChanges {
  if (demand !== null && settled !== '')
    return { demandSettledAt: visit.demand?.settled?.at ?? at, demandSettled: settled }
  return isSameDemand(visit, demand) ? {} : { demandSettledAt: null, demandSettled: null }
}

/** 回访签 on the newest sheet of it. */
function markSheet(tx: Tx, visitId: PeriodicVisitId, act: OperatorsAct): void {
  const sheet = slipsOfVisits(tx, [visitId]).findLast(
    ({ isVoid, where }) => !isVoid && where.place !== 'lost',
  )
  if (sheet) markSlip(tx, sheet.id, 'revisit', act.happenedAt, { ...act, kind: 'slip.followed' })
}

/** Off the round, with why; without a reason it is on it again. Who was asked already stays. */
export function dropVisit(
  station: SignedStation,
  { visitId, reason }: Asked<'periodic.drop'>,
): Result<VisitView, Refusal<'periodic.drop'>> {
  const act = actOf(station, reason === '' ? 'periodic.resumed' : 'periodic.dropped')
  return changed(station, visitId, (tx, visit) => {
    if (visit.isErased) return 'erased'
    if ((visit.dropped?.reason ?? '') === reason) return 'nothing-changed'
    if (!isLeft(visit)) return 'recorded'
    const dropped =
      reason === '' ? { droppedAt: null, dropReason: null } : { droppedAt: act.typedAt, dropReason: reason }
    changePeriodicVisit(tx, visitId, dropped, act)
    return null
  })
}

function changed<Reason extends string>(
  station: SignedStation,
  visitId: PeriodicVisitId,
  change: (tx: Tx, visit: PeriodicVisit) => Reason | null,
): Result<VisitView, Reason | 'no-such-visit'> {
  const refusal = transaction(station.db, (tx): Reason | 'no-such-visit' | null => {
    const visit = periodicVisitOf(tx, visitId)
    return visit ? change(tx, visit) : 'no-such-visit'
  })
  if (refusal !== null) return refuse(refusal)
  station.changed('visit', 'customer', 'print')
  return done(viewOfVisit(station, knownVisit(station, visitId)))
}

export function knownVisit({ db }: Pick<SignedStation, 'db'>, visitId: PeriodicVisitId): PeriodicVisit {
  const visit = periodicVisitOf(db, visitId)
  if (!visit) throw new Error(`There is no periodicVisit ${visitId}`)
  return visit
}

/** What a department's own visitor brings back (S0: 月回访客户投诉需求登记). */
export function addPoint(
  station: SignedStation,
  { demand, settled, company, contactName, address, phones, ...told }: Asked<'periodic.addPoint'>,
): Result<Output<'periodic.addPoint'>, Refusal<'periodic.addPoint'>> {
  const { db } = station
  const { at, departmentId, visitor, customerId } = told
  const act = actOf(station, 'periodic.recorded', at)
  if (at > act.typedAt) return refuse('time-in-future')
  if (company === '' && contactName === '') return refuse('customer-missing')
  if (!departmentsOf(db).some(({ id }) => id === departmentId)) return refuse('no-such-department')
  const added = transaction(db, (tx) => {
    const number = nextVisitNumber(tx, act.typedAt)
    const visitId = insertPeriodicVisit(
      tx,
      {
        number,
        departmentId,
        visitor,
        customerId,
        month: monthOf(dayOf(at)),
        company: company || null,
        contactName: contactName || null,
        address: address || null,
        phones,
        building: buildingOf(address),
        way: 'door',
        at,
        operatorId: act.operatorId,
        outcome: 'answered',
        demandKind: demand.kind,
        demand: demand.words,
        demandSettledAt: settled === '' ? null : act.typedAt,
        demandSettled: settled || null,
        madeAt: act.typedAt,
        madeBy: act.operatorId,
      },
      act,
    )
    return { visitId, number }
  })
  station.changed('visit', 'customer')
  return done(added)
}
