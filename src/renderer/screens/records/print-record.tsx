import { useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printRecordRefusal, recordWords } from '../../words/records'

/** 打印 F08 of the case's running round: it goes along to the door, or is filed with what was said on the phone. */
export function PrintRecord({ caseId }: { readonly caseId: CaseId }) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const print = async () =>
    setSaid(saidOf(await ask('record.print', { caseIds: [caseId] }), printRecordRefusal))
  return (
    <>
      <ActionButton words={recordWords.print} run={print} />
      <SaidNotice said={said} kept={recordWords.kept} />
    </>
  )
}
