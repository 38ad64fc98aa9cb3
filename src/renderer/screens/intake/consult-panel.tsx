import { Input } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance, focusFirstOpen } from '../../ui/advance'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { intakeWords } from '../../words/intake'
import { consultMissing } from '../../words/intake-refusal'
import { consultOf, typeConsult, useConsult } from './consulting'
import { register } from './finish'
import { type OpenDraft, useIntake } from './store'

type Panel = { readonly draft: OpenDraft; readonly problem: ReactNode }

/** 请示主管: numbered at once, whether it becomes a case is asked; whom, proposed as who leads the desk, and what. */
export function ConsultPanel({ draft, problem }: Panel) {
  const desk = useAnswer('desk.show', {}, ['desk'])
  if (desk === null) return null
  const departments = desk.kind === 'ok' ? desk.value.departments : []
  const supervisor = departments.find(({ kind, head }) => kind === 'desk' && head !== '')?.head ?? ''
  return <Asked draft={draft} problem={problem} supervisor={supervisor} />
}

function Asked({ draft, problem, supervisor }: Panel & { readonly supervisor: string }) {
  const stage = useIntake((intake) => intake.stage)
  const { approver = supervisor, reason = '' } = useConsult(draft.id)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current) focusFirstOpen(box.current)
  }, [])
  const record = () => {
    const consult = consultOf({ approver, reason })
    if (consult) return register(consult)
    useIntake.setState({ stage: { name: 'refused', words: consultMissing } })
  }
  useKeys([
    { key: 'Enter', words: intakeWords.next, isHidden: true, run: () => advance(record) },
    { key: 'F7', words: intakeWords.park, run: usePlace.getState().back },
  ])
  return (
    <section ref={box} className="card end-panel stack" aria-label={intakeWords.consult}>
      <h2>{intakeWords.consult}</h2>
      <p className="dim">{intakeWords.consultHint}</p>
      <NameField
        label={intakeWords.approver}
        value={approver}
        suggestions={[supervisor]}
        onChange={(typed) => typeConsult(draft.id, { approver: typed })}
      />
      <Field label={intakeWords.consultReason}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={4}
            maxLength={500}
            value={reason}
            onChange={(event) => typeConsult(draft.id, { reason: event.target.value })}
          />
        )}
      </Field>
      {problem}
      <div className="row">
        <ActionButton
          words={intakeWords.keepWriting}
          shortcut="Escape"
          bar="right"
          run={() => typeConsult(draft.id, { isOpen: false })}
        />
        <span className="push" />
        <ActionButton
          words={intakeWords.registerConsulting}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={stage.name === 'registering'}
          run={record}
        />
      </div>
    </section>
  )
}
