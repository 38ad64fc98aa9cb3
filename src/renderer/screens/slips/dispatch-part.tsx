import { Button } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { DispatchRow } from '#shared/ipc/slip-questions'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { periodWords } from '../../words/contacts'
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

function Table({ rows }: { readonly rows: readonly DispatchRow[] }) {
  const now = useNow()
  return (
    <ListTable label={outWords.parts.dispatch} columns={outWords.columns}>
      {rows.map((row) => (
        <tr key={row.key}>
          <td>
            <Button size="small" onClick={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}>
              {row.number}
            </Button>
          </td>
          <td>{row.grade}</td>
          <td>{row.department}</td>
          <td>{momentWords(row.takenAt ?? row.sentAt, now)}</td>
          <td>{row.takenBy}</td>
          <td>{row.dueAt && momentWords(row.dueAt, now)}</td>
          <td>{row.backAt && momentWords(row.backAt, now)}</td>
          <td>{row.backTo}</td>
        </tr>
      ))}
    </ListTable>
  )
}
