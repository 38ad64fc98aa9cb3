import type { Instant } from '#shared/domain/day'
import type { ClockName } from '#shared/domain/profile'
import { CaseState } from '#shared/domain/progress'
import { isReached } from '#shared/domain/revisit'
import type { CaseView, DeadlineView } from '#shared/ipc/views'
import { leadNow, roundNow } from './current'

/** One place on the way of a case: passed, where it goes next, or still ahead. */
export type Station = {
  readonly state: CaseState
  readonly look: 'passed' | 'next' | 'ahead'
  readonly at: Instant | null
  /** The clock that belongs to this place, while it runs. */
  readonly running: DeadlineView | null
}

const clockOf: Readonly<Record<CaseState, ClockName | null>> = {
  registered: null,
  forwarded: 'forward',
  inProgress: 'resolve',
  handled: 'return',
  revisited: 'revisit',
  closed: null,
  void: null,
}

const way = CaseState.exclude(['void']).options

/** 已登记 → 已转呈 → 处理中 → 已处理 → 已回访 → 已销项 of the current round, with times and running clocks. */
export function trackOf(view: CaseView): readonly Station[] {
  // A void case went no further; nothing comes next.
  const reached = view.state === 'void' ? 0 : way.indexOf(view.state)
  return way.map((state, place) => {
    const at = timeOf(state, view)
    const isNext = place === reached + 1 && view.state !== 'void'
    return {
      state,
      look: place <= reached && !isLeftOut(at, view) ? 'passed' : isNext ? 'next' : 'ahead',
      at,
      running: runningOf(state, view),
    }
  })
}

/** A closed case may have come to its end without it: withdrawn before 转呈, or never called back. */
function isLeftOut(at: Instant | null, view: CaseView): boolean {
  return view.state === 'closed' && at === null
}

function timeOf(state: CaseState, view: CaseView): Instant | null {
  const round = roundNow(view)
  const lead = leadNow(view)
  switch (state) {
    case 'registered':
      return view.matter.registeredAt
    case 'forwarded':
      return lead?.sentAt ?? null
    case 'inProgress':
      return lead?.received?.at ?? null
    case 'handled':
      return round.result?.completedAt ?? null
    case 'revisited':
      return view.revisits.findLast((one) => one.round === round.number && isReached(one))?.at ?? null
    case 'closed':
    case 'void':
      return view.matter.closing?.at ?? null
  }
}

function runningOf(state: CaseState, view: CaseView): DeadlineView | null {
  const { number } = roundNow(view)
  const found = view.deadlines.find(
    ({ round, clock, stoppedAt }) => round === number && clock === clockOf[state] && stoppedAt === null,
  )
  return found ?? null
}
