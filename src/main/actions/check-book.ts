import { rm } from 'node:fs/promises'
import type { BookVerdict } from '#shared/ipc/check-questions'
import { type Result, refuse } from '#shared/result'
import type { Anchor, CheckOrder } from '../store/check-book'
import { copyBook } from '../store/copy-book'
import type { Db } from '../store/tx'
import type { Undertaking } from '../workshop'
import type { WorkRefusal, Works } from './works'

export type CheckRoom = {
  readonly db: Db
  /** Where the copy lies while it is read; always of this name, so that what a killed program left does not stay. */
  readonly copy: string
  /** The chain heads that were kept outside the book. */
  readonly anchors: () => Promise<readonly Anchor[]>
  readonly checkAside: (
    order: CheckOrder,
    progress: (done: number, total: number) => void,
  ) => Undertaking<BookVerdict>
}

export type CheckBook = () => Promise<Result<BookVerdict, WorkRefusal>>

/** 核对: a copy of the book as of now is read whole in a process of its own; the live file is never opened twice. */
export function bookChecker(room: CheckRoom & { readonly works: Works }): CheckBook {
  const { works } = room
  return async () => {
    if (works.isBusy()) return refuse('work-under-way')
    return await works.during('book', (progress) => {
      const { answer, cancel } = copyAndCheck(room, () => null, progress)
      return {
        answer: answer.then((read) => read?.verdict ?? null).finally(() => removeCopy(room.copy)),
        cancel,
      }
    })
  }
}

/** Reads a copy of the book whole, and leaves it there; `clock`: what is to be told of the moment as of which it is. */
export function copyAndCheck<Moment>(
  { db, copy, anchors, checkAside }: CheckRoom,
  clock: () => Moment,
  progress: (done: number, total: number) => void,
): Undertaking<{ readonly verdict: BookVerdict; readonly takenAt: Moment }> {
  let isCanceled = false
  let reading: Undertaking<BookVerdict> | null = null
  async function check() {
    // Before the copy: a backup made meanwhile may know of events that the copy does not have.
    const known = await anchors()
    await removeCopy(copy)
    const takenAt = await copyBook(db, copy, clock)
    if (isCanceled) return null
    reading = checkAside({ file: copy, anchors: known }, progress)
    const verdict = await reading.answer
    return verdict && { verdict, takenAt }
  }
  return {
    answer: check(),
    cancel: () => {
      isCanceled = true
      reading?.cancel()
    },
  }
}

export async function removeCopy(copy: string): Promise<void> {
  for (const file of [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`]) await rm(file, { force: true })
}
