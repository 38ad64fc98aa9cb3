import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { customerWords } from '#shared/domain/customer'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { intakeWords } from '../../words/intake'
import { register } from './finish'
import { goBack, useIntake } from './store'

type Panel = { readonly problem: ReactNode; readonly onAnswered: () => void }

/** 核对: the page lies beside it; here are the ways out of it. */
export function CheckPanel({ problem, onAnswered }: Panel) {
  const { content, stage } = useIntake()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-main]')?.focus(), [])
  const isByPhone = content.channel === 'phone'
  const isBusy = stage.name === 'registering'
  return (
    <div ref={box} className="stack check-panel">
      <h2>{intakeWords.question.check}</h2>
      <p>
        <b>{customerWords(content.customer)}</b>　{content.customer.address}
      </p>
      <p className="dim">{isByPhone ? intakeWords.check.byPhone : intakeWords.check.inPerson}</p>
      {problem}
      <ActionButton
        words={intakeWords.register}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isBusy={isBusy}
        run={register}
      />
      <ActionButton words={intakeWords.answeredAtOnce} run={onAnswered} />
      <ActionButton words={intakeWords.park} shortcut="F7" bar="left" run={usePlace.getState().back} />
      <ActionButton words={intakeWords.back} shortcut="Escape" bar="right" run={goBack} />
    </div>
  )
}
