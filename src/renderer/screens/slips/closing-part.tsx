import { channelWord } from '#shared/domain/kind'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { dueWords, momentWords } from '../../words/moment'
import { slipStateWords, slipWords } from '../../words/print'
import { outWords } from '../../words/slip'
import { todayWords } from '../../words/today'
import { OutList } from './out-list'
import { SlipList } from './slip-list'
import { useSlips } from './store'

/** 下班检查: what should be back before the desk closes, and what else is not finished. */
export function ClosingPart() {
  const page = useSlips((store) => store.page)
  const answer = useAnswer('slip.closing', { page }, ['case', 'print', 'today', 'draft'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={outWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { rows, closesAt, now, unconfirmed, drafts } = answer.value
  return (
    <div className="halves">
      <SlipList
        listed={answer.value}
        none={outWords.noneClosing}
        head={<p className="dim head">{outWords.closesAt(dueWords(closesAt, now))}</p>}
      >
        <OutList rows={rows} label={outWords.list.closing} />
      </SlipList>
      <div className="card part scroll">
        <section aria-label={outWords.unconfirmed}>
          <h3>
            {outWords.unconfirmed} {unconfirmed.length || outWords.none}
          </h3>
          <ul>
            {unconfirmed.map((slip) => (
              <li key={slip.id} className="row small">
                <span className="cut">{[slip.number, slipWords(slip)].filter(Boolean).join('　')}</span>
                <span className="push dim">{slipStateWords(slip)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={outWords.drafts}>
          <h3>
            {outWords.drafts} {drafts.length || outWords.none}
          </h3>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id} className="row small">
                <span className="cut">
                  {channelWord[draft.channel]}　{draft.customer || todayWords.nameless}　{draft.matter}
                </span>
                <span className="push dim">{momentWords(draft.startedAt, now)}</span>
              </li>
            ))}
          </ul>
        </section>
        {(unconfirmed.length > 0 || drafts.length > 0) && (
          <ActionButton words={outWords.toToday} run={() => usePlace.getState().go({ name: 'today' })} />
        )}
      </div>
    </div>
  )
}
