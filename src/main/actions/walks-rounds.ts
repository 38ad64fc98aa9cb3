import { openingOn } from '#shared/domain/calendar'
import {
  addDays,
  clockTimeOf,
  dayOf,
  firstDayOf,
  type Instant,
  type IsoDay,
  type IsoMonth,
  shortDay,
  spanOf,
} from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'
import { lastDayOf, monthWords } from '#shared/domain/month'
import { severityWord } from '#shared/domain/walk-finding'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import type { RoundDay } from '#shared/ipc/walk-views'
import { done, type Result, refuse } from '#shared/result'
import type { RoundRow } from '../forms/walk-facts'
import { nextNumber } from '../store/numbering'
import { transaction } from '../store/tx'
import { changeWalkFinding } from '../store/walk-finding'
import { changeWalk, findingsOfWalk, insertWalk, roundsIn, walkOf } from '../store/walk-list'
import { forgetWalkTyped, walkTyped } from '../store/walk-typed'
import { calendarOf } from '../store/work-year'
import { asOf, printSheet, type SheetStation } from './print-sheet'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfRegister } from './view-slip'
import { isOut } from './walks-list'
import { planOf } from './walks-plan'

/** 每日巡视 of a month: the newest day first on the screen; a desk day without one is 漏 once it is over. */
export function listRounds(station: Station, { month }: Asked<'walk.rounds'>): Output<'walk.rounds'> {
  const { db, clock } = station
  const now = clock()
  return {
    now,
    isDaily: planOf(db)?.times?.isDaily === true,
    days: daysOf(station, month, now).toReversed(),
    typed: walkTyped(db, null).round ?? '',
    slip: viewOfRegister(station, { month, form: 'F31', title: titleOf(month) }),
  }
}

function titleOf(month: IsoMonth): string {
  return `每日巡视记录 ${monthWords(month)}`
}

/** The days up to today that have a round, or should. */
function daysOf({ db }: Pick<Station, 'db'>, month: IsoMonth, now: Instant): RoundDay[] {
  const rounds = roundsIn(db, spanOf(month))
  const plan = planOf(db)
  const calendar = calendarOf(db)
  const since = plan?.times?.isDaily === true ? dayOf(plan.since) : null
  const days: RoundDay[] = []
  for (let on = firstDayOf(month); on <= lastDayOf(month) && on <= dayOf(now); on = addDays(on, 1)) {
    const here = rounds.filter(({ plannedAt }) => dayOf(plannedAt) === on)
    const isWanted = since !== null && on >= since && openingOn(calendar, on) !== null
    if (here.length === 0 && !isWanted) continue
    days.push({
      on,
      isMissed: here.length === 0 && on < dayOf(now),
      rounds: here.map((walk) => ({
        walkId: walk.id,
        number: walk.number,
        at: walk.plannedAt,
        walker: walk.walker ?? erasedWords,
        remark: maskPhonesIn(walk.remark ?? erasedWords),
        findings: walk.findings,
      })),
    })
  }
  return days
}

/** 记一次巡视, or its correction; what it found is recorded beside it. */
export function putRound(
  station: SignedStation,
  { walkId, at, walker, remark }: Asked<'walk.putRound'>,
): Result<Output<'walk.putRound'>, Refusal<'walk.putRound'>> {
  const { db, operator } = station
  const act = actOf(station, walkId === null ? 'walk.recorded' : 'walk.corrected', at)
  if (at > act.typedAt) return refuse('time-in-future')
  const put = transaction(db, (tx): ReturnType<typeof putRound> => {
    const said = { walkedAt: at, plannedAt: at, walker: walker || operator.name, remark }
    if (walkId === null) {
      const number = nextNumber(tx, 'inspection', 'XJ', act.typedAt)
      const made = { kind: 'daily' as const, number, checklistId: null, endedAt: act.typedAt }
      const by = { madeAt: act.typedAt, madeBy: act.operatorId }
      forgetWalkTyped(tx, null, 'round')
      return done({ walkId: insertWalk(tx, { ...made, ...said, ...by }, act), number })
    }
    const walk = walkOf(tx, walkId)
    if (walk?.kind !== 'daily' || walk.number === null) return refuse('no-such-walk')
    if (walk.isErased) return refuse('walk-erased')
    changeWalk(tx, walkId, said, act)
    for (const finding of findingsOfWalk(tx, walkId))
      if (finding.foundAt !== at && !isOut(finding)) changeWalkFinding(tx, finding.id, { foundAt: at }, act)
    return done({ walkId, number: walk.number })
  })
  if (put.ok) station.changed('walk', 'today')
  return put
}

/** F31 of a month, as it is now. */
export async function printRounds(
  station: SheetStation,
  { month }: Asked<'walk.printRounds'>,
): Promise<Result<SlipView, Refusal<'walk.printRounds'>>> {
  const days = daysOf(station, month, station.clock())
  if (days.length === 0) return refuse('nothing-there')
  const rows = days.flatMap((day) => rowsOf(station, day))
  const slip = await printSheet(station, { form: 'F31', title: titleOf(month), month }, (head) => ({
    form: 'F31',
    facts: { ...head, period: monthWords(month), asOf: asOf(head, spanOf(month)), rows },
  }))
  station.changed('walk')
  return done(slip)
}

function rowsOf({ db }: Pick<Station, 'db'>, { on, isMissed, rounds }: RoundDay): readonly RoundRow[] {
  const date = shortDay(on as IsoDay)
  if (rounds.length === 0)
    return isMissed
      ? [{ date, time: '', walker: '', remark: '漏：这一天没有巡视记录', found: '', number: '' }]
      : []
  return rounds.map(({ walkId, at, walker, remark, number }) => ({
    date,
    time: clockTimeOf(at),
    walker,
    remark,
    found: findingsOfWalk(db, walkId).map(foundWords).join('\n'),
    number: number ?? '',
  }))
}

function foundWords(finding: ReturnType<typeof findingsOfWalk>[number]): string {
  const how = [severityWord[finding.severity], finding.isDanger === 1 && '安全隐患', finding.department]
  return `${[finding.place, maskPhonesIn(finding.words ?? erasedWords)].filter(Boolean).join('：')}（${how.filter(Boolean).join('，')}）`
}
