import { z } from 'zod'
import { largestScan, ScanFault, ScanFormat, ScanId } from '#shared/domain/scan'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { ScanView, SlipId } from '#shared/ipc/slip-views'

const FileBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  // What is larger is refused in words by the window; nothing of it gets here.
  .refine(({ byteLength }) => byteLength <= largestScan)

/** The file was taken in; `isNew`: false where the same bytes were taken before. */
const Taken = z.strictObject({ scan: ScanView, isNew: z.boolean() })

/** A file in the scanner's folder that is not taken in, or does not let itself be moved away. */
export const LeftFile = z.strictObject({
  /** Of this run of the program. */
  id: z.number().int().positive(),
  name: z.string(),
  why: z.enum([...ScanFault.options, 'cannot-move']),
})
export type LeftFile = z.infer<typeof LeftFile>

export const ScanStanding = z.strictObject({
  /** 待归档扫描件. */
  waiting: z.number().int(),
  folder: z.string().nullable(),
  /** It was chosen and is not there: a share that is off, a stick that was pulled out. */
  isFolderGone: z.boolean(),
  left: z.array(LeftFile),
})
export type ScanStanding = z.infer<typeof ScanStanding>

/** A slip that the scan may be of. */
export const ProposedSlip = z.strictObject({
  slipId: SlipId,
  title: z.string(),
  copy: z.number().int().positive(),
  isVoid: z.boolean(),
  number: z.string(),
  customer: z.string(),
  matter: z.string(),
})
export type ProposedSlip = z.infer<typeof ProposedSlip>

const one = z.strictObject({ scanId: ScanId })
const Shown = z.strictObject({
  format: ScanFormat,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
const gone = ['no-such-scan', 'scan-erased'] as const

/** 扫描件: taken in, matched with its slip, shown. */
export const scanQuestions = {
  'scan.standing': { input: nothing, output: ScanStanding, refusals: z.never() },
  /** Looks into the scanner's folder now and takes in what stands still there. */
  'scan.look': { input: nothing, output: nothing, refusals: z.never() },
  /** A file that was dropped on the window. */
  'scan.take': {
    input: z.strictObject({ name: z.string().max(255), bytes: FileBytes }),
    output: Taken,
    refusals: ScanFault,
  },
  /** 选择扫描件: null where she changed her mind. */
  'scan.choose': { input: nothing, output: Taken.nullable(), refusals: ScanFault },
  'scan.list': {
    input: nothing,
    output: z.strictObject({
      waiting: z.array(ScanView),
      total: z.number().int(),
      /** What was matched or removed last. */
      settled: z.array(ScanView),
    }),
    refusals: z.never(),
  },
  /** For a thumbnail: it is no record, and writes no event. */
  'scan.picture': { input: one, output: Shown, refusals: z.enum(gone) },
  /** Opened: a signed sheet shows full phones, and looking is recorded (S1). */
  'scan.show': { input: one, output: Shown, refusals: z.enum(gone) },
  /** The sheets of the cases that are found by number, name, room or phone, or by a sheet's code. */
  'scan.propose': {
    input: z.strictObject({ words: z.string().max(120) }),
    output: z.array(ProposedSlip),
    refusals: z.never(),
  },
  'scan.match': {
    input: one.extend({ slipId: SlipId }),
    output: ScanView,
    refusals: z.enum([...gone, 'no-such-slip', 'slip-erased', 'matched-already']),
  },
  /** 归错了: it waits again. */
  'scan.release': { input: one, output: ScanView, refusals: z.enum([...gone, 'not-matched']) },
  /** Off the list, with the reason; the file stays until its period is over. */
  'scan.remove': {
    input: one.extend({ reason: z.string().trim().min(1).max(200) }),
    output: ScanView,
    refusals: z.enum([...gone, 'matched-already']),
  },
  /** 知道了: the file goes into 未收入 and is not spoken of again. */
  'scan.understood': {
    input: z.strictObject({ leftId: z.number().int().positive() }),
    output: nothing,
    refusals: z.never(),
  },
  /** 扫描仪的文件夹; `files`: how many lie there and will be taken in. */
  'scan.chooseFolder': {
    input: nothing,
    output: z.strictObject({ folder: z.string().nullable(), files: z.number().int() }),
    refusals: z.enum(['in-data-folder', 'not-writable']),
  },
  'scan.leaveFolder': { input: nothing, output: nothing, refusals: z.never() },
} satisfies Record<string, Exchange>
