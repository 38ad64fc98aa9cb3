import { useEffect, useState } from 'react'
import type { BoardCount } from '#shared/ipc/board-views'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { BigButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { todayWords } from '../../words/today'
import { ScansWaiting } from '../scans/waiting'
import { Alerts, RecoveryMissing } from './alerts'
import { BoardOfToday } from './board'
import { Drafts } from './drafts'
import { hearReminders } from './reminders'
import { Unconfirmed } from './unconfirmed'
import './today.css'

type Shown = { readonly only: BoardCount | null; readonly page: number }

/** 今日: the two ways in, what is parked, and what runs out first. */
export function TodayScreen() {
  const [shown, setShown] = useState<Shown>({ only: null, page: 0 })
  const answer = useAnswer('today.show', shown, ['today', 'case', 'draft', 'print'])
  const board = answer?.kind === 'ok' ? answer.value : null
  useEffect(() => hearReminders(board?.reminders ?? []), [board])
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
        {board && (
          <div className="card aside scroll">
            <ScansWaiting />
            <Unconfirmed slips={board.unconfirmed} />
            <Drafts drafts={board.drafts} />
          </div>
        )}
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={todayWords.kept} />}
      {board && (
        <div className="stack">
          <Alerts alerts={board.alerts} />
          <RecoveryMissing />
          <BoardOfToday
            board={board}
            count={shown.only}
            setCount={(only) => setShown({ only, page: 0 })}
            setPage={(page) => setShown({ only: shown.only, page: Math.max(0, page) })}
          />
        </div>
      )}
    </section>
  )
}
