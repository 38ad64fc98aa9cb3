import type { PrintJobView } from '#shared/ipc/slip-views'

/** Whether she is still to say something of it, or to do something at the printer. Older ones are asked about on 今日. */
export function isWaiting({ slip: { job }, isLatest, isToday }: PrintJobView): boolean {
  if (!job || !isLatest || !isToday) return false
  if (job.isUncertain) return true
  // toner-low lets everything be printed.
  const isStuck = job.trouble !== null && job.trouble !== 'toner-low'
  return isStuck && (job.state === 'queued' || job.state === 'failed')
}
