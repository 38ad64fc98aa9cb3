import { z } from 'zod'
import { IsoMonth } from '#shared/domain/day'
import { GaugeName, GaugePeriod } from '#shared/domain/gauge'
import { GaugePart } from '#shared/domain/gauge-list'
import { AskedOf } from '#shared/domain/satisfaction'
import { BoardCount } from '#shared/ipc/board-views'
import { Period } from '#shared/ipc/contact-questions'
import type { Exchange } from '#shared/ipc/exchange'
import { AnswerGroup } from '#shared/ipc/gauge-questions'
import { RecordFilter } from '#shared/ipc/record-questions'
import { RevisitFilter } from '#shared/ipc/revisit-questions'

const month = IsoMonth
const period = Period

/** A list that is written as an Excel file, with what its screen is set to; all of its pages. */
export const ExportedList = z.discriminatedUnion('list', [
  /** F03 of a month. */
  z.strictObject({ list: z.literal('summary'), month }),
  z.strictObject({ list: z.literal('today'), only: BoardCount.nullable() }),
  z.strictObject({ list: z.literal('contacts'), period }),
  z.strictObject({ list: z.literal('orders') }),
  /** F07. */
  z.strictObject({ list: z.literal('dispatches'), period }),
  z.strictObject({ list: z.literal('sheetsOut') }),
  z.strictObject({ list: z.literal('blanks') }),
  z.strictObject({ list: z.literal('revisits'), filter: RevisitFilter }),
  z.strictObject({ list: z.literal('records'), filter: RecordFilter }),
  /** F09. */
  z.strictObject({ list: z.literal('takings'), period }),
  /** The round of a month in all its buildings. */
  z.strictObject({ list: z.literal('periodic'), month }),
  z.strictObject({ list: z.literal('points'), month }),
  z.strictObject({ list: z.literal('draw'), month }),
  /** F06 of a day or month. */
  z.strictObject({ list: z.literal('repairVisits'), period }),
  z.strictObject({ list: z.literal('gauge'), period: GaugePeriod, name: GaugeName, part: GaugePart }),
  /** 满意度, case by case. */
  z.strictObject({
    list: z.literal('answers'),
    period: GaugePeriod,
    of: AskedOf,
    group: AnswerGroup.nullable(),
  }),
])
export type ExportedList = z.infer<typeof ExportedList>

/** Lists that show phones: a supervisor may have them whole. */
export const listsWithPhones: ReadonlySet<ExportedList['list']> = new Set([
  'contacts',
  'orders',
  'records',
  'draw',
])

const exchange = {
  input: z.strictObject({ list: ExportedList }),
  /** Null path: she changed her mind. */
  output: z.strictObject({
    path: z.string().nullable(),
    rows: z.number().int(),
    /** Cells that were too long for Excel: they end with how much is missing. */
    cut: z.number().int(),
  }),
  refusals: z.enum([
    'nothing-there',
    'too-long',
    'too-slow',
    'cannot-write',
    'work-under-way',
    'canceled',
    'disk-full',
    'not-writable',
  ]),
} satisfies Exchange

export const exportQuestions = {
  /** 导出 Excel: the whole list, phones masked; recorded with who, which and how many rows. */
  'table.export': exchange,
  /** The same with full phones, asked for and recorded (S1). */
  'table.exportPhones': exchange,
} satisfies Record<string, Exchange>
