import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoDay } from '#shared/domain/day'
import { Retention, RetentionKind } from '#shared/domain/retention'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

const words = z.string().trim().min(2).max(60)

/** Somebody whom the desk knows by that name, company or phone; phones masked. */
const Person = z.strictObject({
  /** Names the person within the same search. */
  key: z.string(),
  name: z.string(),
  company: z.string(),
  phones: z.array(z.string()),
  address: z.string(),
  cases: z.number().int(),
  contacts: z.number().int(),
  /** 月回访. */
  visits: z.number().int(),
  /** 会议接待. */
  meetings: z.number().int(),
  surveys: z.number().int(),
  calls: z.number().int(),
  /** Entries of the directory. */
  customers: z.number().int(),
})

/** Whose data: some of those whom the search found. */
const chosen = { words, keys: z.array(z.string().length(16)).min(1).max(50) }

const PersonRecord = z.strictObject({
  kind: z.enum(['case', 'call', 'contact', 'visit', 'meeting', 'survey', 'customer']),
  reference: z.string(),
  caseId: CaseId.nullable(),
  at: Instant,
  /** How many lines of it would be in the export. */
  rows: z.number().int(),
})

const Due = z.strictObject({
  id: z.number().int().positive(),
  label: z.string(),
  /** For cases: whose it is. */
  who: z.string(),
  endedOn: IsoDay,
  keptUntil: IsoDay,
})

const Standing = z.strictObject({
  retention: Retention,
  usual: Retention,
  /** What is over its period, by kind; the oldest rows of each, at most a hundred. */
  due: z.array(z.strictObject({ kind: RetentionKind, total: z.number().int(), rows: z.array(Due) })),
})

/** 数据: what the desk has of one person, and what it has had long enough. */
export const privacyQuestions = {
  'person.find': {
    input: z.strictObject({ words }),
    output: z.array(Person),
    refusals: z.never(),
  },
  /** Which records would be in the export. */
  'person.records': {
    input: z.strictObject(chosen),
    output: z.strictObject({ records: z.array(PersonRecord), rows: z.number().int() }),
    refusals: z.enum(['nobody']),
  },
  /** 导出个人信息 (个人信息保护法 art. 45), recorded with its number of rows. Null path: she changed her mind. */
  'person.export': {
    input: z.strictObject({ ...chosen, format: z.enum(['pdf', 'csv']) }),
    output: z.strictObject({ path: z.string().nullable(), rows: z.number().int() }),
    refusals: z.enum(['nobody', 'cannot-write']),
  },

  'retention.show': { input: nothing, output: Standing, refusals: z.never() },
  'retention.set': {
    input: z.strictObject({ retention: Retention }),
    output: Standing,
    refusals: z.enum(['nothing-changed']),
  },
  /** 到期清单, numbers and days only: it must not outlive what it tells of. */
  'retention.print': { input: nothing, output: SlipView, refusals: z.enum(['nothing-due']) },
  /** Erases those that are due, or all of that kind; cannot be undone. Canceled between two of them. */
  'retention.erase': {
    input: z.strictObject({
      kind: RetentionKind,
      ids: z.array(z.number().int().positive()).min(1).max(10_000).nullable(),
    }),
    output: z.strictObject({ erased: z.number().int(), total: z.number().int() }),
    refusals: z.enum(['nothing-due', 'work-under-way', 'canceled', 'disk-full', 'not-writable']),
  },
} satisfies Record<string, Exchange>
