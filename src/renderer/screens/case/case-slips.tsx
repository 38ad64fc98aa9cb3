import { Button } from 'antd'
import { useState } from 'react'
import type { SlipView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { PrintingStrip } from '../../ui/printing-strip'
import { ReprintChoice } from '../../ui/reprint-choice'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { caseWords } from '../../words/case'
import { slipKindWord, slipStateWords, slipWords } from '../../words/print'
import { makeRefusal, reprintRefusal } from '../../words/print-refusal'
import { receiptWords, sheetWords, standingWords } from '../../words/slip'
import { PrintRecord } from '../records/print-record'

type Slips = {
  readonly view: CaseView
  readonly onLook: (slip: SlipView) => void
  readonly onMove: (slip: SlipView) => void
}

/** Of the earlier sheets so many stand open: 时限 below them is looked at more often. */
const earlierOpen = 2

/** 单据: the newest sheet with how its printing stands, the earlier ones below, and 补打. */
export function CaseSlips({ view, onLook, onMove }: Slips) {
  const [isAll, setIsAll] = useState(false)
  // What is void is never what the desk goes on with.
  const [newest, ...earlier] = view.slips.toSorted(
    (a, b) => Number(a.isVoid) - Number(b.isVoid) || b.id - a.id,
  )
  const folded = earlier.length - earlierOpen
  return (
    <section className="card case-side" aria-label={caseWords.slips}>
      <h3>{caseWords.slips}</h3>
      {newest && !newest.isVoid && <PrintingStrip slip={newest} keptAs={view.matter.number} />}
      {newest?.isVoid && (
        <p>
          <s>{slipWords(newest)}</s>　<span className="dim">{caseWords.voidSlip}</span>
        </p>
      )}
      {newest && !newest.isVoid && <p className="small">{standingWords(newest)}</p>}
      <div className="row">
        {newest && newest.drawing !== 'erased' && (
          <>
            <Button onClick={() => onLook(newest)}>{caseWords.look}</Button>
            <Button onClick={() => onMove(newest)}>{sheetWords.open}</Button>
          </>
        )}
        {view.draftToFillIn === null ? (
          <Reprint view={view} />
        ) : (
          <p className="dim">{caseWords.noSheetYet}</p>
        )}
        {hasReport(view) && <PrintForm form="F10" words={caseWords.printReport} view={view} />}
        {hasRecord(view) && <PrintRecord caseId={view.matter.id} />}
        {view.draftToFillIn === null && <PrintForm form="F19" words={receiptWords.print} view={view} />}
      </div>
      <ul>
        {(isAll ? earlier : earlier.slice(0, earlierOpen)).map((slip) => (
          <li key={slip.id} className="row small slip-line">
            {slip.isVoid ? (
              <s className="named">{slipWords(slip)}</s>
            ) : (
              <span className="named">{slipWords(slip)}</span>
            )}
            <span className="slip-words dim">
              <span>
                {slipKindWord[slip.kind]}　{slip.isVoid ? caseWords.voidSlip : slipStateWords(slip)}
              </span>
              <span>{standingWords(slip)}</span>
            </span>
            <span className="push" />
            {slip.drawing !== 'erased' && (
              <>
                <Button size="small" onClick={() => onLook(slip)}>
                  {caseWords.look}
                </Button>
                <Button
                  size="small"
                  aria-label={`${sheetWords.open} ${slipWords(slip)}`}
                  onClick={() => onMove(slip)}
                >
                  {sheetWords.open}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <Button size="small" type="text" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? caseWords.lessText : caseWords.furtherSlips(folded)}
        </Button>
      )}
    </section>
  )
}

/** Of which the procedure wants a report now, or wanted one when it was handed up. */
function hasReport({ isReported, slips }: CaseView): boolean {
  return isReported || slips.some(({ form }) => form === 'F10')
}

/** The customer is to be asked, or was asked in the round that runs. */
function hasRecord({ steps, revisitRecords, rounds }: CaseView): boolean {
  const now = rounds.at(-1)?.number
  return steps.includes('revisit') || revisitRecords.some(({ round }) => round === now)
}

type FormOf = { readonly form: 'F10' | 'F19'; readonly words: string; readonly view: CaseView }

/** 打印 F10, the report, or F19, what the customer takes along: of the case as it stands now. */
function PrintForm({ form, words, view }: FormOf) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const print = async () => {
    setSaid(saidOf(await ask('slip.make', { form, caseId: view.matter.id }), makeRefusal))
  }
  return (
    <>
      <ActionButton words={words} run={print} />
      <SaidNotice said={said} kept={caseWords.nothingLost} />
    </>
  )
}

function Reprint({ view }: { readonly view: CaseView }) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const isLostAlready = view.slips.some(
    ({ form, kind, isVoid, replacedBy, where }) =>
      (form === 'F01' || form === 'F05') &&
      kind !== 'copy' &&
      !isVoid &&
      replacedBy === null &&
      where.place === 'lost',
  )
  const print = async (kind: 'copy' | 'lost', reason: string) => {
    const answer = await ask('slip.reprint', { caseId: view.matter.id, kind, reason })
    setSaid(saidOf(answer, reprintRefusal))
    return answer.kind === 'ok'
  }
  return (
    <>
      <ReprintChoice isLostAlready={isLostAlready} print={print} />
      <SaidNotice said={said} kept={caseWords.nothingLost} />
    </>
  )
}
