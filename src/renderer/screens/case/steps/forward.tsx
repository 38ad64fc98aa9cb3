import type { DepartmentId } from '#shared/domain/case'
import type { Department } from '#shared/domain/organisation'
import type { CaseView } from '#shared/ipc/views'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { personFor, proposedTaker, takersOf } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Way = { readonly view: CaseView; readonly to: 'lead' | 'report' }

/** 转呈, and 呈报园总: to whom the paper goes. */
export function ForwardStep({ view, to }: Way) {
  const desk = useAnswer('desk.show', {}, ['desk'])
  // Without the departments there is nothing to choose; what was asked comes within the blink of an eye.
  if (desk?.kind !== 'ok') return null
  return <Forward view={view} to={to} departments={desk.value.departments} />
}

type Fields = {
  readonly when: When
  readonly departmentId: DepartmentId | null
  /** null: whoever stands for the department at this grade. */
  readonly person: string | null
}

function Forward({ view, to, departments }: Way & { readonly departments: readonly Department[] }) {
  const act = to === 'lead' ? 'forward' : 'report'
  const { grade, id } = view.matter
  const record = useCase((opened) => opened.record)
  const takers = takersOf(departments, to)
  const [fields, change] = useTyped<Fields>(id, act, {
    when: rightNow,
    departmentId: proposedTaker(takers, view)?.id ?? null,
    person: null,
  })
  const taker = takers.find((each) => each.id === fields.departmentId)
  const person = (fields.person ?? (taker ? personFor(taker, grade) : '')).trim()
  return (
    <StepCard
      act={act}
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={!taker ? missingWords.department : person === '' ? missingWords.person : null}
      send={(at) => {
        if (taker) record(act, 'case.forward', { at, role: to, departmentId: taker.id, person })
      }}
    >
      <Cards
        label={to === 'lead' ? caseWords.forwardTo : caseWords.reportTo}
        cards={takers.map((each) => ({ value: each.id, words: each.name, hint: personFor(each, grade) }))}
        chosen={fields.departmentId}
        onChoose={(departmentId) => change({ departmentId, person: null })}
      />
      <div className="step-fields">
        <NameField
          label={to === 'report' ? caseWords.reportPerson : caseWords.person[grade ?? 'minor']}
          value={fields.person ?? person}
          suggestions={taker ? [taker.head, taker.contact] : []}
          onChange={(name) => change({ person: name })}
        />
      </div>
    </StepCard>
  )
}
