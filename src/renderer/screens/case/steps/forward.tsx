import type { DepartmentId, HandoffRole } from '#shared/domain/case'
import type { Grade } from '#shared/domain/grade'
import type { Department } from '#shared/domain/organisation'
import type { CaseView } from '#shared/ipc/views'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import type { Act } from '../act'
import { personFor, proposedTaker, supportersOf, takersOf } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Way = { readonly view: CaseView; readonly to: HandoffRole }

const actOf: Readonly<Record<HandoffRole, Act>> = { lead: 'forward', report: 'report', support: 'support' }

/** 转呈, 呈报 (main makes its F10) and 加协办: to whom the paper goes. */
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
  const act = actOf[to]
  const { grade, id } = view.matter
  const record = useCase((opened) => opened.record)
  const takers = to === 'support' ? supportersOf(departments, view) : takersOf(departments, to)
  const [fields, change] = useTyped<Fields>(id, act, {
    when: rightNow,
    departmentId: (to === 'support' ? null : proposedTaker(takers, view)?.id) ?? null,
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
      {...(to === 'report' && { hint: caseWords.reportHint })}
      missing={!taker ? missingWords.department : person === '' ? missingWords.person : null}
      send={(at) => {
        if (taker) record(act, 'case.forward', { at, role: to, departmentId: taker.id, person })
      }}
    >
      <Cards
        label={toWord[to]}
        cards={takers.map((each) => ({ value: each.id, words: each.name, hint: personFor(each, grade) }))}
        chosen={fields.departmentId}
        onChoose={(departmentId) => change({ departmentId, person: null })}
      />
      <div className="step-fields">
        <NameField
          label={personWord(to, grade)}
          value={fields.person ?? person}
          suggestions={taker ? [taker.head, taker.contact] : []}
          onChange={(name) => change({ person: name })}
        />
      </div>
    </StepCard>
  )
}

const toWord: Readonly<Record<HandoffRole, string>> = {
  lead: caseWords.forwardTo,
  report: caseWords.reportTo,
  support: caseWords.supportTo,
}

function personWord(to: HandoffRole, grade: Grade | null): string {
  switch (to) {
    case 'lead':
      return caseWords.person[grade ?? 'minor']
    case 'report':
      return caseWords.reportPerson
    case 'support':
      return caseWords.supportPerson
  }
}
