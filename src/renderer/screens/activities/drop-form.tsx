import type { ActivityView } from '#shared/ipc/activity-questions'
import { activityWords } from '../../words/activities'
import { FormFrame, Line } from './form'
import { drop, formKey, usePlanning } from './store'
import type { Typed } from './typed'

const nothing: Typed = {}

/** 取消这一项, with why. */
export function DropForm({ view }: { readonly view: ActivityView }) {
  const form = formKey('drop', view.id)
  const typed = usePlanning((store) => store.typed.get(form)) ?? nothing
  return (
    <FormFrame
      title={activityWords.dropTitle(view.title)}
      save={activityWords.dropNow}
      isDanger
      onSave={() => drop(form, view.id, typed.reason ?? '')}
    >
      <Line
        form={form}
        typed={typed}
        name="reason"
        label={activityWords.reason}
        most={200}
        gap="reason"
        isFocused
      />
    </FormFrame>
  )
}
