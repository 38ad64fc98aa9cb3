import { type ReactNode, useState } from 'react'
import type { PrintQueue } from '#shared/domain/print'
import { ask, useAnswer } from '../ask'
import { printWords, queueName, queueStateWords } from '../words/print'
import { choosePrinterRefusal, queuesRefusal } from '../words/print-refusal'
import { ActionButton } from './action-button'
import { Cards } from './cards'
import { FaultBar, Notice } from './notice'

/** Asked when no printer was chosen yet, or another one is wanted: never the system's own choice. */
export function PrinterChoice({ onChosen }: { readonly onChosen: () => unknown }) {
  const answer = useAnswer('print.queues', {}, ['print'])
  if (answer === null) return null
  switch (answer.kind) {
    case 'ok':
      return <Queues queues={answer.value} onChosen={onChosen} />
    case 'refused':
      return <Notice look="info">{queuesRefusal[answer.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={answer.reference} kept={printWords.kept} />
  }
}

type QueuesOf = { readonly queues: readonly PrintQueue[]; readonly onChosen: () => unknown }

function Queues({ queues, onChosen }: QueuesOf) {
  const [queue, setQueue] = useState<string | null>(null)
  const [problem, setProblem] = useState<ReactNode>(null)
  if (queues.length === 0) return <Notice look="info">{printWords.noQueues}</Notice>
  const choose = async () => {
    if (queue === null) return
    const answer = await ask('desk.choosePrinter', { queue })
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
