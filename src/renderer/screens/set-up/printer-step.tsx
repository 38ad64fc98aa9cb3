import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { FaultBar, Notice } from '../../ui/notice'
import { queueName, queueStateWords } from '../../words/print'
import { queuesRefusal } from '../../words/print-refusal'
import { setUpWords } from '../../words/set-up'
import { answer, useSetUp } from './store'

/** Cards have words for values; no queue has an empty name. */
const later = ''

/** The computer's print queues, each with how it is. The system's default is never chosen by itself (findings A1). */
export function PrinterStep() {
  const chosen = useSetUp(({ answers }) => answers.printQueue)
  const found = useAnswer('print.queues', {}, ['print'])
  if (found === null) return <p className="dim">{setUpWords.searching}</p>
  if (found.kind === 'fault') return <FaultBar reference={found.reference} kept={setUpWords.kept} />
  const queues = found.kind === 'ok' ? found.value : []
  return (
    <>
      {found.kind === 'refused' && <Notice look="info">{queuesRefusal[found.reason]}</Notice>}
      {found.kind === 'ok' && queues.length === 0 && <Notice look="info">{setUpWords.noPrinter}</Notice>}
      <div className="printers">
        <Cards
          label={setUpWords.printers}
          cards={[
            ...queues.map((queue) => ({
              value: queue.name,
              words: queueName(queue),
              hint: queueStateWords(queue),
            })),
            { value: later, words: setUpWords.printerLater, hint: setUpWords.printerLaterHint },
          ]}
          chosen={chosen ?? later}
          isTall
          isFocused
          onChoose={(queue) => answer({ printQueue: queue === later ? null : queue })}
        />
      </div>
    </>
  )
}
