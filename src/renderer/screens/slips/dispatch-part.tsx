import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { dayOf } from '#shared/domain/day'
import type { DispatchRow } from '#shared/ipc/slip-questions'
import { useAnswer } from '../../ask'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { useRowFocus } from '../../ui/row-focus'
import { periodWords } from '../../words/contacts'
import { findWords } from '../../words/find'
import { momentWords } from '../../words/moment'
import { outWords } from '../../words/slip'
import { PeriodButtons } from '../contacts/period-buttons'
import { periodOf } from '../contacts/store'
import { SlipList } from './slip-list'
import { print, printEmpty, show, useSlips } from './store'

/** 投诉处置记录: who took which form when, of a day or month, written by the steps of the cases; F9 prints F07. */
export function DispatchPart() {
  const { period: wanted, page, isPrinting, said } = useSlips()
  const now = useNow()
  const today = dayOf(now)
  const period = periodOf(wanted, now)
  const answer = useAnswer('slip.dispatch', { period, page }, ['case', 'print', 'today'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  const { by } = period
  return (
    <>
      <div className="card part head">
        <div className="row">
          <b className="period" role="status">
            {periodWords(period, today)}
          </b>
          <span className="push" />
          <PeriodButtons period={period} today={today} show={(chosen) => show({ period: chosen })} />
          <ActionButton words={outWords.printBlank} run={printEmpty} />
          {listed && listed.total > 0 && (
            <ActionButton
              words={outWords.print[by]}
              shortcut="F9"
              isBusy={isPrinting}
              run={() => print(period)}
            />
          )}
        </div>
        <PrintOutcome
          isPrinting={isPrinting}
          printing={outWords.printing}
          said={said}
          kept={outWords.kept}
          slip={listed?.slip ?? null}
        />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={outWords.kept} />}
      {listed && (
        <SlipList listed={listed} none={outWords.noneSent[by]}>
          <Table rows={listed.rows} />
        </SlipList>
      )}
    </>
  )
}

/** ↑ ↓ choose, Enter opens the case. */
function Table({ rows }: { readonly rows: readonly DispatchRow[] }) {
  const now = useNow()
  const [chosen, setChosen] = useState<string | null>(null)
  const place = Math.max(
    0,
    rows.findIndex(({ key }) => key === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(row ? [wayOf(row), ...arrows(findWords.down)] : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row?.key])
  return (
    <ListTable label={outWords.parts.dispatch} columns={outWords.columns} body={box}>
      {rows.map((one) => (
        <tr key={one.key} className={one === row ? 'chosen' : undefined}>
          <td>
            <Button
              size="small"
              tabIndex={one === row ? 0 : -1}
              onFocus={() => setChosen(one.key)}
              onClick={() => open(one)}
            >
              {one.number}
            </Button>
          </td>
          <td>{one.grade}</td>
          <td>{one.department}</td>
          <td>{momentWords(one.takenAt ?? one.sentAt, now)}</td>
          <td>{one.takenBy}</td>
          <td>{one.dueAt && momentWords(one.dueAt, now)}</td>
          <td>{one.backAt && momentWords(one.backAt, now)}</td>
          <td>{one.backTo}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function wayOf(row: DispatchRow): Binding {
  return { key: 'Enter', words: outWords.openCase, side: 'right', isMain: true, run: () => open(row) }
}

function open({ caseId }: DispatchRow): void {
  usePlace.getState().go({ name: 'case', caseId })
}
