import { type ReactNode, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printRecordRefusal, recordWords } from '../../words/records'

/** 打印 F08 of the case's running round: it goes along to the door, or is filed with what was said on the phone. */
export function PrintRecord({ caseId }: { readonly caseId: CaseId }) {
  const { said, print } = usePrinting(caseId, null)
  return (
    <>
      <ActionButton words={recordWords.print} run={print} />
      <SaidNotice said={said} kept={recordWords.kept} />
    </>
  )
}

type Beside = {
  readonly caseId: CaseId
  readonly isOffered: boolean
  /** They keep their focus, whether it is offered or not. */
  readonly children: ReactNode
}

/** The same behind the cards of a checklist, which shows no sheet: what was printed is said under them. */
export function WithRecordPrint({ caseId, isOffered, children }: Beside) {
  const { said, print } = usePrinting(caseId, recordWords.printedOne)
  return (
    <>
      <div className="row outcome">
        {children}
        {isOffered && <ActionButton words={recordWords.print} shortcut="F9" run={print} />}
      </div>
      {isOffered && said.kind !== 'nothing' && (
        <div className="whole">
          <SaidNotice said={said} kept={recordWords.kept} />
        </div>
      )}
    </>
  )
}

/** `told`: what is said of it; null: the sheet itself is shown beside. */
function usePrinting(caseId: CaseId, told: string | null) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const print = async () => {
    const answer = await ask('record.print', { caseIds: [caseId] })
    const isTold = answer.kind === 'ok' && told !== null
    setSaid(isTold ? { kind: 'done', words: told } : saidOf(answer, printRecordRefusal))
  }
  return { said, print }
}
