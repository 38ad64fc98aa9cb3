import { type Calendar, openingOn } from '#shared/domain/calendar'
import {
  addDays,
  dayOf,
  hour,
  type Instant,
  type IsoDay,
  instantAt,
  minute,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import { pointsOf } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { usualWalkTimes } from '#shared/domain/walk-times'
import type { Input } from '#shared/ipc/contract'
import type { WalkLine } from '#shared/ipc/walk-views'
import type { TestDesk } from '../support/desk'
import type { Life } from './agenda'
import { type Dice, dice } from './dice'
import { departmentNamed } from './park'

// 巡检 of the month: who walks the grounds, what is found, and what becomes of it.

type Found = Pick<Input<'walk.putFinding'>, 'point' | 'place' | 'words' | 'severity' | 'isDanger'> & {
  /** Null: our own side. */
  readonly department: string | null
}

const plain = { severity: 'plain', isDanger: false } as const
const found: readonly Found[] = [
  {
    ...plain,
    point: 'cleaning-litter',
    place: 'B座 东侧绿地',
    words: '快递纸箱堆在草坪上，有两天了',
    department: '保洁',
  },
  {
    ...plain,
    point: 'order-guards',
    place: '南门岗',
    words: '10:40 无人在岗，问是去吃饭',
    department: '保安',
  },
  {
    ...plain,
    point: 'cleaning-bins',
    place: 'A座 一层大堂',
    words: '垃圾桶外壁没有擦',
    department: '保洁',
  },
  {
    point: 'fire-panel',
    place: 'C座 地下一层配电间门口',
    words: '消防通道堆放纸箱，防火门关不上',
    severity: 'severe',
    isDanger: true,
    department: '物业部',
  },
  {
    ...plain,
    point: 'order-facilities',
    place: 'D座 连廊',
    words: '地砖松动三块，雨天会滑',
    department: null,
  },
  {
    severity: 'severe',
    isDanger: false,
    point: 'fire-cameras',
    place: 'B座 北侧停车场',
    words: '两路摄像没有画面，中控室没有登记',
    department: '保安',
  },
]

/** From that day on: each slot an hour after its time, but one that nobody walked, and what was found is seen to each morning. */
export async function* patrol(desk: TestDesk, calendar: Calendar, from: IsoDay, until: Instant): Life {
  yield instantAt(from, '09:00' as TimeOfDay)
  await desk.ask('walk.setTimes', { times: usualWalkTimes })
  const luck = dice(57)
  let walked = 0
  for (let on = addDays(from, 1); on <= dayOf(until); on = addDays(on, 1)) {
    if (openingOn(calendar, on) === null) continue
    yield instantAt(on, '09:40' as TimeOfDay)
    for (const id of await openFindings(desk)) await seeTo(desk, id, luck)
    yield instantAt(on, '11:30' as TimeOfDay)
    const { due } = await desk.ask('walk.list', { page: 0 })
    for (const line of due.filter(({ state }) => state === 'due')) {
      walked++
      if (walked === 4) continue
      yield plus(desk.now, 20 * minute)
      await walk(desk, line, found.slice(walked % found.length, (walked % found.length) + (walked % 3)))
    }
    yield instantAt(on, '16:40' as TimeOfDay)
    const remark = luck.between(1, 6) === 1 ? '西门道闸抬杆慢，已请保安看着' : '一切正常'
    await desk.ask('walk.putRound', { walkId: null, at: desk.now, walker: '王敏', remark })
  }
}

async function walk(desk: TestDesk, line: WalkLine, shown: readonly Found[]): Promise<void> {
  const key = line.key
  await desk.ask('walk.print', { walk: key })
  const { list } = await desk.ask('walk.checklist', {})
  const codes = new Set(pointsOf(list).map(({ code }) => code))
  for (const { department, point, ...told } of shown) {
    const of = department === null ? null : await departmentNamed(desk, department)
    const isContractor = department === '保安' || department === '保洁'
    await desk.ask('walk.putFinding', {
      ...told,
      walk: key,
      findingId: null,
      point: point !== null && codes.has(point) ? point : null,
      responsible: of === null ? 'own' : isContractor ? 'contractor' : 'department',
      departmentId: of?.id ?? null,
    })
  }
  await desk.ask('walk.check', { walk: key, point: null, verdict: 'pass' })
  await desk.ask('walk.record', {
    walk: key,
    at: desk.now,
    walker: '刘经理',
    companions: [{ name: '钱班长', unit: '保安' }],
    signature: { kind: 'self' },
  })
}

async function openFindings(desk: TestDesk): Promise<readonly WalkFindingId[]> {
  const { rows } = await desk.ask('finding.list', { filter: 'open', page: 0 })
  return rows.map(({ id }) => id)
}

/** One step of it, on most mornings. */
async function seeTo(desk: TestDesk, findingId: WalkFindingId, luck: Dice): Promise<void> {
  const view = await desk.ask('finding.show', { findingId })
  const { steps, notice, proposed } = view
  const at = desk.now
  if (steps.includes('report')) await desk.ask('finding.report', { findingId, to: '郑总', way: 'phone', at })
  if (luck.between(1, 4) === 1) return
  if (steps.includes('issue')) {
    const { form, dueAt, toPerson } = proposed
    await desk.ask('finding.issue', {
      findingIds: [findingId],
      form,
      toPerson: toPerson[form],
      subject: view.words.slice(0, 12),
      demand: '请按期整改并书面回复。',
      dueAt,
      downReason: '',
    })
  } else if (notice !== null && steps.includes('sign'))
    await desk.ask('finding.sign', { noticeId: notice.id, by: notice.toPerson || '钱班长', at })
  else if (notice !== null && steps.includes('answer') && view.passedAt === null && luck.between(1, 3) > 1)
    await desk.ask('finding.answer', { noticeId: notice.id, by: '钱班长', words: '已整改，附照片。', at })
  else if (steps.includes('recheck') && notice?.answered) {
    const isPassed = luck.between(1, 4) > 1
    const words = isPassed ? '' : '还有两处没有弄好'
    const nextDueAt = isPassed ? null : plus(at, 48 * hour)
    await desk.ask('finding.recheck', { findingId, at, checker: '王敏', isPassed, words, nextDueAt })
  }
}
