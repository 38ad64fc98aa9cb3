import { rm } from 'node:fs/promises'
import type { BookVerdict } from '#shared/ipc/check-questions'
import { type Result, refuse } from '#shared/result'
import type { Anchor, CheckOrder } from '../store/check-book'
import type { Db } from '../store/tx'
import type { Undertaking } from '../workshop'
import type { WorkRefusal, Works } from './works'

export type CheckRoom = {
  readonly db: Db
  readonly works: Works
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
export function bookChecker({ db, works, copy, anchors, checkAside }: CheckRoom): CheckBook {
  return async () => {
    if (works.isBusy()) return refuse('work-under-way')
    return await works.during('book', (progress) => {
      let isCanceled = false
      let reading: Undertaking<BookVerdict> | null = null
      async function check(): Promise<BookVerdict | null> {
        try {
          // Before the copy: a backup made meanwhile may know of events that the copy does not have.
          const known = await anchors()
          await removeCopy(copy)
          await db.backup(copy)
          if (isCanceled) return null
          reading = checkAside({ file: copy, anchors: known }, progress)
          return await reading.answer
        } finally {
          await removeCopy(copy)
        }
      }
      return {
        answer: check(),
        cancel: () => {
          isCanceled = true
          reading?.cancel()
        },
      }
    })
  }
}

async function removeCopy(copy: string): Promise<void> {
  for (const file of [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`]) await rm(file, { force: true })
}
