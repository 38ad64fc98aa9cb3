import { Button } from 'antd'
import { useState } from 'react'
import { clockWord } from '#shared/domain/profile'
import type { CaseView, DeadlineView } from '#shared/ipc/views'
import { DeadlineChip } from '../../ui/deadline-chip'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { momentWords } from '../../words/moment'
import { whyDue } from '../../words/why'

/** 时限: every clock of the case, the newest round first; each can be asked why. */
export function CaseClocks({ view }: { readonly view: CaseView }) {
  const deadlines = view.deadlines.toSorted((a, b) => b.round - a.round)
  const profile = `${view.profileName}第 ${view.matter.profileVersion} 版`
  return (
    <section className="card case-side" aria-label={caseWords.clocks}>
      <h3>{caseWords.clocks}</h3>
      {deadlines.length === 0 && <p className="dim small">{caseWords.noClocks}</p>}
      <ul>
        {deadlines.map((deadline) => (
          <Clock
            key={`${deadline.round}/${deadline.clock}`}
            deadline={deadline}
            profile={profile}
            hasRounds={view.rounds.length > 1}
          />
        ))}
      </ul>
    </section>
  )
}

type ClockOf = {
  readonly deadline: DeadlineView
  readonly profile: string
  readonly hasRounds: boolean
}

function Clock({ deadline, profile, hasRounds }: ClockOf) {
  const [isAsked, setIsAsked] = useState(false)
  const now = useNow()
  const { clock, round, dueAt } = deadline
  return (
    <li className="clock">
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
        {caseWords.before(momentWords(dueAt, now))}
        {hasRounds && `　${caseWords.round(round)}`}
      </span>
      {isAsked && (
        <ol className="why small">
          {whyDue(deadline, profile, now).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      )}
    </li>
  )
}
