import { clockTimeOf, dayOf } from '#shared/domain/day'
import type { CaseView } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { dayWords, momentWords } from '../../words/moment'
import { isTypedLate } from '../../words/when'

/** 时间线: who, when it happened, when it was typed; the newest first. */
export function CaseTimeline({ view }: { readonly view: CaseView }) {
  const now = useNow()
  return (
    <section className="card case-timeline" aria-label={caseWords.timeline}>
      <h3>{caseWords.timeline}</h3>
      <ol>
        {view.timeline.map((entry) => (
          <li key={entry.id}>
            <time className="dim" dateTime={entry.happenedAt}>
              {dayWords(dayOf(entry.happenedAt), dayOf(now))} {clockTimeOf(entry.happenedAt)}
            </time>
            <span>
              {entry.words}　<span className="dim">{entry.by}</span>
              {isTypedLate(entry.happenedAt, entry.typedAt) && (
                <>
                  　<span className="chip soon">{caseWords.lateEntry}</span>{' '}
                  <span className="dim">{caseWords.typedAt(momentWords(entry.typedAt, now))}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
