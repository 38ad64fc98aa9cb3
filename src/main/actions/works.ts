import type { WorkView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { Progress, Work, WorkName } from '../archive/work'
import { codeOf, obstacleOf } from '../durable-file'
import { situationOf } from '../store/situation'
import type { Undertaking, Workshop } from '../workshop'
import { Canceled, type Pace, paceOf } from './pace'

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

export type Steps = {
  readonly progress: Progress
  readonly pace: Pace
  /** The answer of what is done elsewhere; throws Canceled. */
  readonly within: <Answer>(undertaking: Undertaking<Answer>) => Promise<Answer>
}

/** Work in steps, here and elsewhere: canceled, it ends at the next breath, or with what is done elsewhere. */
export function inSteps<Answer>(
  works: Pick<Works, 'during'>,
  shown: WorkView['name'],
  act: (steps: Steps) => Promise<Answer>,
): Promise<Result<Answer, WorkRefusal>> {
  return works.during(shown, (progress) => {
    let isCanceled = false
    let elsewhere: Pick<Undertaking<unknown>, 'cancel'> | null = null
    const steps: Steps = {
      progress,
      pace: paceOf(() => isCanceled),
      within: async (undertaking) => {
        elsewhere = undertaking
        const answer = await undertaking.answer
        elsewhere = null
        if (answer === null || isCanceled) throw new Canceled()
        return answer
      },
    }
    return {
      answer: act(steps).catch((error: unknown) => {
        if (error instanceof Canceled) return null
        throw error
      }),
      cancel: () => {
        isCanceled = true
        elsewhere?.cancel()
      },
    }
  })
}

function obstacleInStore(error: unknown): 'disk-full' | 'not-writable' | null {
  const kind = situationOf(error)?.kind
  return kind === 'disk-full' || kind === 'not-writable' ? kind : null
}
