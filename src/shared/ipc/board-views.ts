import { z } from 'zod'
import { BackupNotes, BackupObstacle } from '#shared/domain/backup'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { DraftContent } from '#shared/domain/draft'
import { Grade } from '#shared/domain/grade'
import { Channel } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { ClockName } from '#shared/domain/profile'
import { CaseState, CaseStep } from '#shared/domain/progress'
import { Revisit } from '#shared/domain/revisit'
import { ServiceDue } from '#shared/domain/service'
import { Asking } from '#shared/ipc/asking-view'
import { SlipView } from '#shared/ipc/slip-views'
import { DeadlineView, DraftId } from '#shared/ipc/views'

// What 今日 and the list of revisits show: one line for each case, draft or reminder.

export const BoardClock = DeadlineView.pick({ clock: true, startedAt: true, dueAt: true, soonAt: true })
export type BoardClock = z.infer<typeof BoardClock>

/** One line of 今日: what runs out first of one open case. */
export const BoardRow = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  customer: z.string(),
  address: z.string(),
  matter: z.string(),
  grade: Grade.nullable(),
  state: CaseState,
  clock: BoardClock.nullable(),
  next: CaseStep,
  /** 催办 n 次. */
  urged: z.number().int(),
})
export type BoardRow = z.infer<typeof BoardRow>

export const ParkedDraft = z.strictObject({
  id: DraftId,
  startedAt: Instant,
  startedBy: z.string(),
  content: DraftContent,
  isParked: z.boolean(),
  /** Known of the customer and added by main when it is drawn and registered; masked. */
  knownPhones: z.array(z.string()),
  /** 补全登记: the number under which it is completed. */
  number: CaseNumber.nullable(),
})
export type ParkedDraft = z.infer<typeof ParkedDraft>

/** A draft on 今日: who, since when, first words. */
export const DraftRow = ParkedDraft.pick({
  id: true,
  startedAt: true,
  startedBy: true,
  isParked: true,
  number: true,
}).extend({
  channel: Channel,
  customer: z.string(),
  address: z.string(),
  matter: z.string(),
  /** 补录: the number on the sheet. */
  paperNumber: CaseNumber.nullable(),
})
export type DraftRow = z.infer<typeof DraftRow>

/** What 今日 counts; each is a filter of its list. */
export const BoardCount = z.enum([
  'late',
  'soon',
  'forward',
  'receive',
  'inProgress',
  'reply',
  'return',
  'revisit',
  'approval',
])
export type BoardCount = z.infer<typeof BoardCount>

export const boardCountWord: Readonly<Record<BoardCount, string>> = {
  late: '逾期',
  soon: '将到期',
  forward: '该转呈',
  receive: '该签收',
  inProgress: '处理中',
  reply: '该答复',
  return: '该交回',
  revisit: '该回访',
  approval: '待审批',
}

/** What came to be 将到期 or 逾期 and nobody has looked at yet; said once, and again when it gets worse. */
export const ReminderView = z.strictObject({
  key: z.string(),
  level: z.enum(['soon', 'late']),
  caseId: CaseId,
  number: CaseNumber,
  clock: ClockName,
  dueAt: Instant,
})
export type ReminderView = z.infer<typeof ReminderView>

export const DeskAlert = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calendar-ends'), year: z.number().int(), waiting: z.number().int() }),
  z.strictObject({ kind: z.literal('clock-set-back'), now: Instant, lastAt: Instant }),
  z.strictObject({ kind: z.literal('backup-failed'), why: BackupObstacle, since: Instant }),
  /** Sheets or archives that are not as they were stored; the first of them. */
  z.strictObject({ kind: z.literal('files-wrong'), count: z.number().int(), first: z.string() }),
  z.strictObject({
    kind: z.literal('second-place'),
    failed: BackupNotes.shape.copyFailed,
    lastCopiedAt: Instant.nullable(),
  }),
  z.strictObject({
    kind: z.literal('folder-shared'),
    trouble: z.enum(['synchronised', 'network']),
    by: z.string(),
  }),
  /** 月报 of that month is to be with the managers by that day, and none was made in its last days. */
  z.strictObject({ kind: z.literal('report-due'), month: IsoMonth, dueOn: IsoDay }),
  /** That month is over and not archived; so are `earlier` ones before it. */
  z.strictObject({ kind: z.literal('archive-due'), month: IsoMonth, earlier: z.number().int() }),
  /** 措施 that are due or late, and neither done nor dropped; the first of them. */
  z.strictObject({
    kind: z.literal('measures-due'),
    count: z.number().int(),
    month: IsoMonth,
    words: z.string(),
    dueOn: IsoDay,
  }),
  /** An administrator came in by the code of the sealed sheet. */
  z.strictObject({ kind: z.literal('admin-recovered'), name: z.string(), at: Instant }),
])
export type DeskAlert = z.infer<typeof DeskAlert>

/** How many lines of 今日 one page holds, and how many reminders are shown and said to be seen at once. */
export const boardPageLength = 50
export const remindersAtOnce = 200

export const Board = z.strictObject({
  now: Instant,
  counts: z.record(BoardCount, z.number().int()),
  /** One page, what runs out first on top. */
  rows: z.array(BoardRow),
  /** From 0. */
  page: z.number().int(),
  total: z.number().int(),
  reminders: z.array(ReminderView),
  /** What only the desk can mend: 工作日历 that ends, a clock set back. */
  alerts: z.array(DeskAlert),
  drafts: z.array(DraftRow),
  /** 巡检与服务 that is due today or late, the most urgent first. */
  service: z.array(ServiceDue),
  /** 该收回未收回. */
  slipsLate: z.number().int(),
  /** 回访记录 that wait for the supervisor's opinion, counted up to a hundred; 0 for whoever is none. */
  toReview: z.number().int(),
  /** The last half hour of desk hours: 下班检查 is proposed. */
  isClosingSoon: z.boolean(),
  /** Sheets whose coming out nobody has confirmed, and those that could not be drawn. */
  unconfirmed: z.array(SlipView),
})
export type Board = z.infer<typeof Board>

export const RevisitRow = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  kindWord: z.string(),
  grade: Grade.nullable(),
  customer: z.string(),
  address: z.string(),
  /** Masked. */
  phones: z.array(z.string()),
  content: z.string(),
  demand: z.string(),
  result: z.string(),
  handler: z.string(),
  completedAt: Instant,
  round: z.number().int(),
  attempts: z.array(Revisit),
  /** Of the same visit and due as well: one call asks about all of them. */
  visit: z.array(CaseNumber),
  asking: Asking,
})
export type RevisitRow = z.infer<typeof RevisitRow>
