import { ActivityKind, activityKindWord } from '#shared/domain/activity'
import type { ActivityView } from '#shared/ipc/activity-questions'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { activityWords } from '../../words/activities'
import { FormFrame, Line } from './form'
import { formKey, savePlan, type, usePlanning } from './store'
import { emptyPlan, planTyped } from './typed'

type PlanOf = {
  readonly year: number
  /** Null: a new one of that year. */
  readonly view: ActivityView | null
}

/** 加一项, and 改计划. */
export function PlanForm({ year, view }: PlanOf) {
  const form = view === null ? formKey('add', year) : formKey('change', view.id)
  const known = usePlanning(({ typed }) => typed.get(form))
  const typed = { ...(view === null ? emptyPlan : planTyped(view)), ...known }
  const shown = useAnswer('desk.show', {}, ['desk'])
  const departments = shown?.kind === 'ok' ? shown.value.departments : []
  const given = { form, typed }
  return (
    <FormFrame
      title={view === null ? activityWords.addTitle(year) : view.title}
      save={view === null ? activityWords.save : activityWords.saveChange}
      onSave={() => savePlan(form, typed, view?.id ?? null, year)}
    >
      <div className="four">
        <Line
          {...given}
          name="name"
          label={activityWords.name}
          hint={activityWords.nameHint}
          most={60}
          gap="name"
          look="two-of"
          isFocused
        />
        <Line
          {...given}
          name="when"
          label={activityWords.when}
          hint={activityWords.whenHint}
          most={20}
          gap="when"
        />
        <Line {...given} name="time" label={activityWords.time} hint={activityWords.timeHint} most={40} />
      </div>
      <Cards
        label={activityWords.kind}
        cards={ActivityKind.options.map((value) => ({ value, words: activityKindWord[value] }))}
        chosen={ActivityKind.parse(typed.kind)}
        onChoose={(kind) => type(form, { kind })}
      />
      <div className="four">
        <Line
          {...given}
          name="audience"
          label={activityWords.audience}
          hint={activityWords.audienceHint}
          most={120}
        />
        <Line {...given} name="organiser" label={activityWords.organiser} most={60} />
        <Line {...given} name="place" label={activityWords.place} most={120} />
        <Line {...given} name="budget" label={activityWords.budget} most={12} gap="budget" />
      </div>
      <Cards
        label={activityWords.department}
        cards={[
          { value: '', words: activityWords.noDepartment },
          ...departments.map(({ id, name }) => ({ value: String(id), words: name })),
        ]}
        chosen={typed.department ?? ''}
        onChoose={(department) => type(form, { department })}
      />
      <div className="four">
        <Line
          {...given}
          name="plan"
          label={activityWords.plan}
          hint={activityWords.planHint}
          most={2_000}
          rows={2}
          look="three-of"
        />
        <Line
          {...given}
          name="contact"
          label={activityWords.contact}
          hint={activityWords.contactHint}
          most={120}
        />
      </div>
    </FormFrame>
  )
}
