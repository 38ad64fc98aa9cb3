import { z } from 'zod'
import { Approval } from '#shared/domain/approval'
import { Case, CaseId, Handoff, Round } from '#shared/domain/case'
import { ClosingGap } from '#shared/domain/closing'
import { Correction } from '#shared/domain/correction'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { Step } from '#shared/domain/deadline'
import { CaseCall, CaseLink, PromiseMade } from '#shared/domain/follow-up'
import { Grade, GradeChange } from '#shared/domain/grade'
import { Mark } from '#shared/domain/marks'
import { CaseNumber } from '#shared/domain/number'
import { ArchiveStep, OpenPoint } from '#shared/domain/open-point'
import { AppliedRule, ApproverRule, ClockName, Profile } from '#shared/domain/profile'
import { CaseState, CaseStep, SideStep } from '#shared/domain/progress'
import { Exemption, Revisit, RevisitRecord } from '#shared/domain/revisit'
import { Ending } from '#shared/domain/runs'
import { WorkOrder } from '#shared/domain/work-order'

import { ScanView, SlipView } from '#shared/ipc/slip-views'

// What the screens are shown. Phones are masked in the main process: a view never holds a full number.

export const DraftId = z.number().int().positive().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>

export const DeadlineView = z.strictObject({
  id: z.number().int().positive(),
  round: z.number().int(),
  clock: ClockName,
  cause: z.string().nullable(),
  rule: AppliedRule,
  startedAt: Instant,
  dueAt: Instant,
  /** What the rule said, where an extension or an appointment moved it. */
  ruledDueAt: Instant.nullable(),
  soonAt: Instant,
  stoppedAt: Instant.nullable(),
  ending: Ending.nullable(),
  steps: z.array(Step),
})
export type DeadlineView = z.infer<typeof DeadlineView>

/** One line of the time line: who, when it happened, when it was typed. */
export const TimelineEntry = z.strictObject({
  id: z.number().int(),
  kind: z.string(),
  words: z.string(),
  by: z.string(),
  happenedAt: Instant,
  typedAt: Instant,
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** An earlier case of the same customer, when a new one may be the same thing again. */
export const ProposedLink = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  matter: z.string(),
  state: CaseState,
  receivedAt: Instant,
})
export type ProposedLink = z.infer<typeof ProposedLink>

export const CaseView = z.strictObject({
  now: Instant,
  matter: Case,
  registeredByName: z.string(),
  profileName: z.string(),
  state: CaseState,
  /** The next step first, then what else is possible now; empty once closed. */
  steps: z.array(CaseStep),
  /** What else may be recorded now. */
  sideSteps: z.array(SideStep),
  gaps: z.array(ClosingGap),
  rounds: z.array(Round),
  handoffs: z.array(Handoff),
  revisits: z.array(Revisit),
  revisitRecords: z.array(RevisitRecord),
  /** 免回访 by a 复函; null: not exempt by that. */
  exemption: Exemption.nullable(),
  gradeChanges: z.array(GradeChange),
  promises: z.array(PromiseMade),
  approvals: z.array(Approval),
  /** Whom the procedure wants asked, with the name that stands for it now. */
  approvers: z.array(ApproverRule.extend({ name: z.string() })),
  /** What each ground of a grade says in the case's own procedure. */
  grounds: Profile.shape.grounds.unwrap(),
  /** Whether the procedure wants an F10 of this case. */
  isReported: z.boolean(),
  calls: z.array(CaseCall),
  links: z.array(CaseLink),
  corrections: z.array(Correction),
  workOrders: z.array(WorkOrder),
  /** All cases of the same visit (同一客户再登一件), in the order of their numbers; empty: it is the only one. */
  visit: z.array(z.strictObject({ caseId: CaseId, number: CaseNumber, isSigned: z.boolean() })),
  /** 补录: when the sheet that was filled in by hand was typed in under its reserved number; null: it was none. */
  typedInAt: Instant.nullable(),
  /** 补全登记: the draft in which it is completed; null: it is complete. */
  draftToFillIn: DraftId.nullable(),
  /** 五清楚一报告 (S3), from the record. */
  marks: z.array(Mark),
  /** Earlier cases of the same customer that are not linked: 又来了? */
  proposedLinks: z.array(ProposedLink),
  deadlines: z.array(DeadlineView),
  /** Clocks that cannot be counted yet, because the working days of that year are not known. */
  uncovered: z.array(z.strictObject({ clock: ClockName, year: z.number().int() })),
  slips: z.array(SlipView),
  scans: z.array(ScanView),
  timeline: z.array(TimelineEntry),
})
export type CaseView = z.infer<typeof CaseView>

