import { Button } from 'antd'
import { useState } from 'react'
import type { DeskAlert } from '#shared/ipc/board-views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { alertWords, todayWords } from '../../words/today'

/** What only the desk can mend. Each stays until it is settled, with its way there. */
export function Alerts({ alerts }: { readonly alerts: readonly DeskAlert[] }) {
  if (alerts.length === 0) return null
  return (
    <div className="stack alerts">
      {alerts.map((alert) => (
        <Notice key={alert.kind} look="info">
          <div className="row">
            <span>{alertWords(alert)}</span>
            <WayOut alert={alert} />
          </div>
        </Notice>
      ))}
    </div>
  )
}

function WayOut({ alert }: { readonly alert: DeskAlert }) {
  switch (alert.kind) {
    case 'calendar-ends': {
      const open = () => usePlace.getState().go({ name: 'settings', section: 'calendar' })
      return <Button onClick={open}>{todayWords.toCalendar}</Button>
    }
    case 'clock-set-back':
      return <ClockRead />
  }
}

function ClockRead() {
  const [fault, setFault] = useState<string | null>(null)
  const read = async () => {
    const reply = await ask('alert.seen', { kind: 'clock-set-back' })
    setFault(reply.kind === 'fault' ? reply.reference : null)
  }
  return (
    <>
      <ActionButton words={todayWords.clockIsRight} run={read} />
      {fault && <FaultBar reference={fault} kept={todayWords.kept} />}
    </>
  )
}
