import { z } from 'zod'
import { NumberSeries } from '#shared/domain/blank'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { OpenPoint, OpenPointKind } from '#shared/domain/open-point'
import { largestScan, ScanFault } from '#shared/domain/scan'
import type { Exchange } from '#shared/ipc/exchange'
import { nothing } from '#shared/ipc/exchange'
import { ArchiveView, SignedPageKind } from '#shared/ipc/views'

/** How many lines of an open point one page holds. */
export const pointPageLength = 50

const NumbersChecked = z.strictObject({
  last: z.number().int(),
  missing: z.array(z.number().int()),
  twice: z.array(z.number().int()),
})

/** One line of what is open, and what it opens. */
export const PointRow = z.discriminatedUnion('opens', [
  z.strictObject({ opens: z.literal('case'), caseId: CaseId, number: CaseNumber, words: z.string() }),
  z.strictObject({ opens: z.literal('blanks'), number: CaseNumber }),
  z.strictObject({ opens: z.literal('month'), month: IsoMonth }),
  /** 月总结 of the month. */
  z.strictObject({ opens: z.literal('review') }),
  /** A number that is missing, or stands twice: whoever has to look at it is told in words. */
  z.strictObject({
    opens: z.literal('nothing'),
    series: NumberSeries,
    place: z.number().int(),
  }),
])
export type PointRow = z.infer<typeof PointRow>

/** A file of an archive that is not as it was archived, or is not there. */
export const WrongArchived = z.strictObject({
  month: IsoMonth,
  revision: z.number().int().positive(),
  place: z.enum(['here', 'second']),
  file: z.string(),
  is: z.enum(['changed', 'missing']),
})
export type WrongArchived = z.infer<typeof WrongArchived>

/** How the copy to the second place ended; `none`: no second place is set. */
export const SecondCopy = z.enum(['none', 'copied', 'gone', 'wrong', 'disk-full', 'not-writable', 'canceled'])
export type SecondCopy = z.infer<typeof SecondCopy>

/** A manager's word, given at the desk with PIN or signed on paper. */
export const ManagersWord = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('pin'), by: z.string().trim().min(1).max(60), pin: z.string().max(40) }),
  z.strictObject({ way: z.literal('paper'), by: z.string().trim().min(1).max(60) }),
])
export type ManagersWord = z.infer<typeof ManagersWord>

const which = { month: IsoMonth, revision: z.number().int().positive() }
const work = ['work-under-way', 'canceled', 'disk-full', 'not-writable'] as const
const signedFaults = [
  ...ScanFault.options,
  'no-such-archive',
  'taken-already',
  'disk-full',
  'not-writable',
] as const

const FileBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .refine(({ byteLength }) => byteLength <= largestScan)

/** Closing a month: its check, its archive, and what holds it true. */
export const monthQuestions = {
  /** 月度检查: what is open in the month, counted now. */
  'month.points': {
    input: z.strictObject({ month: IsoMonth }),
    output: z.strictObject({
      month: IsoMonth,
      asOf: Instant,
      isOver: z.boolean(),
      points: z.array(OpenPoint),
      numbers: z.record(NumberSeries, NumbersChecked),
      voids: z.number().int(),
    }),
    refusals: z.never(),
  },
  'month.pointList': {
    input: z.strictObject({ month: IsoMonth, kind: OpenPointKind, page: z.number().int().min(0) }),
    output: z.strictObject({ rows: z.array(PointRow), page: z.number().int(), total: z.number().int() }),
    refusals: z.never(),
  },
  /**
   * 生成归档: only once the month is over; with open points it wants a reason, and again it is a revision with a reason and
   * a manager's word.
   */
  'month.archive': {
    input: z.strictObject({
      month: IsoMonth,
      reason: z.string().trim().max(500),
      openReason: z.string().trim().max(500).default(''),
      word: ManagersWord.nullable().default(null),
    }),
    output: ArchiveView.extend({
      copy: SecondCopy,
      /** Of all months, looked at once more. */
      wrong: z.array(WrongArchived),
      /** Scans whose file was gone or changed: they could not be archived. */
      lostScans: z.array(z.string()),
    }),
    refusals: z.enum([
      'month-not-over',
      'reason-missing',
      'open-reason-missing',
      'word-missing',
      'not-a-manager',
      'wrong-pin',
      'wait',
      'book-broken',
      'numbers-not-drawn',
      ...work,
    ]),
  },
  /** 核对: the manifest against its seal, every file against the manifest. */
  'month.check': {
    input: z.strictObject(which),
    output: z.strictObject({ bad: z.array(z.string()) }),
    refusals: z.enum(['no-such-archive', 'work-under-way', 'canceled']),
  },
  /** 全部核对: every month, here and at the second place. */
  'month.checkAll': {
    input: nothing,
    output: z.strictObject({
      archives: z.number().int(),
      copy: SecondCopy,
      wrong: z.array(WrongArchived),
    }),
    refusals: z.enum(work),
  },
  /** The signed 封存签字页 or F13, scanned: a file that was dropped on the archive. */
  'month.takeSigned': {
    input: z.strictObject({ ...which, page: SignedPageKind, bytes: FileBytes }),
    output: ArchiveView,
    refusals: z.enum(signedFaults),
  },
  /** The same, chosen in the system's window; null where she changed her mind. */
  'month.chooseSigned': {
    input: z.strictObject({ ...which, page: SignedPageKind }),
    output: ArchiveView.nullable(),
    refusals: z.enum(signedFaults),
  },
} satisfies Record<string, Exchange>
