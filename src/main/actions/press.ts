import type { PrintTrouble, SystemJob } from '#shared/domain/print'
import type { PrintJobId, SlipId } from '#shared/ipc/views'
import { keepPaper, type PaperHash, paperFile } from '../paper-store'
import type { PrintEntry, PrintLine } from '../printing/print-line'
import { deskOf } from '../store/desk'
import type { Act } from '../store/event'
import { changeJob, insertJob, type JobChanges, jobOf, unfinishedJobs } from '../store/print-job'
import { type Slip, setPaper, slipOf } from '../store/slip'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { orderOfSlip } from './slip-order'
import type { Press, Station } from './station'

export type PressRoom = Station & {
  readonly workshop: Workshop
  readonly paperFolder: string
  readonly line: (record: (id: string, entry: PrintEntry) => void) => PrintLine<string>
  /** A mistake of ours, for the log: the sheet stays as it was recorded last. */
  readonly failed: (error: unknown) => void
}

export type OpenPress = Press & {
  readonly draw: (id: SlipId) => Promise<Slip>
  readonly cancel: (id: PrintJobId) => Promise<void>
  /** Takes up the jobs that the last run of the program left open. */
  readonly resume: () => void
}

/** Bytes first, stored; then the job, recorded before it is sent, and each outcome as it is heard (design.md, Printing). */
export function openPress(room: PressRoom): OpenPress {
  const { db, clock, workshop, paperFolder } = room
  const line = room.line(record)
  const drawings = new Map<SlipId, Promise<Slip>>()

  function act(kind: Act['kind']): Act {
    const now = clock()
    return { kind, operatorId: null, happenedAt: now, typedAt: now }
  }

  /** Who looks at a sheet while it is being drawn for the printer gets that drawing: two would write the same file. */
  function draw(id: SlipId): Promise<Slip> {
    const underWay = drawings.get(id) ?? drawOnce(id).finally(() => drawings.delete(id))
    drawings.set(id, underWay)
    return underWay
  }

  async function drawOnce(id: SlipId): Promise<Slip> {
    const slip = known(id)
    if (slip.paper !== null) return slip
    const { bytes, pages, missing } = await workshop.draw(orderOfSlip(db, slip))
    const paper = await keepPaper(paperFolder, bytes)
    transaction(db, (tx) => setPaper(tx, id, { paper, pages, missingGlyphs: missing }, act('slip.drawn')))
    room.changed('print', 'case')
    return known(id)
  }

  function known(id: SlipId): Slip {
    const slip = slipOf(db, id)
    if (!slip) throw new Error(`There is no slip ${id}`)
    return slip
  }

  async function print(id: SlipId): Promise<void> {
    const slip = await draw(id)
    const queue = deskOf(db)?.printQueue
    if (!queue || slip.paper === null) return
    const jobId = transaction(db, (tx) =>
      insertJob(tx, { slipId: id, caseId: slip.caseId, queue }, act('print.made')),
    )
    room.changed('print', 'case')
    await line.print(String(jobId), sheetOf(slip, slip.paper, queue), slip.pages ?? 1)
  }

  function sheetOf({ title, copy }: Slip, paper: PaperHash, queue: string) {
    return {
      file: paperFile(paperFolder, paper),
      queue,
      title: `${title} 第${copy}份`,
      paper: 'A4',
      copies: 1,
    } as const
  }

  function record(id: string, entry: PrintEntry): void {
    const jobId = Number(id) as PrintJobId
    // What the clerk has confirmed meanwhile is the last word.
    if (jobOf(db, jobId)?.state === 'confirmed') return
    transaction(db, (tx) => changeJob(tx, jobId, changesOf(entry), act(`print.${entry.state}`)))
    room.changed('print', 'today', 'case')
  }

  function resume(): void {
    for (const job of unfinishedJobs(db)) {
      if (job.systemJob === null) {
        transaction(db, (tx) => changeJob(tx, job.id, { trouble: 'forgotten' }, act('print.uncertain')))
      } else {
        const sent = { queue: job.queue, job: job.systemJob }
        line.resume(String(job.id), sent, slipOf(db, job.slipId)?.pages ?? 1).catch(room.failed)
      }
    }
  }

  return {
    draw,
    resume,
    printSlip: (id) => {
      print(id).catch(room.failed)
    },
    cancel: async (id) => {
      const answer = await line.cancel(String(id))
      const isOver = !answer.ok && (answer.reason === 'not-in-line' || answer.reason === 'already-over')
      if (isOver && jobOf(db, id)?.state === 'made')
        transaction(db, (tx) =>
          changeJob(tx, id, { state: 'canceled', trouble: null }, act('print.canceled')),
        )
    },
  }
}

function changesOf(entry: PrintEntry): JobChanges {
  switch (entry.state) {
    case 'queued':
      return { state: 'queued', trouble: firstOf(entry.troubles), systemJob: entry.sent.job as SystemJob }
    case 'failed':
      return { state: 'failed', trouble: entry.trouble }
    case 'done':
    case 'canceled':
      return { state: entry.state, trouble: null }
  }
}

/** The union of troubles is ordered by what to see to first; the system tells them in that order. */
function firstOf(troubles: readonly PrintTrouble[]): PrintTrouble | null {
  return troubles[0] ?? null
}
