import { Button } from 'antd'
import { useState } from 'react'
import { isAppointed, isExtended } from '#shared/domain/clocks'
import { clockWord } from '#shared/domain/profile'
import type { CaseView, DeadlineView } from '#shared/ipc/views'
import { DeadlineChip } from '../../ui/deadline-chip'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { clockOrder, uncoveredWords } from '../../words/clock'
import { dueWords } from '../../words/moment'
import { causeWords, whyDue } from '../../words/why'

/**
 * Of an open case so many stand open, without 满月升级, so that 单据 below stays in sight as well; one that runs is never
 * folded away.
 */
const clocksOpen = 3

/** 时限: every clock of the case, those that run first, the newest round first; each can be asked why. */
export function CaseClocks({ view }: { readonly view: CaseView }) {
  const [isAll, setIsAll] = useState(false)
  const { uncovered, deadlines } = view
  const ordered = clockOrder(deadlines)
  const isOpen = view.matter.closing === null
  const first = ordered
    .filter(({ clock }) => clock !== 'month')
    .filter(({ stoppedAt }, place) => stoppedAt === null || place < clocksOpen)
  const shown = isAll || !isOpen ? ordered : first
  const folded = ordered.length - first.length
  return (
    <section className="card case-side" aria-label={caseWords.clocks}>
      <h3>{caseWords.clocks}</h3>
      {deadlines.length === 0 && uncovered.length === 0 && <p className="dim small">{caseWords.noClocks}</p>}
      <ul>
        {shown.map((deadline) => (
          <Clock key={deadline.id} deadline={deadline} view={view} />
        ))}
        {uncovered.map(({ clock, year }) => (
          <li key={`${clock}/${year}`} className="clock">
            <span>{clockWord[clock]}</span>
            <p className="dim small">{uncoveredWords(year)}</p>
          </li>
        ))}
      </ul>
      {folded > 0 && isOpen && (
        <Button size="small" type="text" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? caseWords.lessText : caseWords.furtherClocks(folded)}
        </Button>
      )}
    </section>
  )
}

type ClockOf = { readonly deadline: DeadlineView; readonly view: CaseView }

function Clock({ deadline, view }: ClockOf) {
  const [isAsked, setIsAsked] = useState(false)
  const now = useNow()
  const { clock, round, dueAt, cause } = deadline
  const profile = `${view.profileName}第 ${view.matter.profileVersion} 版`
  return (
    <li className={clock === 'month' ? 'clock dim' : 'clock'}>
      <div className="row">
        <span>{clockWord[clock]}</span>
        <DeadlineChip clock={deadline} />
        <span className="push" />
        <Button
          size="small"
          type="text"
          aria-expanded={isAsked}
          aria-label={`${clockWord[clock]}${caseWords.why}`}
          onClick={() => setIsAsked(!isAsked)}
        >
          {caseWords.why}
        </Button>
      </div>
      <span className="dim small">
        {caseWords.before(dueWords(dueAt, now))}
        {view.rounds.length > 1 && `　${caseWords.round(round)}`}
        {causeWords(cause) && `　${causeWords(cause)}`}
      </span>
      <Marks deadline={deadline} view={view} />
      {isAsked && (
        <ol className="why small">
          {whyDue(deadline, profile, now, view.gradeChanges).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      )}
    </li>
  )
}

/** 已延期, 客户约定, 延期待批: what moved the time, or asks to. */
function Marks({ deadline, view }: ClockOf) {
  const now = useNow()
  const isAsked = view.approvals.some(
    ({ deadlineId, decision }) => deadlineId === deadline.id && decision === null,
  )
  const marks = [
    isExtended(deadline) && caseWords.extendedMark,
    isAppointed(deadline) && caseWords.appointedMark,
    isAsked && caseWords.pendingMark,
  ].filter((mark) => mark !== false)
  if (marks.length === 0) return null
  return (
    <div className="row clock-marks">
      {marks.map((mark) => (
        <span key={mark} className={mark === caseWords.pendingMark ? 'chip soon' : 'chip'}>
          {mark}
        </span>
      ))}
      {deadline.ruledDueAt && (
        <span className="dim small">{caseWords.ruledBefore(dueWords(deadline.ruledDueAt, now))}</span>
      )}
    </div>
  )
}
