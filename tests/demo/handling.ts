import { type Calendar, openingsFrom } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import { type Instant, minute, plus } from '#shared/domain/day'
import type { TestDesk } from '../support/desk'
import type { Life } from './agenda'
import type { Dice } from './dice'
import { departmentNamed } from './park'
import { type Arrival, type Matter, receive, sheetsOut } from './reception'

/** What becomes of a case. `open`: it stops after that step, as it stands at the end of the month. */
export type Fate =
  | { readonly kind: 'onTime' | 'late' | 'notSolvedOnce' | 'withdrawn' }
  | { readonly kind: 'open'; readonly after: 'register' | 'forward' | 'receive' | 'result' }

type Scene = {
  readonly desk: TestDesk
  readonly caseId: CaseId
  readonly matter: Matter
  readonly dice: Dice
  /** So many minutes from now, or soon after the desk opens next. */
  readonly later: (least: number, most: number) => Instant
}

/** The whole way of one case, step by step, each in the hours of `calendar`. */
export async function* live(
  desk: TestDesk,
  calendar: Calendar,
  arrival: Arrival,
  fate: Fate,
  dice: Dice,
): Life {
  const caseId = yield* receive(desk, arrival, dice)
  const { matter } = arrival
  const later = (least: number, most: number) => {
    const wanted = plus(desk.now, dice.between(least, most) * minute)
    const open = opening(calendar, wanted)
    return open === wanted ? wanted : plus(open, dice.between(5, 50) * minute)
  }
  const scene: Scene = { desk, caseId, matter, dice, later }
  if (fate.kind === 'open' && fate.after === 'register') return
  yield* forward(scene)
  if (fate.kind === 'open' && fate.after === 'forward') return
  yield* takePaper(scene)
  if (fate.kind === 'withdrawn') return yield* withdraw(scene)
  if (fate.kind === 'open' && fate.after === 'receive') return
  yield* handle(scene, fate.kind === 'late')
  if (fate.kind === 'open') return
  if (matter.grade) yield* revisit(scene, fate.kind !== 'notSolvedOnce')
  if (fate.kind === 'notSolvedOnce') {
    yield* forward(scene)
    yield* takePaper(scene)
    yield* handle(scene, false)
    yield* revisit(scene, true)
  }
  yield* close(scene)
}

/** That moment, or the desk's next opening. */
export function opening(calendar: Calendar, at: Instant): Instant {
  const { value } = openingsFrom(calendar, at).next()
  return value.from
}

/** 转呈 to who takes it at that grade (S0 ⑤); a critical one is also 呈报 to 园总 the same day, each round. */
async function* forward({ desk, caseId, matter, later }: Scene): Life {
  yield later(2, 4)
  const { id: departmentId, head, contact } = await departmentNamed(desk, matter.department)
  const person = matter.grade === 'major' || matter.grade === 'critical' ? head : contact
  await desk.ask('case.forward', { caseId, at: desk.now, role: 'lead', departmentId, person })
  if (matter.grade !== 'critical') return
  const manager = await departmentNamed(desk, '园总')
  await desk.ask('case.forward', {
    caseId,
    at: desk.now,
    role: 'report',
    departmentId: manager.id,
    person: manager.head,
  })
  await sheetsOut(desk, caseId)
}

async function* takePaper({ desk, caseId, later }: Scene): Life {
  yield later(3, 6)
  const { handoffs } = await desk.ask('case.show', { caseId })
  for (const handoff of handoffs.filter(({ received }) => received === null)) {
    await desk.ask('case.receive', {
      caseId,
      at: desk.now,
      handoffId: handoff.id,
      by: handoff.person,
      way: 'signed',
      witness: '',
    })
  }
}

/** Minutes from 领单 to 完成, in time and late (S0 ⑥: 4 hours, 3 days, 10 days). */
const needed = {
  minor: { inTime: [50, 170], late: [300, 420] },
  major: { inTime: [24 * 60, 50 * 60], late: [100 * 60, 130 * 60] },
  critical: { inTime: [5 * 24 * 60, 8 * 24 * 60], late: [11 * 24 * 60, 13 * 24 * 60] },
  suggestion: { inTime: [24 * 60, 72 * 60], late: [96 * 60, 120 * 60] },
} as const

/** 协调 and 答复 where the grade asks for them, then 登记完成, 登记交回, 处理结果, 部门意见. */
async function* handle(scene: Scene, isLate: boolean): Life {
  const { desk, caseId, matter, later, dice } = scene
  const { grade = 'suggestion', handler } = matter
  const isInPerson = (await desk.ask('case.show', { caseId })).matter.channel === 'walkIn'
  if (grade === 'major' || grade === 'critical') yield* coordinate(scene)
  if (grade === 'critical') yield* reply(scene)
  const [least, most] = needed[grade][isLate ? 'late' : 'inTime']
  yield later(least, most)
  const completedAt = desk.now
  const handoffId = await leadOf(scene)
  await desk.ask('case.complete', { caseId, at: desk.now, handoffId, completedAt, handler })
  yield later(10, 40)
  await desk.ask('case.return', {
    caseId,
    at: desk.now,
    handoffId,
    decision: 'taken',
    missing: [],
    contentSignature: null,
  })
  await desk.ask('case.result', {
    caseId,
    at: desk.now,
    words: matter.result,
    handler,
    completedAt,
    remedy: '',
    prevention: matter.prevention,
    subjectKind: matter.subjectKind ?? 'unknown',
    subjectName: matter.subjectName ?? '',
    signature: isInPerson || dice.between(1, 4) > 1 ? { kind: 'self' } : { kind: 'left' },
  })
  yield later(5, 20)
  await desk.ask('case.opinion', {
    caseId,
    at: desk.now,
    by: `${matter.department} ${(await departmentNamed(desk, matter.department)).head}`,
    words: matter.opinion,
    nature: matter.grade ? 'valid' : null,
    grade: matter.grade ?? null,
    ground: null,
  })
}