export const SignedPageKind = z.enum(['seal', 'F13'])
export type SignedPageKind = z.infer<typeof SignedPageKind>

/** A signed page of an archive, scanned: it lies beside the sealed folder. */
export const SignedPageView = z.strictObject({
  page: SignedPageKind,
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  at: Instant,
})
export type SignedPageView = z.infer<typeof SignedPageView>

export const ArchiveView = z.strictObject({
  month: IsoMonth,
  revision: z.number().int().positive(),
  reason: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  pages: z.number().int(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /** SHA-256 of the manifest. */
  seal: z.string(),
  /** Its period is over: the record of it stays, the folder is gone. */
  isErased: z.boolean(),
  /** What the check found open when it was made, and why it was archived all the same; '' where nothing was. */
  openPoints: z.array(OpenPoint),
  openReason: z.string(),
  /** Of a revision: who agreed to it, and how. */
  approvedBy: z.string(),
  signedPages: z.array(SignedPageView),
})
export type ArchiveView = z.infer<typeof ArchiveView>

/** A bookmark of an archived book and what lies under it; pages counted from 1. */
export const ArchiveChapter = z.strictObject({
  title: z.string(),
  firstPage: z.number().int().positive(),
  pages: z.number().int(),
})
export type ArchiveChapter = z.infer<typeof ArchiveChapter>

export const MonthRow = z.strictObject({
  month: IsoMonth,
  received: z.number().int(),
  open: z.number().int(),
  isOver: z.boolean(),
  archives: z.array(ArchiveView),
})
export type MonthRow = z.infer<typeof MonthRow>

export const MonthView = z.strictObject({
  month: IsoMonth,
  asOf: Instant,
  isOver: z.boolean(),
  /** By the end of which day the 月报 has to be with the managers. */
  reportDueOn: IsoDay,
  /** 抽查 of the month once it is over; null where nothing is to be drawn. `drawn` 0: nobody has drawn yet. */
  draw: z.strictObject({ drawn: z.number().int(), left: z.number().int() }).nullable(),
  archives: z.array(ArchiveView),
  reports: z.array(SlipView),
})
export type MonthView = z.infer<typeof MonthView>

/** Work that takes over a second, as it stands. */
export const WorkView = z.strictObject({
  name: z.enum([
    'archive',
    'report',
    'check',
    'pages',
    'book',
    'erase',
    'directory',
    'directoryBack',
    'visits',
    'survey',
    'list',
  ]),
  done: z.number(),
  total: z.number(),
  /** What of it is being done, where it has several steps. */
  step: ArchiveStep.optional(),
})
export type WorkView = z.infer<typeof WorkView>

export const FoundCase = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  customer: z.string(),
  address: z.string(),
  matter: z.string(),
  grade: Grade.nullable(),
  state: CaseState,
  receivedAt: Instant,
})
export type FoundCase = z.infer<typeof FoundCase>

/** Why the desk cannot be opened, and what there is to go on with. Never an empty database in the old one's place. */
export const StartProblem = z.strictObject({
  kind: z.enum([
    'damaged',
    'missing',
    'behind',
    'newer',
    'not-writable',
    'not-a-folder',
    'disk-full',
    'disk-fails',
    'in-use',
  ]),
  folder: z.string(),
})
export type StartProblem = z.infer<typeof StartProblem>
