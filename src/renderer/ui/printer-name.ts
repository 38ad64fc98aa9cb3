import { useAnswer } from '../ask'

/** What people call a queue; the system's own name for one that has no other, or is gone. */
export function usePrinterNames(): (queue: string) => string {
  const answer = useAnswer('print.queues', {}, ['print'])
  const queues = answer?.kind === 'ok' ? answer.value : []
  return (queue) => queues.find(({ name }) => name === queue)?.description || queue
}

export function usePrinterName(queue: string): string {
  return usePrinterNames()(queue)
}
