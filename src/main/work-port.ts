import type { ArchiveStep } from '#shared/domain/open-point'
import { codeOf } from './durable-file'

/** What goes between the main process and a utility process: tasks with a number, and what became of them. */
export type AskedWork<Task> = { readonly id: number; readonly task: Task }
export type AnsweredWork =
  | {
      readonly id: number
      readonly kind: 'progress'
      readonly done: number
      readonly total: number
      readonly step?: ArchiveStep
    }
  | { readonly id: number; readonly kind: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string | null; readonly stack: string }

/**
 * Told to the process that draws: V8 lets garbage lie as long as there is room, by default 4 GB. Of a room that no month
 * fills it takes garbage away sooner, and draws a long list in a quarter less memory as fast. Electron hears it in no other
 * way.
 */
export const sparing = ['--js-flags=--max-old-space-size=1024']

/** The body of a utility process: does every task it is asked, and answers each by its number. */
export function serveWork<Task>(
  perform: (
    task: Task,
    progress: (done: number, total: number, step?: ArchiveStep) => void,
  ) => Promise<unknown>,
): void {
  const port = process.parentPort
  port.on('message', async ({ data }: { data: AskedWork<Task> }) => {
    const { id, task } = data
    const tell = (answered: AnsweredWork) => port.postMessage(answered)
    try {
      const answer = await perform(task, (done, total, step) =>
        tell({ id, kind: 'progress', done, total, ...(step !== undefined && { step }) }),
      )
      tell({ id, kind: 'done', answer })
    } catch (error) {
      const code = codeOf(error) ?? null
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      tell({ id, kind: 'failed', code, stack })
    }
  })
}
