import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView, SlipView } from '#shared/ipc/views'
import { ask } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { caseWords } from '../../words/case'
import { slipKindWord, slipStateWords, slipWords } from '../../words/print'
import { reprintRefusal } from '../../words/print-refusal'

type Slips = { readonly view: CaseView; readonly onLook: (slip: SlipView) => void }

/** 单据: the newest sheet with how its printing stands, the earlier ones below, and 补打. */
export function CaseSlips({ view, onLook }: Slips) {
  const [newest, ...earlier] = view.slips.toSorted((a, b) => b.id - a.id)
  return (
    <section className="card case-side" aria-label={caseWords.slips}>
      <h3>{caseWords.slips}</h3>
      {newest && <PrintingStrip slip={newest} keptAs={view.matter.number} />}
      <div className="row">
        {newest && <Button onClick={() => onLook(newest)}>{caseWords.look}</Button>}
        <Reprint view={view} />
      </div>
      <ul>
        {earlier.map((slip) => (
          <li key={slip.id} className="row small">
            <span className="cut">
              {slipWords(slip)}（{slipKindWord[slip.kind]}）
              <span className="dim">{slipStateWords(slip)}</span>
            </span>
            <span className="push" />
            <Button size="small" onClick={() => onLook(slip)}>
              {caseWords.look}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Problem =
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

/** 补打: a copy without signatures, or the sheet that takes the place of a lost one. */
function Reprint({ view }: { readonly view: CaseView }) {
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const print = (kind: 'copy' | 'lost') => async () => {
    setIsAsking(false)
    const answer = await ask('slip.reprint', { caseId: view.matter.id, kind })
    if (answer.kind === 'ok') setProblem(null)
    else if (answer.kind === 'refused') setProblem({ kind: 'refused', words: reprintRefusal[answer.reason] })
    else setProblem(answer)
  }
  useKeys(
    isAsking ? [{ key: 'Escape', words: caseWords.back, side: 'right', run: () => setIsAsking(false) }] : [],
  )
  return (
    <>
      {isAsking ? (
        <div className="reprint">
          <span>{caseWords.reprintWhy}</span>
          <ActionButton words={caseWords.reprintCopy} shortcut="Alt+1" run={print('copy')} />
          <ActionButton words={caseWords.reprintLost} shortcut="Alt+2" run={print('lost')} />
        </div>
      ) : (
        <ActionButton words={caseWords.reprint} shortcut="F9" bar="left" run={() => setIsAsking(true)} />
      )}
      {problem?.kind === 'refused' && <Notice>{problem.words}</Notice>}
      {problem?.kind === 'fault' && <FaultBar reference={problem.reference} kept={caseWords.nothingLost} />}
    </>
  )
}
