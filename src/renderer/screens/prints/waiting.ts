import type { PrintJobView } from '#shared/ipc/views'
import { useAnswer } from '../../ask'

/** Today's sheets that wait for her word or stand in trouble, the newest first; older ones are asked about on 今日. */
export function useWaiting(): readonly PrintJobView[] {
  const answer = useAnswer('print.jobs', {}, ['print'])
  return answer?.kind === 'ok' ? answer.value.filter(isWaiting) : []
}

export function isWaiting({ slip: { job }, isLatest, isToday }: PrintJobView): boolean {
  if (!job || !isLatest || !isToday) return false
  if (job.isUncertain) return true
  // toner-low lets everything be printed.
  const isStuck = job.trouble !== null && job.trouble !== 'toner-low'
  return isStuck && (job.state === 'queued' || job.state === 'failed')
}
