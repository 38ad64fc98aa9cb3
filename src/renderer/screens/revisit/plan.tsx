import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { RevisitListed } from '#shared/ipc/revisit-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { useRowFocus } from '../../ui/row-focus'
import { SaidNotice } from '../../ui/said'
import { revisitListWords } from '../../words/revisit-list'
import { LineWords } from './line-words'
import { plan, print, printRecords, turn, turnAll, useList } from './list-store'

/** The lines as they are chosen for a sheet: ↑ ↓ move, Space chooses. */
export function PlanLines({ rows }: { readonly rows: readonly RevisitListed[] }) {
  const planned = useList((store) => store.planned)
  const [at, setAt] = useState<CaseId | null>(null)
  const place = Math.max(
    0,
    rows.findIndex(({ caseId }) => caseId === at),
  )
  const { box, arrows, focusOn, focusChosen } = useRowFocus<HTMLUListElement>(rows.length, place)
  useKeys(arrows(revisitListWords.move))
  const first = rows[0]?.caseId
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is opened, and when another page is shown
  useEffect(() => focusOn(place), [first])
  // Also after what had the focus is gone.
  useEffect(focusChosen)
  return (
    <ul ref={box} className="scroll" aria-label={revisitListWords.list}>
      {rows.map((row, line) => (
        <li key={row.caseId}>
          {/* biome-ignore lint/a11y/useSemanticElements: a line of the list that is chosen as a whole */}
          <button
            type="button"
            role="checkbox"
            aria-checked={planned.has(row.caseId)}
            tabIndex={line === place ? 0 : -1}
            className="list-line planned"
            onFocus={() => setAt(row.caseId)}
            onClick={() => turn(row.caseId)}
          >
            <span aria-hidden="true" className="tick">
              {planned.has(row.caseId) ? '☑' : '☐'}
            </span>
            <LineWords row={row} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** 排一轮: who is chosen goes on a sheet, by phone or from door to door. */
export function PlanPanel() {
  const { planned, isPrinting, printed, said } = useList()
  const sheet = useAnswer('revisit.sheet', {}, ['print', 'today'])
  const slip = sheet?.kind === 'ok' && sheet.value?.id === printed ? sheet.value : null
  const isNone = planned.size === 0
  useKeys([{ key: 'Escape', words: revisitListWords.back, side: 'right', run: () => plan(false) }])
  return (
    <section className="card part stack plan" aria-label={revisitListWords.plan}>
      <h2 role="status">{revisitListWords.planned(planned.size)}</h2>
      <p className="dim">{revisitListWords.planHint}</p>
      <div className="row">
        <ActionButton words={revisitListWords.turnAll} shortcut="Ctrl+A" run={turnAll} />
        <span className="push" />
        <ActionButton
          words={revisitListWords.printRecords}
          shortcut="Alt+R"
          isDisabled={isNone}
          isBusy={isPrinting}
          run={printRecords}
        />
        <ActionButton
          words={revisitListWords.print.door}
          shortcut="Alt+M"
          isDisabled={isNone}
          isBusy={isPrinting}
          run={() => print('door')}
        />
        <ActionButton
          words={revisitListWords.print.phone}
          shortcut="F9"
          isDisabled={isNone}
          isBusy={isPrinting}
          run={() => print('phone')}
        />
      </div>
      {isPrinting && <Notice look="info">{revisitListWords.printing}</Notice>}
      <SaidNotice said={said} kept={revisitListWords.kept} />
      {slip && !isPrinting && <PrintingStrip key={slip.id} slip={slip} keptAs={null} />}
    </section>
  )
}
