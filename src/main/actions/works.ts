import type { WorkView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { Progress, Work, WorkName } from '../archive/work'
import { codeOf, obstacleOf } from '../durable-file'
import { situationOf } from '../store/situation'
import type { Undertaking, Workshop } from '../workshop'

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
  /** The same for work that is begun elsewhere. */
  readonly during: <Answer>(
    shown: WorkView['name'],
    begin: (progress: Progress) => Undertaking<Answer>,
  ) => Promise<Result<Answer, WorkRefusal>>
}

export function openWorks(workshop: Workshop, changed: () => void): Works {
  let standing: WorkView | null = null
  let cancel = () => {}

  function show(view: WorkView | null): void {
    standing = view
    changed()
  }

  const during: Works['during'] = async (shown, begin) => {
    if (standing) return refuse('work-under-way')
    show({ name: shown, done: 0, total: 1 })
    try {
      const undertaking = begin((finished, total, step) =>
        show({ name: shown, done: finished, total, ...(step !== undefined && { step }) }),
      )
      cancel = undertaking.cancel
      const answer = await undertaking.answer
      return answer === null ? refuse('canceled') : done(answer)
    } catch (error) {
      const obstacle = obstacleOf(codeOf(error)) ?? obstacleInStore(error)
      if (obstacle === null) throw error
      return refuse(obstacle)
    } finally {
      cancel = () => {}
      show(null)
    }
  }

  return {
    standing: () => standing,
    isBusy: () => standing !== null,
    cancel: () => cancel(),
    during,
    run: (shown, name, order) => during(shown, (progress) => workshop.undertake(name, order, progress)),
  }
}

function obstacleInStore(error: unknown): 'disk-full' | 'not-writable' | null {
  const kind = situationOf(error)?.kind
  return kind === 'disk-full' || kind === 'not-writable' ? kind : null
}
