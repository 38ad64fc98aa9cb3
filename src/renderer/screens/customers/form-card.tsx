import { type ReactNode, useEffect, useRef } from 'react'
import type { CustomerView } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { SaidNotice } from '../../ui/said'
import { customerGapWords, customerWords } from '../../words/customers'
import { ContactForm } from './contact-form'
import { DayForm } from './day-form'
import { EditForm } from './edit-form'
import { MergeForm } from './merge-form'
import { closeForm, type Form, useDirectory } from './store'
import { UnitForm } from './unit-form'

type FormOf = { readonly form: Form; readonly view: CustomerView }

/** The form that is open, in the place of what happened. */
export function FormCard({ form, view: { customer } }: FormOf) {
  switch (form.kind) {
    case 'add':
    case 'files':
      return null
    case 'edit':
      return <EditForm customer={customer} />
    case 'contact':
      return <ContactForm customer={customer} contactId={form.contactId} />
    case 'unit':
      return <UnitForm customer={customer} />
    case 'merge':
      return <MergeForm customer={customer} />
    case 'endContact':
    case 'leaveUnit':
    case 'moveOut':
      return <DayForm customer={customer} form={form} />
  }
}

type Frame = {
  readonly title: string
  readonly save: string
  readonly isDanger?: boolean
  readonly onSave: () => Promise<boolean>
  /** A further way out, beside the main one. */
  readonly other?: ReactNode
  readonly children: ReactNode
}

/** Title, fields, what is wrong, 记下 and 先不改. What is typed stays either way until it is stored. */
export function FormFrame({ title, save, isDanger = false, onSave, other, children }: Frame) {
  const { said, gap } = useDirectory()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (gap !== null) box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [gap])
  useKeys([
    { key: 'Escape', words: customerWords.close, side: 'right', run: closeForm },
    { key: 'Enter', words: save, isHidden: true, run: () => advance(onSave) },
  ])
  return (
    <section ref={box} className="card part customer-form" aria-label={title}>
      <h3>{title}</h3>
      <div className="fields scroll">{children}</div>
      {gap === 'other' && <p className="wrong">{customerGapWords.other}</p>}
      <SaidNotice said={said} kept={customerWords.kept} />
      <div className="row">
        <ActionButton words={customerWords.close} run={closeForm} />
        <span className="push" />
        {other}
        <ActionButton
          words={save}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDanger={isDanger}
          run={onSave}
        />
      </div>
    </section>
  )
}
