import { Input } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAnswer } from '../../ask'
import { focusFirstOpen } from '../../ui/advance'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { intakeWords } from '../../words/intake'
import { consultMissing } from '../../words/intake-refusal'
import { consultOf, typeConsult, useConsult } from './consulting'
import { register } from './finish'
import { PanelFrame } from './panel-frame'
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
  return (
    <PanelFrame
      title={intakeWords.consult}
      ref={box}
      problem={problem}
      close={intakeWords.keepWriting}
      onClose={() => typeConsult(draft.id, { isOpen: false })}
      record={intakeWords.registerConsulting}
      onRecord={record}
    >
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
    </PanelFrame>
  )
}
