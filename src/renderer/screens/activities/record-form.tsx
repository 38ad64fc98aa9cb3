import { dayOf } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import type { ActivityView } from '#shared/ipc/activity-questions'
import { nowAt } from '../../ui/now'
import { activityWords } from '../../words/activities'
import { FormFrame, Line } from './form'
import { formKey, saveRecord, usePlanning } from './store'
import { recordTyped } from './typed'

/** 登记办结: when and where, who came, what was said and decided, and what it did (S1 四 (二) 2). */
export function RecordForm({ view }: { readonly view: ActivityView }) {
  const form = formKey('record', view.id)
  const known = usePlanning(({ typed }) => typed.get(form))
  const typed = { ...recordTyped(view, dayOf(nowAt())), ...known }
  const given = { form, typed }
  return (
    <FormFrame
      title={activityWords.recordTitle(view.title)}
      save={activityWords.saveRecord}
      onSave={() => saveRecord(form, typed, view.id)}
    >
      <div className="five">
        <Line {...given} name="heldOn" label={activityWords.heldOn} most={20} gap="heldOn" />
        <Line {...given} name="time" label={activityWords.time} hint={activityWords.timeHint} most={40} />
        <Line {...given} name="place" label={activityWords.place} most={120} />
        <Line {...given} name="attended" label={activityWords.attended} most={8} gap="attended" />
        <Line {...given} name="spent" label={activityWords.spent} most={12} gap="spent" />
      </div>
      <Line
        {...given}
        name="people"
        label={activityWords.people}
        hint={activityWords.peopleHint}
        most={500}
        isFocused
      />
      <Line
        {...given}
        name="event"
        label={activityWords.event}
        hint={activityWords.eventHint}
        most={longestText}
        rows={3}
        gap="event"
      />
      <div className="half">
        <Line
          {...given}
          name="decided"
          label={activityWords.decided}
          hint={activityWords.decidedHint}
          most={longestText}
          rows={2}
        />
        <Line
          {...given}
          name="effect"
          label={activityWords.effect}
          hint={activityWords.effectHint}
          most={2_000}
          rows={2}
        />
      </div>
    </FormFrame>
  )
}
