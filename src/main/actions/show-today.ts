import { isAtLeast } from '#shared/domain/role'
import { type Board, type BoardRow, boardPageLength } from '#shared/ipc/board-views'
import type { Asked } from '#shared/ipc/contract'
import { type BoardLineRow, boardCounts, boardPage } from '../store/board-line'
import { countWaiting } from '../store/record-list'
import { countDueBefore } from '../store/slip-place'
import { calendarOf } from '../store/work-year'
import { draftsOnBoard } from './drafts'
import { customerLine, matterLine } from './lines'
import { remindersOnBoard } from './see-reminders'
import { serviceDue } from './service-due'
import { deskAlerts } from './show-alerts'
import { isClosingSoon, unconfirmed } from './slips-out'
import type { SignedStation } from './station'

/** 今日: what runs out first, what is parked, which sheets nobody has confirmed. `only`: one count's cases. */
export function showToday(station: SignedStation, { only, page }: Asked<'today.show'>): Board {
  const { db, clock, operator } = station
  const now = clock()
  const { total, ...counts } = boardCounts(db, now)
  const lines = boardPage(db, only, { now, limit: boardPageLength, offset: page * boardPageLength })
  return {
    now,
    counts,
    rows: lines.map(boardRowOf),
    page,
    total: only === null ? total : counts[only],
    reminders: remindersOnBoard(db, now),
    alerts: deskAlerts(db, now),
    drafts: draftsOnBoard(station),
    service: serviceDue(db, now),
    slipsLate: countDueBefore(db, now),
    toReview: isAtLeast(operator.role, 'supervisor') ? countWaiting(db, 'review') : 0,
    isClosingSoon: isClosingSoon(calendarOf(db), now),
    unconfirmed: unconfirmed(station, boardPageLength),
  }
}

export function boardRowOf({ first, customer, content, ...line }: BoardLineRow): BoardRow {
  return {
    ...line,
    customer: customerLine({ customer }),
    address: customer.address,
    matter: matterLine({ content }),
    clock: first,
  }
}
