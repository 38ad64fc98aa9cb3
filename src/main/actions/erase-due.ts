import { setImmediate } from 'node:timers/promises'
import { IsoMonth, monthOf } from '#shared/domain/day'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { type Due, dueOf } from '../store/due'
import {
  eraseArchive,
  eraseListsOfMerit,
  eraseListsOfVisit,
  eraseMeritsOfCase,
  eraseMonthSheets,
  eraseRegisters,
  eraseRegistersOfCase,
  eraseScan,
  eraseSheets,
  forgetOldPages,
} from '../store/erase-paper'
import { eraseCaseRecord, eraseCustomer, standing } from '../store/erase-record'
import { eraseSurvey, eraseWalk, serviceRecords } from '../store/erase-service'
import type { Act } from '../store/event'
import { eraseReview } from '../store/month-review'
import { retentionOf } from '../store/retention'
import { type Tx, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'
import { type Shelves, sweepErased } from './sweep-erased'
import type { Works } from './works'

type EraseStation = SignedStation & Shelves & { readonly works: Works }

/**
 * Erases what is over its period, each record with all that belongs to it in one transaction of its own; canceled between
 * two. What is chosen and not due, an open case first of all, is left out.
 */
export async function eraseDue(
  station: EraseStation,
  { kind, ids }: Asked<'retention.erase'>,
): Promise<Result<Output<'retention.erase'>, Refusal<'retention.erase'>>> {
  const { db, clock, works } = station
  const wanted = ids === null ? null : new Set(ids)
  const due = dueOf(db, kind, retentionOf(db), clock()).filter(({ id }) => wanted?.has(id) ?? true)
  if (due.length === 0) return refuse('nothing-due')
  const ended = await works.during('erase', (progress) => {
    let isCanceled = false
    return {
      cancel: () => {
        isCanceled = true
      },
      answer: eraseAll(station, due, (done) => {
        progress(done, due.length)
        return !isCanceled
      }),
    }
  })
  station.changed('case', 'customer', 'visit', 'walk', 'survey', 'service', 'today', 'month', 'desk')
  return ended
}

async function eraseAll(station: EraseStation, due: readonly Due[], mayGoOn: (done: number) => boolean) {
  let erased = 0
  try {
    for (const one of due) {
      if (!mayGoOn(erased)) break
      transaction(station.db, (tx) => eraseOne(tx, one, actOf(station, 'record.erased')))
      erased += 1
      // The desk goes on working in between.
      await setImmediate()
    }
  } finally {
    await sweepErased(station)
    forgetOldPages(station.db)
  }
  return { erased, total: due.length }
}

function eraseOne(tx: Tx, { kind, id, label, endedOn }: Due, act: Act): void {
  switch (kind) {
    case 'case':
      eraseSheets(tx, 'caseId', id, act)
      eraseRegistersOfCase(tx, id, act)
      eraseMeritsOfCase(tx, id, act)
      eraseCaseRecord(tx, id, act)
      break
    case 'handover':
      eraseSheets(tx, 'handoverId', id, act)
      standing.handover.erase(tx, id, act)
      break
    case 'archive':
      eraseMonthSheets(tx, label, act)
      eraseArchive(tx, id, act)
      eraseReview(tx, IsoMonth.parse(label), act)
      break
    case 'customer':
      eraseCustomer(tx, id, act)
      break
    case 'contact':
      eraseRegisters(tx, monthOf(endedOn), act)
      standing.contact.erase(tx, id, act)
      break
    case 'periodic':
      eraseSheets(tx, 'periodicVisitId', id, act)
      eraseListsOfVisit(tx, id, act)
      standing.periodic.erase(tx, id, act)
      break
    case 'scan':
      eraseScan(tx, id, act)
      break
    case 'walk':
      eraseWalk(tx, id, act)
      break
    case 'survey':
      eraseSurvey(tx, id, label, act)
      break
    case 'merit':
      eraseListsOfMerit(tx, id, act)
      serviceRecords.merit.erase(tx, id, act)
      break
    case 'activity':
    case 'meeting':
      serviceRecords[kind].erase(tx, id, act)
      break
    case 'deputy':
    case 'export':
      standing[kind].erase(tx, id, act)
      break
  }
}
