import { z } from 'zod'
import {
  addDays,
  clockTimeOf,
  dayOf,
  Instant,
  instantAt,
  millis,
  minute,
  plus,
  TimeOfDay,
} from '#shared/domain/day'
import { type Agreed, AgreedPoint, type MeetingLayout, meetingLayoutWord } from '#shared/domain/meeting'

// The checklist of a meeting: what is done before, during and after it, with times counted from its start and end
// (S1 五 (二), (三)).

export const MeetingPhase = z.enum(['before', 'during', 'after'])
export type MeetingPhase = z.infer<typeof MeetingPhase>
export const meetingPhaseWord: Readonly<Record<MeetingPhase, string>> = {
  before: '会前',
  during: '会中',
  after: '会后',
}

const StepWhen = z.discriminatedUnion('from', [
  /** On a day before, at that time; booked later than that, with the greeters, an hour before the start. */
  z.strictObject({ from: z.literal('day'), days: z.number().int().min(1).max(7), at: TimeOfDay }),
  /** So many minutes after the start or end; negative: before it. */
  z.strictObject({ from: z.literal('start'), minutes: z.number().int().min(-720).max(720) }),
  z.strictObject({ from: z.literal('end'), minutes: z.number().int().min(-720).max(720) }),
  /** Again and again from the start to the end, both left out. */
  z.strictObject({ from: z.literal('every'), minutes: z.number().int().min(5).max(240) }),
])

const words = z.string().trim().min(1).max(120)

export const MeetingStep = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z]*$/),
  phase: MeetingPhase,
  when: StepWhen,
  /** `{layout}`, `{people}`, `{season}` stand for this meeting's. */
  words,
  /** In the place of {season}: December to February, June to August, and between. */
  season: z.strictObject({ winter: words, summer: words, between: words }).optional(),
  /** Only where that was agreed. */
  if: AgreedPoint.optional(),
})
export type MeetingStep = z.infer<typeof MeetingStep>

/** What ships as resources/meeting-steps.json; a meeting keeps those it was booked with. */
export const MeetingSteps = z.strictObject({
  version: z.number().int().min(1),
  steps: z.array(MeetingStep).min(1).max(60),
})
export type MeetingSteps = z.infer<typeof MeetingSteps>

/** One tick: when and by whom, and for when it stood there then. */
const StepTick = z.strictObject({ at: Instant, by: z.number().int(), dueAt: Instant })
type StepTick = z.infer<typeof StepTick>
export type StepTicks = Readonly<Record<string, StepTick>>

type Held = {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly people: number
  readonly layout: MeetingLayout
  readonly agreed: Agreed
  readonly bookedAt: Instant
  readonly steps: MeetingSteps
  readonly ticks: StepTicks
}

export type StepLine = {
  /** Names it within its meeting: `greet`, `tea/20`. */
  readonly key: string
  readonly phase: MeetingPhase
  readonly words: string
  readonly dueAt: Instant
  readonly done: { readonly at: Instant; readonly by: number } | null
}

/** The checklist of that meeting in the order of its times; what is ticked keeps the time that it had. */
export function stepLines(meeting: Held): readonly StepLine[] {
  const wanted = meeting.steps.steps.filter((step) => !step.if || meeting.agreed.points.includes(step.if))
  const lines = wanted.flatMap((step) => linesOf(step, meeting))
  const known = new Set(lines.map(({ key }) => key))
  const left = Object.keys(meeting.ticks).flatMap((key) => doneBefore(key, known, meeting))
  return [...lines, ...left].toSorted((one, other) =>
    one.dueAt === other.dueAt ? 0 : one.dueAt < other.dueAt ? -1 : 1,
  )
}

