import { useState } from 'react'
import type { BoardCount } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { BigButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { todayWords } from '../../words/today'
import { BoardOfToday } from './board'
import { Drafts } from './drafts'
import { Unconfirmed } from './unconfirmed'
import './today.css'

/** 今日: the two ways in, what is parked, and what runs out first. */
export function TodayScreen() {
  const [count, setCount] = useState<BoardCount | null>(null)
  const answer = useAnswer('today.show', { only: count }, ['today', 'case', 'draft', 'print'])
  const { go } = usePlace.getState()
  return (
    <section className="today" aria-label={todayWords.title}>
      <div className="stack">
        <BigButton
          words={todayWords.walkIn}
          hint={todayWords.walkInHint}
          shows="F2"
          isMain
          run={() => go({ name: 'intake', draft: 'walkIn' })}
        />
        <BigButton
          words={todayWords.phone}
          hint={todayWords.phoneHint}
          shows="F3"
          run={() => go({ name: 'intake', draft: 'phone' })}
        />
        {answer?.kind === 'ok' && (
          <div className="card aside scroll">
            <Unconfirmed slips={answer.value.unconfirmed} />
            <Drafts drafts={answer.value.drafts} />
          </div>
        )}
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={todayWords.kept} />}
      {answer?.kind === 'ok' && <BoardOfToday board={answer.value} count={count} setCount={setCount} />}
    </section>
  )
}
