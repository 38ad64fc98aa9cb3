import { Button } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { Period } from '#shared/ipc/contact-questions'
import { recordPageLength, type Taking } from '#shared/ipc/record-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { ListCard } from '../../ui/list-card'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { periodWords } from '../../words/contacts'
import { momentWords } from '../../words/moment'
import { recordWords } from '../../words/records'
import { PeriodButtons } from '../contacts/period-buttons'
import { printRegister, showRegister, turnRegister, turnRegisterTo, useRecords } from './store'

/** 回访记录签收表 of a day or month: who took which form, who has it back; F9 prints F09 with rows to sign. */
export function Register({ period }: { readonly period: Period }) {
  const { registerPage: page, isPrinting, said } = useRecords()
  const today = dayOf(useNow())
  const answer = useAnswer('record.register', { period, page }, ['case', 'print'])
  const shown = answer?.kind === 'ok' ? answer.value : null
  useKeys([{ key: 'Escape', words: recordWords.backToList, side: 'right', run: turnRegister }])
  return (
    <section className="stack register" aria-label={recordWords.registerTitle}>
      <div className="card stack">
        <div className="row">
          <h2>{recordWords.registerTitle}</h2>
          <span className="push" />
          <PeriodButtons period={period} today={today} show={showRegister} />
        </div>
        <div className="row">
          <b className="period" role="status">
            {periodWords(period, today)}
          </b>
          <span className="dim small">{recordWords.registerHint}</span>
          <span className="push" />
          <ActionButton
            words={recordWords.printRegister[period.by]}
            shortcut="F9"
            isMain
            isBusy={isPrinting}
            run={() => printRegister(period)}
          />
        </div>
        <PrintOutcome
          isPrinting={isPrinting}
          printing={recordWords.printing}
          said={said}
          kept={recordWords.kept}
          slip={shown?.slip ?? null}
        />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={recordWords.kept} />}
      {shown && (
        <ListCard
          isEmpty={shown.rows.length === 0}
          none={recordWords.noneTaken[period.by]}
          page={shown.page}
          total={shown.taken}
          length={recordPageLength}
          words={recordWords.page}
          turnTo={turnRegisterTo}
        >
          <Table rows={shown.rows} />
        </ListCard>
      )}
    </section>
  )
}

function Table({ rows }: { readonly rows: readonly Taking[] }) {
  const now = useNow()
  return (
    <ListTable label={recordWords.registerTitle} columns={recordWords.columns}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{row.number}</td>
          <td>
            <Button size="small" onClick={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}>
              {row.caseNumber}
            </Button>
          </td>
          <td>{row.takenBy}</td>
          <td>{momentWords(row.takenAt, now)}</td>
          <td>{row.backAt && momentWords(row.backAt, now)}</td>
          <td>{row.backTo}</td>
        </tr>
      ))}
    </ListTable>
  )
}
