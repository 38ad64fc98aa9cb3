import { z } from 'zod'
import { Deputy } from '#shared/domain/approval'
import { DeskHours, WorkYear } from '#shared/domain/calendar'
import { IsoDay } from '#shared/domain/day'
import { Profile } from '#shared/domain/profile'
import { ProfileTemplate } from '#shared/domain/profile-template'
import { type Exchange, nothing } from '#shared/ipc/exchange'

/** What a file that was chosen turned out to be; a wrong one says which line and why, and changed nothing. */
function fileOf<Content extends z.ZodType>(content: Content) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('canceled') }),
    z.strictObject({ kind: z.literal('wrong'), line: z.number().int().nullable(), why: z.string() }),
    z.strictObject({ kind: z.literal('read'), content }),
  ])
}

const Deputies = z.strictObject({ deputies: z.array(Deputy) })

const Calendar = z.strictObject({
  hours: DeskHours,
  dutyOutsideHours: z.string(),
  years: z.array(WorkYear.extend({ source: z.string() })),
  /** The last day that is known without a gap; null: none. */
  coversUntil: IsoDay.nullable(),
  /** Clocks that wait for days that are not known. */
  waiting: z.number().int(),
})

/** 作业规程, 日历, 代批: what the clocks are counted by. */
export const procedureQuestions = {
  'profile.show': {
    input: nothing,
    output: z.strictObject({
      current: Profile,
      /** All that were in force, the newest first. */
      versions: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          version: z.number().int(),
          validFrom: IsoDay,
          cases: z.number().int(),
        }),
      ),
      /** The procedures of the source documents; a value that they leave open (×) is asked for. */
      templates: z.array(ProfileTemplate),
    }),
    refusals: z.never(),
  },
  /** In force for new cases from now on, as the next version of its code; a case keeps the version it has. */
  'profile.adopt': {
    input: z.strictObject({ profile: Profile.omit({ version: true, validFrom: true }) }),
    output: Profile,
    refusals: z.enum(['rule-twice', 'target-twice', 'nothing-changed', 'complaints-without-rules']),
  },
  'profile.export': {
    input: nothing,
    output: z.strictObject({ path: z.string().nullable() }),
    refusals: z.enum(['cannot-write']),
  },
  /** Reads a file; adopting what it holds is another step. */
  'profile.read': { input: nothing, output: fileOf(ProfileTemplate), refusals: z.never() },

  'calendar.show': { input: nothing, output: Calendar, refusals: z.never() },
  'calendar.setHours': {
    input: z.strictObject({ hours: DeskHours, dutyOutsideHours: z.string().trim().max(60) }),
    output: Calendar,
    refusals: z.never(),
  },
  /** Working days of one year, typed in or from a file; clocks that waited for them are counted now. */
  'calendar.setYear': {
    input: z.strictObject({ year: WorkYear, source: z.string().trim().min(1).max(60) }),
    output: Calendar,
    refusals: z.enum(['day-twice', 'not-a-weekday', 'not-a-weekend', 'no-holidays']),
  },
  'calendar.read': { input: nothing, output: fileOf(z.array(WorkYear)), refusals: z.never() },

  'deputy.list': { input: nothing, output: Deputies, refusals: z.never() },
  'deputy.name': {
    input: z.strictObject({ deputy: Deputy.omit({ id: true, isEnded: true }) }),
    output: Deputies,
    refusals: z.enum(['period-backwards', 'same-person']),
  },
  'deputy.end': {
    input: z.strictObject({ id: z.number().int().positive() }),
    output: Deputies,
    refusals: z.enum(['no-such-deputy']),
  },
} satisfies Record<string, Exchange>