async function leadOf({ desk, caseId }: Scene) {
  const { handoffs } = await desk.ask('case.show', { caseId })
  const lead = handoffs.findLast(({ role }) => role === 'lead')
  if (!lead) throw new Error(`Case ${caseId} was handed to nobody`)
  return lead.id
}

async function* coordinate({ desk, caseId, matter, later }: Scene): Life {
  const { rounds } = await desk.ask('case.show', { caseId })
  if (rounds.at(-1)?.coordination) return
  yield later(60, 240)
  const by = matter.grade === 'critical' ? '郑总' : (await departmentNamed(desk, matter.department)).head
  await desk.ask('case.coordinate', {
    caseId,
    at: desk.now,
    by,
    words: `由${matter.handler}负责，按期办结。`,
  })
}

async function* reply({ desk, caseId, later }: Scene): Life {
  yield later(4 * 60, 12 * 60)
  await desk.ask('case.reply', {
    caseId,
    at: desk.now,
    by: '郑总',
    words: '已说明原因和处理安排，客户同意先恢复使用、再谈损失。',
    way: 'inPerson',
  })
}

async function* revisit({ desk, caseId, later, dice }: Scene, isSolved: boolean): Life {
  yield later(60, 600)
  const isMissed = dice.between(1, 6) === 1
  const attempt = { caseId, quality: null, timeliness: null, said: '', isSolved: null, signature: null }
  if (isMissed) {
    const next = { at: plus(desk.now, 120 * minute), way: 'phone' } as const
    await desk.ask('case.revisit', { ...attempt, at: desk.now, way: 'phone', outcome: 'notReached', next })
    yield later(90, 180)
  }
  const way = dice.oneOf(['phone', 'phone', 'phone', 'desk', 'door'] as const)
  const content = ['satisfied', 'satisfied', 'fairlySatisfied'] as const
  const demand = isSolved && dice.between(1, 12) === 1 ? '想在门口加一个放快递的架子' : ''
  await desk.ask('case.revisit', {
    ...attempt,
    at: desk.now,
    way,
    outcome: 'answered',
    quality: isSolved ? dice.oneOf(content) : 'dissatisfied',
    attitude: dice.oneOf(content),
    handling: isSolved ? dice.oneOf(content) : 'dissatisfied',
    demand,
    visitor: way === 'door' ? '周小燕' : '',
    timeliness: dice.oneOf(['prompt', 'prompt', 'prompt', 'fair'] as const),
    said: isSolved ? '可以，没有别的问题了。' : '修过以后还是老样子，没有解决。',
    isSolved,
    signature: way === 'phone' ? null : { kind: 'self' },
  })
  const last = (await desk.ask('case.show', { caseId })).revisits.at(-1)
  if (demand !== '' && last)
    await desk.ask('demand.settle', {
      source: { kind: 'revisit', id: last.id },
      words: '已答复：下周统一配置',
    })
}

async function* withdraw(scene: Scene): Life {
  const { desk, caseId, matter, later } = scene
  yield later(30, 180)
  yield* approve(scene)
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome: 'withdrawn',
    nature: matter.grade ? 'communicationVent' : null,
    note: '客户来电撤回，双方已自行沟通。',
    mergedInto: null,
  })
}

/** 销项; of a critical one with 园总's approval (S3). */
async function* close(scene: Scene): Life {
  const { desk, caseId, matter, later } = scene
  yield later(5, 90)
  yield* approve(scene)
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome: 'solved',
    nature: null,
    note: matter.grade ? '' : '意见已答复。',
    mergedInto: null,
  })
}

/** 重大投诉销项审批: asked for, and granted by 园总 on the F17 (S3). */
async function* approve({ desk, caseId, matter, later }: Scene): Life {
  if (matter.grade !== 'critical') return
  const asked = await desk.ask('approval.ask', {
    caseId,
    at: desk.now,
    subject: 'close',
    reason: '客户已签收处理意见，整改复查合格',
    approver: '郑总',
    deadlineId: null,
    wantedDueAt: null,
    toGrade: null,
  })
  const approval = asked.approvals.at(-1)
  if (!approval) throw new Error(`Case ${caseId} has no approval`)
  await sheetsOut(desk, caseId)
  yield later(20, 120)
  await desk.ask('approval.decide', {
    caseId,
    at: desk.now,
    approvalId: approval.id,
    outcome: 'granted',
    way: 'paper',
    by: '郑总',
    words: '同意销项',
    newDueAt: null,
    pin: null,
  })
}
