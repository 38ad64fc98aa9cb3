import { useAnswer } from '../ask'

/** What people call the queue; the system's own name for one that has no other, or is gone. */
export function usePrinterName(queue: string): string {
  const answer = useAnswer('print.queues', {}, ['print'])
  const found = answer?.kind === 'ok' ? answer.value.find(({ name }) => name === queue) : undefined
  return found?.description || queue
}
