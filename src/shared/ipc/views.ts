import { z } from 'zod'
import { Approval } from '#shared/domain/approval'
import { BlankId } from '#shared/domain/blank'
import { Case, CaseId, Handoff, Round } from '#shared/domain/case'
import { ClosingGap } from '#shared/domain/closing'
import { Correction } from '#shared/domain/correction'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { Step } from '#shared/domain/deadline'
import { Figure } from '#shared/domain/figures'
import { CaseCall, CaseLink, PromiseMade } from '#shared/domain/follow-up'
import { Grade, GradeChange } from '#shared/domain/grade'
import { Mark } from '#shared/domain/marks'
import { CaseNumber } from '#shared/domain/number'
import { PrintState, PrintTrouble } from '#shared/domain/print'
import { SheetWay } from '#shared/domain/print-setting'
import { AppliedRule, ApproverRule, ClockName, Profile } from '#shared/domain/profile'
import { CaseState, CaseStep, SideStep } from '#shared/domain/progress'
import { Revisit } from '#shared/domain/revisit'
import { Ending } from '#shared/domain/runs'
import { MatchedBy, ScanFormat, ScanId } from '#shared/domain/scan'
import { SlipMark, SlipWhere } from '#shared/domain/slip-place'
import { WorkOrder } from '#shared/domain/work-order'

// What the screens are shown. Phones are masked in the main process: a view never holds a full number.

export const SlipId = z.number().int().positive().brand<'SlipId'>()
export type SlipId = z.infer<typeof SlipId>
export const PrintJobId = z.number().int().positive().brand<'PrintJobId'>()
export type PrintJobId = z.infer<typeof PrintJobId>
export const DraftId = z.number().int().positive().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>

export const FormCode = z.enum([
  'F01',
  'F03',
  'F04',
  'F05',
  'F07',
  'F10',
  'F17',
  'F18',
  'F19',
  'F20',
  'blank',
  'report',
  'archive',
  'due',
  'test',
])
export type FormCode = z.infer<typeof FormCode>
/** Whose setting of the printer: one form's, or that of all which have none of their own. */
export const PrintedForm = z.union([z.literal('all'), FormCode])
export type PrintedForm = z.infer<typeof PrintedForm>

/** One printed sheet and how its printing stands. `job` is null while no queue was chosen to print it on. */
export const SlipView = z.strictObject({
  id: SlipId,
  form: FormCode,
  title: z.string(),
  caseId: CaseId.nullable(),
  /** Of the case it belongs to: several sheets of one name wait on 今日. */
  number: CaseNumber.nullable(),
  /** Of a 派工单: its own number, since a case may have several. */
  orderNumber: z.string().nullable(),
  copy: z.number().int().positive(),
  kind: z.enum(['first', 'copy', 'lost']),
  /** 作废: another copy took its place. */
  isVoid: z.boolean(),
  /** The copy that took its place: it is void, or it was lost. */
  replacedBy: SlipId.nullable(),
  /** Where the sheet is, and what is signed on it. */
  where: SlipWhere,
  /** Of `where`. */
  department: z.string(),
  /** Signed on the sheet that it replaces, which is lost, and not on this one: wants a new signature or a scan. */
  wants: z.array(SlipMark),
  printedAt: Instant,
  printedBy: z.string(),
  /**
   * `failed`: no PDF is stored and nothing is under way: the drawing went wrong, or the power was cut. `erased`: its file
   * was destroyed when its period was over.
   */
  drawing: z.enum(['underWay', 'failed', 'stored', 'erased']),
  /** Characters that no font has, printed as 〔U+…〕. */
  missingGlyphs: z.array(z.string()),
  job: z
    .strictObject({
      id: PrintJobId,
      queue: z.string(),
      state: PrintState,
      trouble: PrintTrouble.nullable(),
      /** Whether the clerk must say if it came out: the program ended before the job did, or the system lost it. */
      isUncertain: z.boolean(),
    })
    .nullable(),
})
export type SlipView = z.infer<typeof SlipView>

/** A signed sheet that came back as a file, and which slip it is of; null: that is still to be told by hand. */
export const ScanView = z.strictObject({
  id: ScanId,
  format: ScanFormat,
  /** As the scanner or the clerk called it. */
  fileName: z.string(),
  pages: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  slip: z
    .strictObject({
      slipId: SlipId,
      title: z.string(),
      copy: z.number().int().positive(),
      caseId: CaseId.nullable(),
      number: CaseNumber.nullable(),
      matchedBy: MatchedBy,
    })
    .nullable(),
  /** Why it was taken off the list; null: it was not. */
  removedReason: z.string().nullable(),
})
export type ScanView = z.infer<typeof ScanView>

/** One line of 打印任务; `slip.job` is this sending, `isLatest` tells whether the sheet was sent again since. */
export const PrintJobView = z.strictObject({
  id: PrintJobId,
  slip: SlipView,
  isLatest: z.boolean(),
  isToday: z.boolean(),
  madeAt: Instant,
  by: z.string(),
  way: SheetWay,
})
export type PrintJobView = z.infer<typeof PrintJobView>

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
})
export type ArchiveView = z.infer<typeof ArchiveView>

export const MonthRow = z.strictObject({
  month: IsoMonth,
  received: z.number().int(),
  open: z.number().int(),
  isOver: z.boolean(),
  archives: z.array(ArchiveView),
})
export type MonthRow = z.infer<typeof MonthRow>

/** A number that was reserved in the month and is not typed in. */
export const OpenBlank = z.strictObject({ blankId: BlankId, number: CaseNumber, reservedAt: Instant })
export type OpenBlank = z.infer<typeof OpenBlank>

const NumbersChecked = z.strictObject({
  last: z.number().int(),
  missing: z.array(z.number().int()),
  twice: z.array(z.number().int()),
})

export const MonthView = z.strictObject({
  month: IsoMonth,
  asOf: Instant,
  isOver: z.boolean(),
  /** By the end of which day the 月报 has to be with the managers. */
  reportDueOn: IsoDay,
  figures: z.array(Figure),
  /** 检查: the month's numbers, and the blanks that its archive would make void. */
  numbers: NumbersChecked,
  /** Those of 派工单, a series of its own. */
  orderNumbers: NumbersChecked,
  openBlanks: z.array(OpenBlank),
  archives: z.array(ArchiveView),
  reports: z.array(SlipView),
})
export type MonthView = z.infer<typeof MonthView>

/** Work that takes over a second, as it stands. */
export const WorkView = z.strictObject({
  name: z.enum(['archive', 'report', 'check', 'book', 'erase', 'directory', 'directoryBack']),
  done: z.number(),
  total: z.number(),
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
