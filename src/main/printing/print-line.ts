import type { PrintTrouble } from '#shared/domain/print'
import { done, type Result, refuse } from '#shared/result'
import type { CancelRefusal, DeskPrinter, JobProgress, SentJob, Sheet } from './printer'

/**
 * What is to be stored of a sheet. It is stored as `made` before it comes into the line, and `confirmed` is the clerk's.
 * Found as `made` at the next start, it may have been sent or not: the clerk has to look.
 */
export type PrintEntry =
  | { readonly state: 'queued'; readonly sent: SentJob; readonly troubles: readonly PrintTrouble[] }
  | { readonly state: 'done' }
  | { readonly state: 'canceled' }
  | { readonly state: 'failed'; readonly trouble: PrintTrouble }

/** In milliseconds, counted in waits rather than read from a clock: setting the computer's clock must not end a watch. */
export type Patience = {
  readonly askEvery: number
  /** A job in print without a word for so long has `no-answer`: switched off, CUPS reports nothing else (findings A3). */
  readonly answerWithin: number
  /** … or for so long for each page, if that is more: a month's archive takes its time. */
  readonly answerWithinPerPage: number
  /** Then the sheet stays `queued`, the clerk is asked, and the next one has its turn. */
  readonly watchFor: number
}

export const usualPatience: Patience = {
  askEvery: 1_000,
  answerWithin: 30_000,
  answerWithinPerPage: 6_000,
  watchFor: 600_000,
}

export type PrintLine<Id extends string> = {
  /**
   * Prints when its turn comes: one sheet at a time on each queue. Ends when the system has finished with it or the
   * watch is over, with what was recorded last; throws if recording throws.
   */
  readonly print: (id: Id, sheet: Sheet, pages: number) => Promise<PrintEntry>
  /** Goes on watching a sheet that was `queued` when the program ended. */
  readonly resume: (id: Id, sent: SentJob, pages: number) => Promise<PrintEntry>
  /** Takes a sheet back, sent already or not; the outcome comes by way of the record. */
  readonly cancel: (id: Id) => Promise<Result<void, CancelRefusal | 'not-in-line'>>
}

type Surroundings<Id extends string> = {
  readonly printer: DeskPrinter
  readonly wait: (ms: number) => Promise<void>
  readonly patience: Patience
  /** Asked when its turn has come, which may be an hour after it was wanted; without it every sheet is. */
  readonly isWanted?: (id: Id) => boolean
  /** Called at each change, before anything else is done with the sheet. */
  readonly record: (id: Id, entry: PrintEntry) => void
}

type Place = { sent: SentJob | undefined; isCancelWished: boolean }

export function openPrintLine<Id extends string>(around: Surroundings<Id>): PrintLine<Id> {
  const { printer, wait, patience } = around
  const places = new Map<Id, Place>()
  const inTurn = turns()
  const sendInTurn = turns()

  function settle(id: Id, entry: PrintEntry): PrintEntry {
    around.record(id, entry)
    return entry
  }

  function takePlace(id: Id, sent: SentJob | undefined): Place {
    if (places.has(id)) throw new Error(`${id} stands in the print line already`)
    const place = { sent, isCancelWished: false }
    places.set(id, place)
    return place
  }

  async function print(id: Id, sheet: Sheet, pages: number): Promise<PrintEntry> {
    const place = takePlace(id, undefined)
    try {
      return await inTurn(sheet.queue, () => sendAndWatch(id, place, sheet, pages))
    } finally {
      places.delete(id)
    }
  }

  async function sendAndWatch(id: Id, place: Place, sheet: Sheet, pages: number): Promise<PrintEntry> {
    if (place.isCancelWished || around.isWanted?.(id) === false) return settle(id, { state: 'canceled' })
    // On Windows two quick sends collide even on different queues (findings A2).
    const answer = await sendInTurn('all queues', () => printer.send(sheet))
    if (!answer.ok) return settle(id, { state: 'failed', trouble: answer.reason })
    const sent = { queue: sheet.queue, job: answer.value }
    const entry = settle(id, { state: 'queued', sent, troubles: [] })
    place.sent = sent
    if (place.isCancelWished) await cancel(id)
    return await watch(id, place, sent, entry, pages)
  }

  async function resume(id: Id, sent: SentJob, pages: number): Promise<PrintEntry> {
    const place = takePlace(id, sent)
    try {
      return await watch(id, place, sent, { state: 'queued', sent, troubles: [] }, pages)
    } finally {
      places.delete(id)
    }
  }

  async function watch(
    id: Id,
    place: Place,
    sent: SentJob,
    first: PrintEntry,
    pages: number,
  ): Promise<PrintEntry> {
    const answerWithin = Math.max(patience.answerWithin, patience.answerWithinPerPage * pages)
    let last = first
    let silentFor = 0
    for (let watched = 0; ; watched += patience.askEvery) {
      const answer = await printer.progress(sent)
      const isSilent = answer.ok && answer.value.kind === 'printing' && answer.value.troubles.every(letsPrint)
      silentFor = isSilent ? silentFor + patience.askEvery : 0
      const seen = answer.ok ? entryOf(answer.value, place, sent) : waiting(sent, [answer.reason])
      const entry = silentFor > answerWithin ? waiting(sent, ['no-answer']) : seen
      if (JSON.stringify(entry) !== JSON.stringify(last)) last = settle(id, entry)
      const isForgotten = answer.ok && answer.value.kind === 'forgotten'
      if (last.state !== 'queued' || isForgotten || watched >= patience.watchFor) return last
      await wait(patience.askEvery)
    }
  }

  async function cancel(id: Id): Promise<Result<void, CancelRefusal | 'not-in-line'>> {
    const place = places.get(id)
    if (!place) return refuse('not-in-line')
    place.isCancelWished = true
    if (!place.sent) return done(undefined)
    const answer = await printer.cancel(place.sent)
    if (!answer.ok) place.isCancelWished = false
    return answer
  }

  return { print, resume, cancel }
}

function letsPrint(trouble: PrintTrouble): boolean {
  return trouble === 'toner-low'
}

function waiting(sent: SentJob, troubles: readonly PrintTrouble[]): PrintEntry {
  return { state: 'queued', sent, troubles }
}

function entryOf(progress: JobProgress, place: Place, sent: SentJob): PrintEntry {
  switch (progress.kind) {
    case 'waiting':
    case 'printing':
      return waiting(sent, progress.troubles)
    case 'forgotten':
      return waiting(sent, ['forgotten'])
    case 'done':
      return { state: 'done' }
    case 'failed':
      return { state: 'failed', trouble: progress.trouble }
    case 'canceled':
      // A job that the printer throws away is canceled as well: only what we asked for is no failure (findings A3).
      return place.isCancelWished
        ? { state: 'canceled' }
        : { state: 'failed', trouble: 'canceled-at-printer' }
  }
}

/** Lets the acts of one lane follow one another; a failed one does not hold up the next. */
function turns(): <T>(lane: string, act: () => Promise<T>) => Promise<T> {
  const lastIn = new Map<string, Promise<unknown>>()
  return (lane, act) => {
    const mine = (lastIn.get(lane) ?? Promise.resolve()).then(act, act)
    lastIn.set(lane, mine)
    return mine
  }
}
