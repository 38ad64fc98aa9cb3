import type { Calendar } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import { type Instant, minute, plus } from '#shared/domain/day'
import { handled, revisit } from '../support/case-way'
import type { TestDesk } from '../support/desk'
import { accept, dispatch, end, newestOrder, registerJob } from '../support/order-way'
import type { Life } from './agenda'
import type { Dice } from './dice'
import { opening } from './handling'
import type { Customer } from './park'
import { sheetsOut } from './reception'

// 报修 of the month, from the call to 销项.

type Job = {
  readonly content: string
  readonly place: string
  readonly process: string
  readonly materials: string
  /** In cents; 0: it costs nothing. */
  readonly fee: number
}

const jobs: readonly Job[] = [
  {
    content: '洗手间水龙头关不紧，一直滴水',
    place: '室内洗手间',
    process: '换了阀芯，试水不漏',
    materials: '阀芯 1 个',
    fee: 0,
  },
  {
    content: '办公室一半的灯不亮，插座也没有电',
    place: '室内东侧',
    process: '空开跳闸，查出饮水机漏电，拔下后送电',
    materials: '',
    fee: 0,
  },
  {
    content: '玻璃门地弹簧坏了，关不上',
    place: '入户门',
    process: '换了地弹簧，调平',
    materials: '地弹簧 1 个',
    fee: 18_000,
  },
  {
    content: '空调不制冷，显示 E5',
    place: '会议室',
    process: '清洗过滤网，补了冷媒',
    materials: '冷媒 0.5 kg',
    fee: 12_000,
  },
  {
    content: '下水慢，地漏返味',
    place: '茶水间',
    process: '疏通下水，换了防臭地漏',
    materials: '防臭地漏 1 个',
    fee: 3_500,
  },
]

export type JobFate = 'done' | 'nobodyThere' | 'waiting' | 'underWay'

/** One 报修. `nobodyThere`: the first visit meets nobody, the second one does it. */
export async function* liveJob(
  desk: TestDesk,
  calendar: Calendar,
  n: number,
  at: Instant,
  customer: Customer,
  fate: JobFate,
  dice: Dice,
): Life {
  const job = jobs[n % jobs.length]
  if (!job) throw new Error('No job')
  const later = (least: number, most: number) =>
    opening(calendar, plus(desk.now, dice.between(least, most) * minute))
  yield at
  const { content, place } = job
  const { caseId, view } = await registerJob(desk, { customer, content, place, demand: '', occurredWhen: '' })
  await sheetsOut(desk, caseId)
  if (fate === 'waiting') return
  yield later(4, 9)
  const { id } = newestOrder(view)
  const costs = job.fee > 0 ? ({ fee: 'open', feeItems: job.materials, feeCents: job.fee } as const) : {}
  const dueAt = plus(desk.now, 180 * minute)
  await dispatch(desk, caseId, id, { ...costs, dueAt })
  yield later(2, 6)
  await accept(desk, caseId, id)
  if (fate === 'underWay') return
  yield later(15, 30)
  await desk.ask('order.arrive', { caseId, at: desk.now, workOrderId: id })
  if (fate === 'nobodyThere') {
    await end(desk, caseId, id, { ...nothingDone, outcome: 'nobodyThere', words: '门口留了条' })
    yield later(3, 8)
    await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    await dispatch(desk, caseId, null, { ...costs, dueAt: plus(desk.now, 120 * minute) })
    await sheetsOut(desk, caseId)
    const again = newestOrder(await desk.ask('case.show', { caseId })).id
    yield later(2, 4)
    await accept(desk, caseId, again)
    return yield* finish(desk, caseId, again, job, later)
  }
  yield* finish(desk, caseId, id, job, later)
}

const nothingDone = {
  process: '',
  materials: '',
  quality: null,
  timeliness: null,
  signature: null,
  ticks: [],
}

async function* finish(
  desk: TestDesk,
  caseId: CaseId,
  workOrderId: ReturnType<typeof newestOrder>['id'],
  { process, materials, fee }: Job,
  later: (least: number, most: number) => Instant,
): Life {
  yield later(20, 50)
  const agreed = { state: 'agreed', items: materials, cents: fee, signature: { kind: 'self' } } as const
  await end(desk, caseId, workOrderId, { process, materials, ...(fee > 0 && { fee: agreed }) })
  const completedAt = desk.now
  yield later(10, 25)
  await desk.ask('order.return', { caseId, at: desk.now, workOrderId })
  const result = { ...handled, words: process, handler: '李师傅', prevention: '' }
  await desk.ask('case.result', { caseId, at: desk.now, completedAt, ...result })
  yield later(60, 300)
  await revisit(desk, caseId, true)
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome: 'solved',
    nature: null,
    note: '',
    mergedInto: null,
  })
}
