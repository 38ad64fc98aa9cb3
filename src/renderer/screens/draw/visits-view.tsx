import { Button } from 'antd'
import { dayOf } from '#shared/domain/day'
import { outcomeWord, qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import { type RepairVisitRow, repairVisitPageLength } from '#shared/ipc/draw-questions'
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
import { drawWords, visitWords } from '../../words/draw'
import { momentWords } from '../../words/moment'
import { PeriodButtons } from '../contacts/period-buttons'
import { periodOf } from '../contacts/store'
import { turnTo } from './store'
import { print, showPage, showPeriod, useVisits } from './visits-store'

/** 维修回访登记表: which work orders were asked about on a day or in a month; F9 prints F06. */
export function VisitsView() {
  const { period: wanted, page, isPrinting, said } = useVisits()
  const now = useNow()
  const today = dayOf(now)
  const period = periodOf(wanted, now)
  const answer = useAnswer('draw.visits', { period, page }, ['case', 'print', 'today'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  const { by } = period
  useKeys([{ key: 'Escape', words: drawWords.backToDraw, side: 'right', run: () => turnTo('draw') }])
  return (
    <>
      <div className="card part head">
        <div className="row">
          <b className="period" role="status">
            {drawWords.visits}　{periodWords(period, today)}
          </b>
          <span className="push" />
          <PeriodButtons period={period} today={today} show={showPeriod} />
          <ActionButton words={drawWords.backToDraw} shortcut="Alt+R" run={() => turnTo('draw')} />
          {listed && listed.total > 0 && (
            <ActionButton
              words={visitWords.print[by]}
              shortcut="F9"
              isBusy={isPrinting}
              run={() => print(period)}
            />
          )}
        </div>
        <PrintOutcome
          isPrinting={isPrinting}
          printing={drawWords.printing}
          said={said}
          kept={drawWords.kept}
          slip={listed?.slip ?? null}
        />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={drawWords.kept} />}
      {listed && (
        <ListCard
          isEmpty={listed.rows.length === 0}
          none={visitWords.none[by]}
          page={listed.page}
          total={listed.total}
          length={repairVisitPageLength}
          words={visitWords.page}
          turnTo={showPage}
        >
          <Table rows={listed.rows} />
        </ListCard>
      )}
    </>
  )
}

function Table({ rows }: { readonly rows: readonly RepairVisitRow[] }) {
  const now = useNow()
  return (
    <ListTable label={drawWords.visits} columns={visitWords.columns}>
      {rows.map((row) => (
        <tr key={row.key}>
          <td>
            <Button size="small" onClick={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}>
              {row.number}
            </Button>
            {row.isDrawn && <span className="chip">{visitWords.drawn}</span>}
          </td>
          <td>
            {row.customer}　{row.address}
          </td>
          <td>{row.job}</td>
          <td>{row.completedAt && momentWords(row.completedAt, now)}</td>
          <td>{momentWords(row.askedAt, now)}</td>
          <td>{revisitWayWord[row.way]}</td>
          <td>{row.quality && qualityWord[row.quality]}</td>
          <td>{row.timeliness && timelinessWord[row.timeliness]}</td>
          <td>{opinionOf(row)}</td>
          <td>{row.by}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function opinionOf({ way, outcome, attempts, isSolved, said }: RepairVisitRow): string {
  const how =
    outcome === 'answered'
      ? isSolved === false && drawWords.isNotSolved
      : `${outcomeWord({ way, outcome })}${attempts > 1 ? ` ${attempts} 次` : ''}`
  return [how, said].filter(Boolean).join('：')
}
