import type { PrintJobId, SlipId } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { keepPaper, paperFile } from '../paper-store'
import type { PrintEntry, PrintLine } from '../printing/print-line'
import type { CancelRefusal, DeskPrinter } from '../printing/printer'
import { eraseFile } from '../store/erase-paper'
import type { Act } from '../store/event'
import { changeJob, type JobChanges, jobOf, unfinishedJobs } from '../store/print-job'
import { knownSlip, type Slip, undrawnForms } from '../store/slip'
import { setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import type { Made } from './make-slip'
import { orderOfSlip } from './slip-order'
import type { Station } from './station'

export type PressRoom = Omit<Station, 'drawings'> & {
  readonly drawings: Set<SlipId>
  readonly workshop: Workshop
  readonly printer: DeskPrinter
  readonly paperFolder: string
  readonly line: (
    record: (id: string, entry: PrintEntry) => void,
    isWanted: (id: string) => boolean,
  ) => PrintLine<string>
  /** A mistake of ours, for the log: the sheet stays as it was recorded last. */
  readonly failed: (error: unknown) => void
}

export type CancelTrouble = 'cannot-cancel' | 'no-print-system' | 'timeout'

/** Draws slips and puts them on paper: bytes first, stored; then the job, each outcome as it is heard (design.md). */
export type Press = {
  /** Draws the sheet if it is not stored yet, then sends its job, if it has one. Goes on after it has answered. */
  readonly start: (made: Made) => void
  /** The same for a whole book of sheets, drawn one after the other: what is asked for meanwhile comes in between. */
  readonly startEach: (all: readonly Made[]) => void
  readonly draw: (id: SlipId) => Promise<Slip>
  /** Takes a sheet back, wherever it stands by now; what is over already is no refusal. */
  readonly cancel: (id: PrintJobId) => Promise<Result<void, CancelTrouble>>
  /** Takes up what the last run of the program left open. */
  readonly resume: () => void
}

export function openPress(room: PressRoom): Press {
  const { db, clock, drawings, workshop, paperFolder } = room
  const line = room.line(record, isWanted)
  const underWay = new Map<SlipId, Promise<Slip>>()

  function act(kind: Act['kind']): Act {
    const now = clock()
    return { kind, operatorId: null, happenedAt: now, typedAt: now }
  }

  /** Who looks at a sheet while it is being drawn for the printer gets that drawing: two would write the same file. */
  function draw(id: SlipId): Promise<Slip> {
    const drawing = underWay.get(id) ?? drawOnce(id)
    underWay.set(id, drawing)
    drawings.add(id)
    return drawing
  }

  async function drawOnce(id: SlipId): Promise<Slip> {
    try {
      const slip = knownSlip(db, id)
      // Over its period before its turn came: nothing is left to draw, and nothing went wrong.
      if (slip.paper !== null || slip.isPaperErased) return slip
      const { bytes, pages, missing } = await workshop.draw(orderOfSlip(db, slip))
      const paper = await keepPaper(paperFolder, bytes)
      transaction(db, (tx) => {
        // Erased while it was being drawn: the file goes as well.
        if (knownSlip(tx, id).isPaperErased) eraseFile(tx, paper, 'pdf')
        else setPaper(tx, id, { paper, pages, missingGlyphs: missing }, act('slip.drawn'))
      })
      return knownSlip(db, id)
    } finally {
      underWay.delete(id)
      drawings.delete(id)
      room.changed('print', 'case', 'today')
    }
  }

  async function print({ slipId, jobId }: Made): Promise<void> {
    try {
      const { paper, pages, title, copy } = await draw(slipId)
      const job = jobId === null ? null : jobOf(db, jobId)
      if (job?.state !== 'made') return
      if (paper === null) return record(String(job.id), { state: 'failed', trouble: 'not-drawn' })
      const sheet = { ...job.way, queue: job.queue, title: `${title} 第${copy}份` }
      const file = paperFile(paperFolder, paper)
      await line.print(String(job.id), { ...sheet, file }, (pages ?? 1) * job.way.copies)
    } catch (error) {
      if (jobId !== null) record(String(jobId), { state: 'failed', trouble: 'not-drawn' })
      throw error
    }
  }

  /** 作废 while it waited: it would come out looking like one that holds. */
  function isWanted(id: string): boolean {
    const job = jobOf(db, Number(id) as PrintJobId)
    return job !== null && !knownSlip(db, job.slipId).isVoid
  }

  function record(id: string, entry: PrintEntry): void {
    const jobId = Number(id) as PrintJobId
    // The clerk's word is the last one: she has seen the printer.
    const state = jobOf(db, jobId)?.state
    if (state !== 'made' && state !== 'queued') return
    transaction(db, (tx) => changeJob(tx, jobId, changesOf(entry), act(`print.${entry.state}`)))
    room.changed('print', 'today', 'case')
  }

  function resume(): void {
    for (const job of unfinishedJobs(db)) {
      if (job.systemJob !== null) {
        const sent = { queue: job.queue, job: job.systemJob }
        const pages = (knownSlip(db, job.slipId).pages ?? 1) * job.way.copies
        line.resume(String(job.id), sent, pages).catch(room.failed)
      } else if (job.trouble === null) {
        transaction(db, (tx) => changeJob(tx, job.id, { trouble: 'forgotten' }, act('print.uncertain')))
      }
    }
    // Stored, but not printed by itself: hours may have passed, and somebody may have filled one in by hand.
    drawEach(undrawnForms(db), (id) => draw(id).catch(room.failed))
  }

  /** A sheet has so much time to be drawn, and a hundred at once would share it. */
  async function drawEach(ids: readonly SlipId[], drawn: (id: SlipId) => unknown): Promise<void> {
    for (const id of ids) drawings.add(id)
    for (const id of ids) {
      // What went wrong is told by whoever asks again.
      await draw(id).catch(() => {})
      drawn(id)
    }
  }

  async function cancel(id: PrintJobId): Promise<Result<void, CancelTrouble>> {
    const answer = await line.cancel(String(id))
    if (answer.ok) return answer
    if (answer.reason !== 'not-in-line') return refusalOf(answer.reason)
    const job = jobOf(db, id)
    if (!job || job.state === 'done' || job.state === 'confirmed' || job.state === 'canceled')
      return done(undefined)
    if (job.state === 'queued' && job.systemJob !== null) {
      const taken = await room.printer.cancel({ queue: job.queue, job: job.systemJob })
      const refusal = taken.ok ? taken : refusalOf(taken.reason)
      if (!refusal.ok) return refusal
    }
    transaction(db, (tx) => changeJob(tx, id, { state: 'canceled', trouble: null }, act('print.canceled')))
    return done(undefined)
  }

  return {
    draw,
    resume,
    cancel,
    start: (made) => {
      print(made).catch(room.failed)
    },
    startEach: (all) => {
      const jobs = new Map(all.map(({ slipId, jobId }) => [slipId, jobId]))
      drawEach([...jobs.keys()], (slipId) =>
        print({ slipId, jobId: jobs.get(slipId) ?? null }).catch(room.failed),
      )
    },
  }
}

function refusalOf(reason: CancelRefusal): Result<void, CancelTrouble> {
  switch (reason) {
    case 'already-over':
      return done(undefined)
    case 'not-allowed':
      return refuse('cannot-cancel')
    case 'no-print-system':
    case 'timeout':
      return refuse(reason)
  }
}

function changesOf(entry: PrintEntry): JobChanges {
  switch (entry.state) {
    case 'queued':
      // The system tells the worst of its troubles first.
      return { state: 'queued', trouble: entry.troubles[0] ?? null, systemJob: entry.sent.job }
    case 'failed':
      return { state: 'failed', trouble: entry.trouble }
    case 'done':
    case 'canceled':
      return { state: entry.state, trouble: null }
  }
}
