import { z } from 'zod'
import type { PrintQueue, PrintTrouble } from '#shared/domain/print'
import type { JobProgress } from './printer'
import { worstFirst } from './trouble'

// What the Windows spooler says, in the desk's words. Flags: winspool.h, PRINTER_STATUS_… and JOB_STATUS_….

const Spooled = z.object({ Id: z.number(), DocumentName: z.string().nullable(), JobStatus: z.number() })
const Installed = z.object({
  Name: z.string(),
  Comment: z.string().nullable(),
  PrinterStatus: z.number(),
})
export type Spooled = z.infer<typeof Spooled>

const queuePrinting = 0x400
const queueTroubles: readonly (readonly [flag: number, trouble: PrintTrouble])[] = [
  [0x1, 'paused'],
  [0x2, 'needs-attention'],
  [0x8, 'paper-jam'],
  [0x10, 'out-of-paper'],
  [0x40, 'out-of-paper'],
  [0x80, 'offline'],
  [0x800, 'output-full'],
  [0x1000, 'offline'],
  [0x2_0000, 'toner-low'],
  [0x4_0000, 'toner-empty'],
  [0x10_0000, 'needs-attention'],
  [0x40_0000, 'door-open'],
]

const job = { deleting: 0x4, printing: 0x10, printed: 0x80, deleted: 0x100, complete: 0x1000 } as const
const jobTroubles: readonly (readonly [flag: number, trouble: PrintTrouble])[] = [
  [0x1, 'held'],
  [0x2, 'needs-attention'],
  [0x20, 'offline'],
  [0x40, 'out-of-paper'],
  [0x200, 'needs-attention'],
  [0x400, 'needs-attention'],
]

function flagged(flags: number, meanings: typeof queueTroubles): readonly PrintTrouble[] {
  return meanings.filter(([flag]) => (flags & flag) !== 0).map(([, trouble]) => trouble)
}

// PowerShell 5 writes nothing for an empty list and an object for a list of one.
function listIn(output: string): unknown {
  const text = output.replace(/^\uFEFF/, '').trim()
  if (text === '') return []
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? parsed : [parsed]
}

export function queuesIn(output: string): readonly PrintQueue[] {
  return z
    .array(Installed)
    .parse(listIn(output))
    .map((printer) => {
      const troubles = worstFirst(flagged(printer.PrinterStatus, queueTroubles))
      const queue = { name: printer.Name, description: printer.Comment || printer.Name }
      if (troubles.length > 0) return { ...queue, state: { kind: 'trouble', troubles } }
      return { ...queue, state: { kind: printer.PrinterStatus & queuePrinting ? 'printing' : 'ready' } }
    })
}

export function jobsIn(output: string): readonly Spooled[] {
  return z.array(Spooled).parse(listIn(output))
}

/** The spooler knows our job only by its document's name, which holds the mark. */
export function jobMarked(jobs: readonly Spooled[], mark: string): Spooled | undefined {
  return jobs.find(({ DocumentName }) => DocumentName?.includes(mark))
}

/** Gone from the queue is as much as the spooler ever says of a printed job (findings A2). */
export function progressOf(spooled: Spooled | undefined, queue: PrintQueue): JobProgress {
  if (!spooled || (spooled.JobStatus & (job.printed | job.complete)) !== 0) return { kind: 'done' }
  if ((spooled.JobStatus & (job.deleting | job.deleted)) !== 0) return { kind: 'canceled' }
  const troubles = worstFirst([
    ...flagged(spooled.JobStatus, jobTroubles),
    ...(queue.state.kind === 'trouble' ? queue.state.troubles : []),
  ])
  return { kind: (spooled.JobStatus & job.printing) !== 0 ? 'printing' : 'waiting', troubles }
}

/** A file name for the document: Sumatra gives the job its file's name, and Windows forbids some characters in one. */
export function documentName(title: string, mark: string): string {
  const allowed = title.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ').trim()
  return `${[...allowed].slice(0, 60).join('')} ${mark}.pdf`
}
