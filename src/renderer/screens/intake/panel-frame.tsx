import type { ReactNode, Ref } from 'react'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { intakeWords } from '../../words/intake'
import { takesText } from './stage'
import { useIntake } from './store'

type Frame = {
  readonly title: string
  readonly className?: string
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
  readonly problem: ReactNode
  /** The words of the two ways out: Esc, and what the panel is for. */
  readonly close: string
  readonly onClose: () => void
  readonly record: string
  readonly onRecord: () => void
}

/** Another way on than the steps, beside them: what it asks, what is wrong, back to the steps, and the way on. */
export function PanelFrame({
  title,
  className = '',
  ref,
  children,
  problem,
  close,
  onClose,
  record,
  onRecord,
}: Frame) {
  const isBusy = useIntake(({ stage }) => !takesText(stage))
  useKeys([
    { key: 'Enter', words: intakeWords.next, isHidden: true, run: () => advance(onRecord) },
    { key: 'F7', words: intakeWords.park, run: usePlace.getState().back },
  ])
  return (
    <section ref={ref} className={`card end-panel stack ${className}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
      {problem}
      <div className="row">
        <ActionButton words={close} shortcut="Escape" bar="right" run={onClose} />
        <span className="push" />
        <ActionButton
          words={record}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isBusy}
          run={onRecord}
        />
      </div>
    </section>
  )
}
