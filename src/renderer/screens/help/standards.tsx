import { useState } from 'react'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { standardWords } from '../../words/slip'

type Printed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'slip'; readonly slip: SlipView }
  | { readonly kind: 'fault'; readonly reference: string }

/** 服务标准 (F18): the two cards for the counter and the workers' room. */
export function Standards() {
  const [printed, setPrinted] = useState<Printed>({ kind: 'nothing' })
  const print = (standard: 'reception' | 'door') => async () => {
    const answer = await ask('slip.printStandard', { standard })
    if (answer.kind === 'ok') setPrinted({ kind: 'slip', slip: answer.value })
    if (answer.kind === 'fault') setPrinted(answer)
  }
  return (
    <section aria-label={standardWords.title}>
      <h3>{standardWords.title}</h3>
      <div className="row">
        <ActionButton words={standardWords.reception} shortcut="Alt+1" run={print('reception')} />
        <ActionButton words={standardWords.door} shortcut="Alt+2" run={print('door')} />
      </div>
      {printed.kind === 'slip' && <PrintingStrip key={printed.slip.id} slip={printed.slip} keptAs={null} />}
      {printed.kind === 'fault' && <FaultBar reference={printed.reference} kept={standardWords.kept} />}
    </section>
  )
}
