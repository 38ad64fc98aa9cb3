import type { CaseId } from '#shared/domain/case'
import { clockTimeOf, dayOf, type Instant, minute, plus, shortDay } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import type { TestDesk } from '../support/desk'
import { until } from '../support/private-daemon'
import type { Life } from './agenda'
import type { Dice } from './dice'
import type { Customer } from './park'

export type Matter = {
  /** Complaints only. */
  readonly grade?: 'minor' | 'major' | 'critical'
  readonly category: string
  readonly place: string
  readonly department: string
  readonly subjectKind?: 'person' | 'department' | 'tenant' | 'facility' | 'unknown'
  readonly subjectName?: string
  readonly handler: string
  readonly content: string
  readonly demand: string
  readonly result: string
  readonly prevention: string
  readonly opinion: string
}

export type Arrival = {
  readonly at: Instant
  readonly channel: 'walkIn' | 'phone'
  readonly customer: Customer
  readonly matter: Matter
}

type Answers = Input<'draft.save'>['content']['answers']

const calm: Answers = { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false }
const answers: Readonly<Record<NonNullable<Matter['grade']>, Answers>> = {
  minor: calm,
  major: { ...calm, timesRaised: 2, isFault: true },
  critical: { ...calm, timesRaised: 2, isLossCaused: true },
}

/** From the first word to the drawn sheet, confirmed by signature or by reading it back; returns the case. */
export async function* receive(
  desk: TestDesk,
  arrival: Arrival,
  dice: Dice,
): AsyncGenerator<Instant, CaseId> {
  const { at, channel, customer, matter } = arrival
  yield at
  const draft = await desk.ask('draft.begin', { channel })
  yield plus(desk.now, dice.between(3, 7) * minute)
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: {
      ...draft.content,
      kind: matter.grade ? 'complaint' : 'suggestion',
      customer,
      content: matter.content,
      occurredWhen: matter.grade ? `${shortDay(dayOf(at))} ${clockTimeOf(plus(at, -25 * minute))}` : '',
      place: matter.place,
      subjectKind: matter.subjectKind ?? 'unknown',
      subjectName: matter.subjectName ?? '',
      demand: matter.demand,
      category: matter.category,
      answers: matter.grade ? answers[matter.grade] : {},
    },
  })
  const { caseId } = await desk.ask('case.register', { draftId: draft.id })
  await sheetsOut(desk, caseId)
  yield plus(desk.now, 2 * minute)
  const outcome =
    channel === 'walkIn' ? { kind: 'self' as const } : { kind: 'readBack' as const, at: desk.now }
  await desk.ask('case.signContent', { caseId, at: desk.now, outcome })
  return caseId
}

/** Every sheet of the case came out, and the clerk has said so. */
export async function sheetsOut(desk: TestDesk, caseId: CaseId): Promise<void> {
  const jobs = async () => (await desk.ask('case.show', { caseId })).slips.map(({ job }) => job)
  await until(`the sheet of case ${caseId}`, async () =>
    (await jobs()).every((job) => job !== null && job.state !== 'made' && job.state !== 'queued'),
  )
  for (const job of await jobs())
    if (job?.state === 'done') await desk.ask('print.confirm', { jobId: job.id, cameOut: true })
}

/** 当场答复，不立项: a caller whose question was answered at once. */
export async function* answerAtOnce(desk: TestDesk, at: Instant, customer: Customer): Life {
  yield at
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  yield plus(at, 2 * minute)
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: { ...draft.content, customer, content: '问多功能厅怎么预订，要提前几天。' },
  })
  await desk.ask('draft.endAsContact', {
    draftId: draft.id,
    how: 'answered',
    answer: '提前两天在综合部登记，电话也可以。',
    reason: '咨询，已当场答复',
  })
}

/** A reception that was broken off: what was typed waits on the board. */
export async function* leaveDraft(desk: TestDesk, at: Instant, customer: Customer): Life {
  yield at
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: { ...draft.content, customer, content: '空调外机晚上很响，楼下会议室' },
  })
  await desk.ask('draft.park', { draftId: draft.id })
}
