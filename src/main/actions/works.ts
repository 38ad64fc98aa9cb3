import type { WorkView } from '#shared/ipc/views'
import type { Work, WorkName } from '../archive/work'
import type { Workshop } from '../workshop'

/** Work that takes over a second: one at a time, with how far it is, canceled by ending its process. */
export type Works = {
  readonly standing: () => WorkView | null
  readonly cancel: () => void
  /** Null: canceled. `busy`: something else is under way. */
  readonly run: <Name extends WorkName>(
    shown: WorkView['name'],
    name: Name,
    order: Work[Name]['order'],
  ) => Promise<Work[Name]['answer'] | null>
  readonly isBusy: () => boolean
}

export function openWorks(workshop: Workshop, changed: () => void): Works {
  let standing: WorkView | null = null
  let cancel = () => {}
  return {
    standing: () => standing,
    isBusy: () => standing !== null,
    cancel: () => cancel(),
    run: async (shown, name, order) => {
      if (standing) throw new Error('Work is under way already')
      standing = { name: shown, done: 0, total: 1 }
      changed()
      try {
        const undertaking = workshop.undertake(name, order, (done, total) => {
          standing = { name: shown, done, total }
          changed()
        })
        cancel = undertaking.cancel
        return await undertaking.answer
      } finally {
        standing = null
        cancel = () => {}
        changed()
      }
    },
  }
}
