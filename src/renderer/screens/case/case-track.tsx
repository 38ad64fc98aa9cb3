import { caseStateWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'
import { DeadlineChip } from '../../ui/deadline-chip'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { dueWords, momentWords } from '../../words/moment'
import { CaseMarks } from './case-marks'
import { trackOf } from './track'

/** The way of the case: what is behind it with its times, what is ahead with its clocks. */
export function CaseTrack({ view }: { readonly view: CaseView }) {
  const now = useNow()
  return (
    <div className="card case-way">
      <ol className="case-track" aria-label={caseWords.track}>
        {trackOf(view).map(({ state, look, at, running }) => (
          <li key={state} className={look} aria-current={look === 'next' ? 'step' : undefined}>
            <b>{caseStateWord[state]}</b>
            {look === 'passed' && at && <span className="dim">{momentWords(at, now)}</span>}
            {running && look === 'ahead' && (
              <span className="dim">{caseWords.before(dueWords(running.dueAt, now))}</span>
            )}
            {running && look !== 'ahead' && <DeadlineChip clock={running} />}
          </li>
        ))}
      </ol>
      <CaseMarks marks={view.marks} />
    </div>
  )
}
