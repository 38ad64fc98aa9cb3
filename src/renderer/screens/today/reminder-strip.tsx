import type { ReminderView } from '#shared/ipc/board-views'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { reminderWords, todayWords } from '../../words/today'
import { seen, useReminders } from './reminders'

/** 刚刚到时限：… one calm line, the worst first; seen once the case was opened, or by 知道了. */
export function ReminderStrip({ reminders }: { readonly reminders: readonly ReminderView[] }) {
  const now = useNow()
  const fault = useReminders((said) => said.fault)
  const [first, ...others] = reminders
  if (!first) return null
  const look = () => usePlace.getState().go({ name: 'case', caseId: first.caseId })
  return (
    <div className="reminders" role="status">
      <p className="cut">
        {todayWords.reminders}
        <b>{reminderWords(first, now)}</b>
        {others.length > 0 && <span className="dim">　{todayWords.furtherReminders(others.length)}</span>}
      </p>
      <ActionButton words={todayWords.look} shortcut="Alt+K" run={look} />
      <ActionButton words={todayWords.understood} shortcut="Alt+Z" run={() => seen(reminders)} />
      {fault && <FaultBar reference={fault} kept={todayWords.kept} />}
    </div>
  )
}