function linesOf(step: MeetingStep, meeting: Held): readonly StepLine[] {
  const { startsAt, endsAt, bookedAt } = meeting
  switch (step.when.from) {
    case 'day': {
      const at = instantAt(addDays(dayOf(startsAt), -step.when.days), step.when.at)
      return [lineOf(step.key, step, at > bookedAt ? at : plus(startsAt, -60 * minute), meeting)]
    }
    case 'start':
      return [lineOf(step.key, step, plus(startsAt, step.when.minutes * minute), meeting)]
    case 'end':
      return [lineOf(step.key, step, plus(endsAt, step.when.minutes * minute), meeting)]
    case 'every':
      return times(startsAt, endsAt, step.when.minutes).map(({ at, after }) =>
        lineOf(`${step.key}/${after}`, step, at, meeting),
      )
  }
}

function times(startsAt: Instant, endsAt: Instant, every: number) {
  const count = Math.max(0, Math.ceil((millis(endsAt) - millis(startsAt)) / (every * minute)) - 1)
  return Array.from({ length: count }, (_, place) => {
    const after = (place + 1) * every
    return { after, at: plus(startsAt, after * minute) }
  })
}

function lineOf(key: string, step: MeetingStep, dueAt: Instant, meeting: Held): StepLine {
  const tick = meeting.ticks[key]
  return {
    key,
    phase: step.phase,
    words: wordsOf(step, meeting),
    dueAt: tick?.dueAt ?? dueAt,
    done: tick ? { at: tick.at, by: tick.by } : null,
  }
}

/** Done, and since the meeting was changed no longer on its list: it stays. */
function doneBefore(key: string, known: ReadonlySet<string>, meeting: Held): readonly StepLine[] {
  const tick = meeting.ticks[key]
  const step = meeting.steps.steps.find((one) => one.key === key.split('/')[0])
  return known.has(key) || !tick || !step ? [] : [lineOf(key, step, tick.dueAt, meeting)]
}

function wordsOf({ words: said, season }: MeetingStep, { startsAt, people, layout }: Held): string {
  return said
    .replaceAll('{layout}', meetingLayoutWord[layout])
    .replaceAll('{people}', String(people))
    .replaceAll('{season}', season ? season[seasonOf(startsAt)] : '')
}

type Season = 'winter' | 'summer' | 'between'

export function seasonOf(at: Instant): Season {
  const month = Number(dayOf(at).slice(5, 7))
  if (month === 12 || month <= 2) return 'winter'
  return month >= 6 && month <= 8 ? 'summer' : 'between'
}

/** What comes next, and how much with it at the same time. */
export function nextStep(
  lines: readonly StepLine[],
): { readonly line: StepLine; readonly more: number } | null {
  const open = lines.filter(({ done }) => done === null)
  const [line] = open
  if (!line) return null
  return { line, more: open.filter(({ dueAt }) => dueAt === line.dueAt).length - 1 }
}

/** Not ticked although its minute is over. */
export function isStepLate(
  { dueAt, done }: { readonly dueAt: Instant; readonly done: unknown },
  now: Instant,
): boolean {
  return done === null && plus(dueAt, minute) <= now
}

/** `13:00`; with its day, `11-25 17:00`, where that is not the day of `beside`: the meeting's, or today. */
export function stepTimeWords(dueAt: Instant, beside: Instant): string {
  const on = dayOf(dueAt)
  const time = clockTimeOf(dueAt)
  return on === dayOf(beside) ? time : `${Number(on.slice(5, 7))}-${Number(on.slice(8))} ${time}`
}

/** `开始前 60 分钟`, where the hour is not known yet. */
export function stepWhenWords(when: MeetingStep['when']): string {
  switch (when.from) {
    case 'day':
      return when.days === 1 ? '前一天' : `前 ${when.days} 天`
    case 'start':
      return fromWords(when.minutes, '开始')
    case 'end':
      return fromWords(when.minutes, '结束')
    case 'every':
      return `每隔 ${when.minutes} 分`
  }
}

function fromWords(minutes: number, of: string): string {
  if (minutes === 0) return of
  const span = Math.abs(minutes) % 60 === 0 ? `${Math.abs(minutes) / 60} 小时` : `${Math.abs(minutes)} 分`
  return `${of}${minutes < 0 ? '前' : '后'} ${span}`
}
