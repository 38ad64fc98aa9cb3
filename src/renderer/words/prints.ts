import type { PrintJobView } from '#shared/ipc/slip-views'
import { printWords, slipStateWords, troubleAdvice } from './print'

/** 打印任务, and the sheets that nobody has confirmed. */
export const printsWords = {
  title: '打印任务',
  explain: '今天的，和还没完的。',
  none: '今天还没有打过单子。',
  list: '打印任务清单',
  kept: '单子都存好了。',
  again: '后来又打过',
  panel: '打印',
  close: '先不管',
  further: (count: number) => `还有 ${count} 张`,
  waiting: (count: number) => `打印待确认 ${count}`,
  failed: '打印：没有打出来',
  down: '下一行',
} as const

/** What stands in the top line while a sheet waits for her: what is wrong, else that she is asked. */
export function waitingWords(jobs: readonly PrintJobView[]): string {
  const job = jobs[0]?.slip.job
  if (job?.state === 'failed') return printsWords.failed
  return job?.trouble ? `打印：${troubleAdvice[job.trouble].what}` : printsWords.waiting(jobs.length)
}

/** How that sending stands; of one that went wrong also why. */
export function jobWords({ slip }: PrintJobView): string {
  const { trouble = null, state: sending } = slip.job ?? {}
  const state = trouble && sending === 'queued' ? printWords.waiting : slipStateWords(slip)
  return trouble ? `${state}：${troubleAdvice[trouble].what}` : state
}
