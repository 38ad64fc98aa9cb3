import type { WorkView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { Work, WorkName } from '../archive/work'
import { codeOf, obstacleOf } from '../durable-file'
import type { Workshop } from '../workshop'

export type WorkRefusal = 'work-under-way' | 'canceled' | 'disk-full' | 'not-writable'

/** Work that takes over a second: one at a time, with how far it is, canceled by ending its process. */
export type Works = {
  readonly standing: () => WorkView | null
  readonly cancel: () => void
  readonly isBusy: () => boolean
  readonly run: <Name extends WorkName>(
    shown: WorkView['name'],
    name: Name,
    order: Work[Name]['order'],
  ) => Promise<Result<Work[Name]['answer'], WorkRefusal>>
}

export function openWorks(workshop: Workshop, changed: () => void): Works {
  let standing: WorkView | null = null
  let cancel = () => {}

  function show(view: WorkView | null): void {
    standing = view
    changed()
  }

  return {
    standing: () => standing,
    isBusy: () => standing !== null,
    cancel: () => cancel(),
    run: async (shown, name, order) => {
      if (standing) return refuse('work-under-way')
      show({ name: shown, done: 0, total: 1 })
      try {
        const undertaking = workshop.undertake(name, order, (finished, total) =>
          show({ name: shown, done: finished, total }),
        )
        cancel = undertaking.cancel
        const answer = await undertaking.answer
        return answer === null ? refuse('canceled') : done(answer)
      } catch (error) {
        const obstacle = obstacleOf(codeOf(error))
        if (obstacle === null) throw error
        return refuse(obstacle)
      } finally {
        cancel = () => {}
        show(null)
      }
    },
  }
}
