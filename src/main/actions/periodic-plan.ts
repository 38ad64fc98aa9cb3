import type { CustomerId } from '#shared/domain/customer'
import { dayOf, type IsoMonth, monthOf } from '#shared/domain/day'
import { inOrderOfBuildings, mayPlan } from '#shared/domain/periodic-visit'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { standingOf } from '../store/customer'
import { operatorsOf } from '../store/operator'
import { insertPeriodicVisit } from '../store/periodic-visit'
import { type Db, type Tx, transaction } from '../store/tx'
import {
  insertVisitPlan,
  plannedFor,
  type Resident,
  residents,
  type VisitPlanRow,
  visitPlanOf,
  widenVisitPlan,
} from '../store/visit-plan'
import { inSlices } from './directory-slices'
import { residentNow } from './resident-now'
import { actOf, type SignedStation } from './station'
import type { Works } from './works'

/** The plan of a month and who is not in it yet, by building. */
export function showPlan({ db }: SignedStation, { month }: Asked<'periodic.plan'>): Output<'periodic.plan'> {
  const plan = visitPlanOf(db, month)
  const planned = plannedFor(db, month)
  const here = residents(db)
  const missing = here.filter(({ id }) => !planned.has(id))
  const missingIn = Map.groupBy(missing, ({ building }) => building)
  return {
    plan: plan && {
      scope: plan.scope,
      way: plan.way,
      madeAt: plan.madeAt,
      by: operatorsOf(db).find(({ id }) => id === plan.madeBy)?.name ?? '',
    },
    here: here.length,
    planned: planned.size,
    missing: missing.length,
    buildings: [...Map.groupBy(here, ({ building }) => building)]
      .map(([building, all]) => ({
        building,
        here: all.length,
        missing: missingIn.get(building)?.length ?? 0,
      }))
      .toSorted((a, b) => inOrderOfBuildings(a.building, b.building)),
  }
}

type PlanStation = SignedStation & { readonly works: Works }

/**
 * Puts customers on the round of a month, each with its name, address and phones of that day. Written in slices while the
 * desk goes on working: canceled or cut off, those who are on it stay, and made again it adds who is missing and nobody
 * twice.
 */
export async function planVisits(
  station: PlanStation,
  { month, who, way }: Asked<'periodic.makePlan'>,
): Promise<Result<Output<'periodic.makePlan'>, Refusal<'periodic.makePlan'>>> {
  const { db, clock, works } = station
  if (!mayPlan(month, monthOf(dayOf(clock())))) return refuse('not-that-month')
  if (works.isBusy()) return refuse('work-under-way')
  const missing = wantedOf(db, month, who)
  if (missing.length === 0) return refuse('nobody-new')
  const plan = transaction(db, (tx) => planFor(tx, station, { month, who, way }))
  const ended = await works.during('visits', (progress) => {
    let isCanceled = false
    let added = 0
    const write = (tx: Tx, id: CustomerId) => {
      if (writeVisit(tx, station, plan, id, way)) added += 1
    }
    const watching = {
      isCanceled: () => isCanceled,
      progress: (written: number) => progress(written, missing.length),
    }
    const answer = inSlices(db, missing, write, watching).then((isWhole) => ({ added, isWhole }))
    return {
      answer,
      cancel: () => {
        isCanceled = true
      },
    }
  })
  station.changed('visit', 'customer')
  return ended
}

/** Who of them is not on it yet, as who they stand for now. */
function wantedOf(db: Db, month: IsoMonth, who: Asked<'periodic.makePlan'>['who']): readonly CustomerId[] {
  const planned = plannedFor(db, month)
  const chosen = (): readonly CustomerId[] => {
    switch (who.kind) {
      case 'all':
        return residents(db).map(({ id }) => id)
      case 'building':
        return residents(db)
          .filter((one: Resident) => one.building === who.building)
          .map(({ id }) => id)
      case 'customers':
        return who.ids.map((id) => standingOf(db, id))
    }
  }
  return [...new Set(chosen())].filter((id) => !planned.has(id))
}

function planFor(
  tx: Tx,
  station: SignedStation,
  { month, who, way }: Asked<'periodic.makePlan'>,
): Pick<VisitPlanRow, 'id' | 'month'> {
  const known = visitPlanOf(tx, month)
  const scope = who.kind === 'all' ? 'all' : 'list'
  if (known) {
    if (scope === 'all' && known.scope === 'list')
      widenVisitPlan(tx, known.id, actOf(station, 'visitPlan.widened'))
    return known
  }
  const act = actOf(station, 'visitPlan.made')
  const plan = { month, scope, way, madeAt: act.typedAt, madeBy: act.operatorId } as const
  return { id: insertVisitPlan(tx, plan, act), month }
}

/** False: meanwhile gone, or moved out. */
function writeVisit(
  tx: Tx,
  station: SignedStation,
  plan: Pick<VisitPlanRow, 'id' | 'month'>,
  customerId: CustomerId,
  way: VisitPlanRow['way'],
): boolean {
  const resident = residentNow(tx, customerId)
  if (!resident) return false
  const act = actOf(station, 'periodic.planned')
  insertPeriodicVisit(
    tx,
    {
      planId: plan.id,
      month: plan.month,
      ...resident,
      way,
      madeAt: act.typedAt,
      madeBy: act.operatorId,
    },
    act,
  )
  return true
}
