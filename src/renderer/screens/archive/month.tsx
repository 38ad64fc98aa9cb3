import { useEffect } from 'react'
import { type IsoMonth, shortDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { Output } from '#shared/ipc/contract'
import type { MonthView } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Parts } from '../../ui/parts'
import { SaidNotice } from '../../ui/said'
import { archiveWords } from '../../words/archive'
import { exportWords } from '../../words/export'
import { momentWords } from '../../words/moment'
import { ExportButton } from '../export/button'
import { ReviewPart } from '../review/part'
import { Check } from './check'
import { FigurePart } from './figure-part'
import { focusMonth } from './focus-month'
import { PartToPrint } from './part-to-print'
import { ReasonOfArchive } from './reason'
import { ReportPages } from './report-pages'
import { Reports } from './reports'
import { Revisions } from './revisions'
import { makeArchive, makeReport, type Part, show, showPart, useArchiving } from './store'
import { WorkUnderWay } from './work'

export function Month({ month }: { readonly month: IsoMonth }) {
  const answer = useAnswer('month.show', { month }, ['month', 'case', 'print', 'blank'])
  const points = useAnswer('month.points', { month }, ['month', 'case', 'print', 'blank'])
  if (answer === null || points === null) return null
  for (const one of [answer, points]) {
    if (one.kind === 'fault') return <FaultBar reference={one.reference} kept={archiveWords.kept} />
  }
  if (answer.kind !== 'ok' || points.kind !== 'ok') return null
  return <OneMonth view={answer.value} points={points.value} />
}

type Of = { readonly view: MonthView; readonly points: Output<'month.points'> }

function OneMonth({ view, points }: Of) {
  const now = useNow()
  return (
    <div className="stack month">
      <div className="row">
        <div className="whole">
          <h2>{monthWords(view.month)}</h2>
          <span className="dim small">
            {archiveWords.standing(momentWords(view.asOf, now), shortDay(view.reportDueOn))}
          </span>
        </div>
        <span className="push" />
        <Ways view={view} points={points} />
      </div>
      <WorkUnderWay />
      <Outcome />
      <Shown view={view} points={points} />
    </div>
  )
}

function Ways({ view: { month, isOver, archives }, points: { points } }: Of) {
  const isAgain = archives.length > 0
  const isTold = isAgain || points.some(({ count }) => count > 0)
  const making = useArchiving((store) => store.making)
  const archive = () => (isTold ? show({ kind: 'reason' }) : makeArchive(month, null))
  return (
    <>
      {!isOver && <span className="dim small">{archiveWords.notOver}</span>}
      <ExportButton list={{ list: 'summary', month }} words={exportWords.summary} />
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

const parts: readonly Part[] = ['check', 'figures', 'archive', 'review']

function Shown({ view, points }: Of) {
  const { shown, part, point } = useArchiving()
  // What had the focus may be gone with what was shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown
  useEffect(() => {
    if (document.activeElement === document.body) focusMonth()
  }, [shown, part, point])
  switch (shown.kind) {
    case 'parts':
      return (
        <>
          <Parts
            label={archiveWords.partsOfMonth}
            parts={parts.map((one) => ({ part: one, words: archiveWords.parts[one] }))}
            chosen={part}
            keys="Ctrl"
            onChoose={showPart}
          />
          <PartShown view={view} points={points} part={part} />
        </>
      )
    case 'reason':
      return <ReasonOfArchive month={view.month} revision={nextRevision(view)} points={points} />
    case 'pages': {
      const slip = view.reports.find(({ id }) => id === shown.slipId)
      return slip ? <ReportPages slip={slip} /> : <p className="dim">{archiveWords.loading}</p>
    }
    case 'printing':
      return <PartToPrint archive={shown.archive} chapters={shown.chapters} />
  }
}

function nextRevision({ archives }: MonthView): number {
  return Math.max(0, ...archives.map(({ revision }) => revision)) + 1
}

function PartShown({ view, points, part }: Of & { readonly part: Part }) {
  switch (part) {
    case 'check':
      return <Check points={points} draw={view.draw} />
    case 'figures':
      return <FigurePart month={view.month} />
    case 'archive':
      return (
        <div className="two">
          <Revisions view={view} />
          <div className="stack scroll">
            <Reports reports={view.reports} />
          </div>
        </div>
      )
    case 'review':
      return <ReviewPart key={view.month} month={view.month} />
  }
}

function Outcome() {
  return <SaidNotice said={useArchiving((store) => store.said)} kept={archiveWords.kept} />
}
