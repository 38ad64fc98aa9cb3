import { type ReactNode, useState } from 'react'
import type { PrintQueue } from '#shared/domain/print'
import type { FormCode } from '#shared/ipc/slip-views'
import { ask, useAnswer } from '../ask'
import { printWords, queueName, queueStateWords } from '../words/print'
import { choosePrinterRefusal, queuesRefusal } from '../words/print-refusal'
import { ActionButton } from './action-button'
import { Cards } from './cards'
import { FaultBar, Notice } from './notice'

type Choice = {
  /** Whose sheet waits for it: where that form has a printer of its own, this one is changed. */
  readonly form: FormCode
  readonly onChosen: () => unknown
}

/** Asked when no printer was chosen yet, or another one is wanted: never the system's own choice. */
export function PrinterChoice({ form, onChosen }: Choice) {
  const answer = useAnswer('print.queues', {}, ['print'])
  if (answer === null) return null
  switch (answer.kind) {
    case 'ok':
      return <Queues queues={answer.value} form={form} onChosen={onChosen} />
    case 'refused':
      return <Notice look="info">{queuesRefusal[answer.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={answer.reference} kept={printWords.kept} />
  }
}

type QueuesOf = Choice & { readonly queues: readonly PrintQueue[] }

function Queues({ queues, form, onChosen }: QueuesOf) {
  const [queue, setQueue] = useState<string | null>(null)
  const [problem, setProblem] = useState<ReactNode>(null)
  if (queues.length === 0) return <Notice look="info">{printWords.noQueues}</Notice>
  const choose = async () => {
    if (queue === null) return
    const answer = await ask('desk.choosePrinter', { queue, form })
    if (answer.kind === 'ok') await onChosen()
    else if (answer.kind === 'fault')
      setProblem(<FaultBar reference={answer.reference} kept={printWords.kept} />)
    else setProblem(<Notice>{choosePrinterRefusal[answer.reason]}</Notice>)
  }
  return (
    <div className="printer-choice">
      <span>{printWords.choose}</span>
      <Cards
        label={printWords.printer}
        cards={queues.map((queue) => ({
          value: queue.name,
          words: queueName(queue),
          hint: queueStateWords(queue),
        }))}
        chosen={queue}
        onChoose={setQueue}
      />
      <ActionButton words={printWords.chooseThis} run={choose} isDisabled={queue === null} />
      {problem}
    </div>
  )
}
