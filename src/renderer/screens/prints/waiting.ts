import type { PrintJobView } from '#shared/ipc/slip-views'
import { useAnswer } from '../../ask'
import { isWaiting } from './is-waiting'

/** Today's sheets that wait for her, the newest first. */
export function useWaiting(): readonly PrintJobView[] {
  const answer = useAnswer('print.jobs', {}, ['print'])
  return answer?.kind === 'ok' ? answer.value.filter(isWaiting) : []
}
