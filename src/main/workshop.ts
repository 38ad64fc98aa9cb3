import type { Progress, Work, WorkName } from './archive/work'

export type Undertaking<Answer> = {
  /** Null: canceled. */
  readonly answer: Promise<Answer | null>
  readonly cancel: () => void
}

/** Where work is done that would hold up the main process. */
export type Workshop = {
  /** In the process that stands ready: sheets and living pages. */
  readonly draw: (order: Work['form']['order']['form']) => Promise<Work['form']['answer']>
  /** In a process of its own, which is ended to cancel it. */
  readonly undertake: <Name extends WorkName>(
    name: Name,
    order: Work[Name]['order'],
    progress: Progress,
  ) => Undertaking<Work[Name]['answer']>
}
