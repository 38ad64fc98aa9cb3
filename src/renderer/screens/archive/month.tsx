import { type IsoMonth, shortDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { MonthView } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { archiveWords } from '../../words/archive'
import { momentWords } from '../../words/moment'
import { Check } from './check'
import { Figures } from './figures'
import { PartToPrint } from './part-to-print'
import { ReasonOfRevision } from './reason'
import { ReportPages } from './report-pages'
import { Reports } from './reports'
import { Revisions } from './revisions'
import { makeArchive, makeReport, show, useArchiving } from './store'
import { WorkUnderWay } from './work'

export function Month({ month }: { readonly month: IsoMonth }) {
  const answer = useAnswer('month.show', { month }, ['month', 'case', 'print', 'blank'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <OneMonth view={answer.value} />
}

function OneMonth({ view }: { readonly view: MonthView }) {
  const now = useNow()
  return (
    <div className="stack month">
      <div className="row">
        <div>
          <h2>{monthWords(view.month)}</h2>
          <span className="dim small">
            {archiveWords.standing(momentWords(view.asOf, now), shortDay(view.reportDueOn))}
          </span>
        </div>
        <span className="push" />
        <Ways view={view} />
      </div>
      <WorkUnderWay />
      <Outcome />
      <Shown view={view} />
    </div>
  )
}

function Ways({ view: { month, isOver, archives } }: { readonly view: MonthView }) {
  const isAgain = archives.length > 0
  const making = useArchiving((store) => store.making)
  const archive = () => (isAgain ? show({ kind: 'reason' }) : makeArchive(month, ''))
  return (
    <>
      {!isOver && <span className="dim small">{archiveWords.notOver}</span>}
      <ActionButton
        words={archiveWords.report}
        shortcut="Alt+R"
        isBusy={making !== null}
        run={() => makeReport(month)}
      />
      {isOver && (
        <ActionButton
          words={archiveWords.archive}
          shortcut="Alt+G"
          isMain={!isAgain}
          isBusy={making !== null}
          run={archive}
        />
      )}
    </>
  )
}

function Shown({ view }: { readonly view: MonthView }) {
  const shown = useArchiving((store) => store.shown)
  switch (shown.kind) {
    case 'figures':
      return (
        <div className="two">
          <Figures figures={view.figures} />
          <div className="stack scroll">
            <Check view={view} />
            <Revisions view={view} />
            <Reports reports={view.reports} />
          </div>
        </div>
      )
    case 'reason':
      return <ReasonOfRevision month={view.month} revision={view.archives.length + 1} />
    case 'pages': {
      const slip = view.reports.find(({ id }) => id === shown.slipId)
      return slip ? <ReportPages slip={slip} /> : <p className="dim">{archiveWords.loading}</p>
    }
    case 'printing':
      return <PartToPrint archive={shown.archive} chapters={shown.chapters} />
  }
}

function Outcome() {
  return <SaidNotice said={useArchiving((store) => store.said)} kept={archiveWords.kept} />
}
