import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { PrintState, PrintTrouble } from '#shared/domain/print'
import { SheetWay } from '#shared/domain/print-setting'
import { MatchedBy, ScanFormat, ScanId } from '#shared/domain/scan'
import { SlipMark, SlipWhere } from '#shared/domain/slip-place'

// What the screens are shown of sheets: printed, sent to a printer, scanned.

export const SlipId = z.number().int().positive().brand<'SlipId'>()
export type SlipId = z.infer<typeof SlipId>
export const PrintJobId = z.number().int().positive().brand<'PrintJobId'>()
export type PrintJobId = z.infer<typeof PrintJobId>

export const FormCode = z.enum([
  'F01',
  'F02',
  'F02b',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F09',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
  'F17',
  'F18',
  'F19',
  'F20',
  'F22',
  'F23',
  'F24',
  'F25',
  'F26',
  'F27',
  'F28',
  'F29',
  'F30',
  'F31',
  'blank',
  'report',
  'figures',
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
  /** Of a 派工单 or a 回访记录: its own number, since a case may have several. */
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
  /** Of its case without being one of its slips: a 复函. */
  attachedAs: z.literal('reply').nullable(),
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
