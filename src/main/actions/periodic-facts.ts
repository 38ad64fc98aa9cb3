import { demandKindWord, periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import { signatureWords } from '#shared/domain/signature'
import type { SlipFacts } from '../forms/facts'
import type { VisitFacts } from '../forms/visit-facts'
import { deskOf } from '../store/desk'
import { type Demand, type PeriodicVisit, periodicVisitOf } from '../store/periodic-list'
import type { Slip } from '../store/slip'
import type { Db } from '../store/tx'
import { customerOfVisit } from './periodic-views'

/** What F02 is drawn from, as the visit stands now. */
export function visitFactsOf(db: Db, { id, periodicVisitId }: Slip, slip: SlipFacts): VisitFacts {
  const visit = periodicVisitId === null ? null : periodicVisitOf(db, periodicVisitId)
  if (!visit) throw new Error(`Slip ${id} (F02) has no visit`)
  return factsOf(visit, deskOf(db)?.organisation ?? '', slip)
}

function factsOf(visit: PeriodicVisit, organisation: string, slip: SlipFacts): VisitFacts {
  const { outcome, quality, timeliness, signature, demand } = visit
  return {
    organisation,
    slip,
    number: visit.number,
    month: visit.month,
    visited: customerOfVisit(visit, '\n'),
    at: visit.at,
    address: visit.address,
    phones: visit.phones,
    visitor: visit.at === null ? visit.visitor : visit.visitor || visit.by,
    wayWord: revisitWayWord[visit.way],
    outcomeWord: outcome && periodicOutcomeWord[outcome],
    record: visit.record,
    demand: demand
      ? `（${demandKindWord[demand.kind]}）${demand.words}`
      : outcome === 'answered'
        ? '没有'
        : '',
    handled: demand ? handledWords(demand) : '',
    qualityWord: quality && qualityWord[quality],
    timelinessWord: timeliness && timelinessWord[timeliness],
    signature: signature && { words: signatureWords(signature) },
  }
}

/** 信息处理记录, 处理情况: the case that it became, and how it was answered; '' while it is open. */
export function handledWords({ case: matter, settled }: Demand): string {
  const number = matter && `意见表 ${matter.number}${matter.isClosed ? '，已销项' : ''}`
  return [number, settled?.words].filter(Boolean).join('；')
}
