import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { WhenField } from '../../../ui/when-field'
import { caseWords, missingWords } from '../../../words/case'
import { momentOf, rightNow, type When, whenWrong } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Fields = { readonly when: When; readonly completedWhen: When; readonly handler: string }

/** 登记完成: told by phone, the paper is not back yet. When it was done, and when the desk was told, are two times. */
export function CompleteStep({ view }: { readonly view: CaseView }) {
  const { id, receivedAt } = view.matter
  const record = useCase((opened) => opened.record)
  const lead = leadNow(view)
  const [fields, change] = useTyped<Fields>(id, 'complete', {
    when: rightNow,
    completedWhen: rightNow,
    handler: lead?.received?.by ?? '',
  })
  const { handler, completedWhen } = fields
  return (
    <StepCard
      act="complete"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      whenLabel={caseWords.toldAt}
      missing={handler.trim() === '' ? missingWords.person : wrongTime(completedWhen)}
      send={(at) => {
        const completedAt = momentOf(completedWhen, at)
        if (completedAt !== null) record('complete', 'case.complete', { at, completedAt, handler })
      }}
    >
      <div className="step-fields">
        <WhenField
          label={caseWords.completedAt}
          value={completedWhen}
          notBefore={receivedAt}
          onChange={(when) => change({ completedWhen: when })}
        />
        <NameField
          label={caseWords.handler}
          value={handler}
          suggestions={lead ? [lead.person] : []}
          onChange={(name) => change({ handler: name })}
        />
      </div>
    </StepCard>
  )
}

/** What is wrong with a time in words; null if it is one. */
export function wrongTime(when: When): string | null {
  return when.kind === 'wrong' ? whenWrong[when.reason] : null
}
