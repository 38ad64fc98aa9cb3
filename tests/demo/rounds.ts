import type { Calendar } from '#shared/domain/calendar'
import {
  addDays,
  dayOf,
  type Instant,
  type IsoMonth,
  instantAt,
  minute,
  monthOf,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import type { TestDesk } from '../support/desk'
import { answered } from '../support/round'
import type { Life } from './agenda'
import { type Dice, dice } from './dice'
import { opening } from './handling'

// What the desk asks of its own accord: 月回访 of a month, and 抽查 of its repairs once it is over.

/** 月回访: all in residence, planned at that moment and walked from door to door, `share` in ten of them. */
export async function* walkRound(desk: TestDesk, calendar: Calendar, from: Instant, share: number): Life {
  yield opening(calendar, from)
  const month = monthOf(dayOf(desk.now))
  await desk.ask('periodic.makePlan', { month, who: { kind: 'all' }, way: 'door' })
  const list = { month, only: 'left', page: 0 } as const
  const { buildings } = await desk.ask('periodic.list', { ...list, building: null })
  const luck = dice(31)
  for (const { building } of buildings) {
    const { rows } = await desk.ask('periodic.list', { ...list, building })
    for (const { id, contactName } of rows) {
      if (luck.between(1, 10) > share) continue
      yield opening(calendar, plus(desk.now, luck.between(6, 25) * minute))
      await desk.ask('periodic.record', { ...answered(desk, id), contactName, ...saidTo(luck) })
    }
  }
}

function saidTo(luck: Dice) {
  switch (luck.between(1, 8)) {
    case 1:
      return notReached
    case 2:
      return { record: '电梯早上要等很久', quality: 'fairlySatisfied', demand: lift, settled: '' } as const
    case 3:
      return { record: '想换大一点的储物间', demand: room, settled: '已请招商运营部联系' } as const
    default:
      return { record: '都好，没有别的事' }
  }
}

const lift = { kind: 'complaint', words: '早上八点半到九点，电梯要等十来分钟' } as const
const room = { kind: 'need', words: '想换一间大一点的储物间' } as const
const notReached = {
  outcome: 'notReached',
  record: '门锁着，留了条',
  quality: null,
  timeliness: null,
  signature: null,
} as const

/** 抽查: drawn on the first morning of the next month; nobody answers the first call, and it is called again. */
export async function* drawRepairs(desk: TestDesk, calendar: Calendar, month: IsoMonth): Life {
  yield opening(calendar, instantAt(addDays(lastDayOf(month), 1), '09:10' as TimeOfDay))
  await desk.ask('desk.setHouseholds', { households: 96 })
  const { rows } = await desk.ask('draw.make', { month })
  yield opening(calendar, plus(desk.now, 20 * minute))
  for (const { id } of rows)
    await desk.ask('draw.answer', {
      drawnOrderId: id,
      at: desk.now,
      way: 'phone',
      outcome: 'notReached',
      quality: null,
      timeliness: null,
      said: '没人接',
      isSolved: null,
      caller: '刘经理',
    })
}
