import { z } from 'zod'
import { type Exchange, nothing } from '#shared/ipc/exchange'

/** What 核对 found: the first thing that is not as the desk left it, or that there is none. */
export const BookVerdict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('whole'),
    events: z.number(),
    records: z.number(),
    /** Where the chain ends: the first 16 digits. */
    head: z.string(),
    /** How many heads that were kept elsewhere it was held against. */
    anchors: z.number(),
  }),
  z.strictObject({
    kind: z.literal('broken'),
    breach: z.enum([
      'event-missing',
      'event-changed',
      'record-missing',
      'record-changed',
      'record-without-event',
      'personal-value-missing',
      'personal-value-changed',
      'personal-value-without-event',
    ]),
    /** Where it was found: an event, a personal value, or the record itself. */
    found: z.string(),
    row: z.number(),
    /** The record that it is about. */
    table: z.string(),
    id: z.number(),
    field: z.string().nullable(),
    caseNumber: z.string().nullable(),
  }),
  /** The book is whole in itself, and is not the one that this backup or archive was made of. */
  z.strictObject({ kind: z.literal('astray'), from: z.enum(['backup', 'archive']), of: z.string() }),
  /** The file's pages cannot be read. */
  z.strictObject({ kind: z.literal('unreadable') }),
])
export type BookVerdict = z.infer<typeof BookVerdict>

/** 核对 of the record book. */
export const checkQuestions = {
  'book.check': {
    input: nothing,
    output: BookVerdict,
    refusals: z.enum(['work-under-way', 'canceled', 'disk-full', 'not-writable']),
  },
} satisfies Record<string, Exchange>
