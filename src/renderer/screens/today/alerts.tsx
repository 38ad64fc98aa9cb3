import { Button } from 'antd'
import { useState } from 'react'
import type { DeskAlert } from '#shared/ipc/board-views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { alertWords, todayWords } from '../../words/today'
import { chooseMonth, showPart } from '../archive/store'
import { usePeople } from '../settings/people/store'
import { useStanding } from '../sign-in/standing'

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
    case 'admin-recovered':
      return <RecoveryRead />
    case 'report-due':
    case 'archive-due':
    case 'measures-due': {
      const { month } = alert
      const open = () => {
        chooseMonth(month)
        showPart(alert.kind === 'measures-due' ? 'review' : 'check')
        usePlace.getState().go({ name: 'archive' })
      }
      return <Button onClick={open}>{todayWords.toArchive}</Button>
    }
    case 'backup-failed':
    case 'files-wrong':
    case 'second-place': {
      const open = () => usePlace.getState().go({ name: 'settings', section: 'backup' })
      return <Button onClick={open}>{todayWords.toBackup}</Button>
    }
    // Only whoever runs the computer can mend it.
    case 'folder-shared':
      return null
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

/** An administrator's to read; whoever else sits there sees it and has no button. */
function RecoveryRead() {
  const [fault, setFault] = useState<string | null>(null)
  const isAdmin = useStanding(
    ({ standing }) => standing.kind === 'known' && standing.workedLast?.role === 'admin',
  )
  const read = async () => {
    const reply = await ask('recovery.seen', {})
    setFault(reply.kind === 'fault' ? reply.reference : null)
  }
  if (!isAdmin) return null
  return (
    <>
      <ActionButton words={todayWords.recoveryKnown} run={read} />
      {fault && <FaultBar reference={fault} kept={todayWords.kept} />}
    </>
  )
}

/** 首次设置 ends with this: without the sheet a forgotten PIN of the only administrator locks the desk for good. */
export function RecoveryMissing() {
  const isAsked = useStanding(
    ({ standing }) =>
      standing.kind === 'known' && standing.desk.lacksRecovery && standing.workedLast?.role === 'admin',
  )
  if (!isAsked) return null
  const go = () => {
    usePeople.setState({ part: 'recovery' })
    usePlace.getState().go({ name: 'settings', section: 'people' })
  }
  return (
    <div className="stack alerts">
      <Notice look="info">
        <div className="row">
          <span>{todayWords.recoveryMissing}</span>
          <Button onClick={go}>{todayWords.toRecovery}</Button>
        </div>
      </Notice>
    </div>
  )
}
