import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { customerWords } from '#shared/domain/customer'
import { type DraftContent, isOriginal } from '#shared/domain/draft'
import { isJob } from '#shared/domain/kind'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { blankWords } from '../../words/blanks'
import { intakeWords } from '../../words/intake'
import { useEarlier } from './earlier'
import { register } from './finish'
import { goBack, type OpenDraft, useIntake } from './store'

type Panel = {
  readonly draft: OpenDraft
  readonly problem: ReactNode
  readonly onAnswered: () => void
  readonly onConsult: () => void
}

function checkWords({ kind, channel }: DraftContent): string {
  if (isJob(kind)) return intakeWords.check.job
  return channel === 'phone' ? intakeWords.check.byPhone : intakeWords.check.inPerson
}

/** 核对: the page lies beside it; here are the ways out of it. */
export function CheckPanel({ draft, problem, onAnswered, onConsult }: Panel) {
  const { content, stage } = useIntake()
  useEarlier(draft.id)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-main]')?.focus(), [])
  // 补录: the paper is there, and signed.
  const isPaper = isOriginal(content)
  const isBusy = stage.name === 'registering'
  return (
    <div ref={box} className="stack check-panel">
      <h2>{intakeWords.question.check}</h2>
      <p>
        <b>{customerWords(content.customer)}</b>　{content.customer.address}
      </p>
      <p className="dim">{isPaper ? blankWords.check : checkWords(content)}</p>
      {problem}
      <ActionButton
        words={isPaper ? blankWords.register : intakeWords.register}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isBusy={isBusy}
        run={() => register()}
      />
      <ActionButton words={intakeWords.answeredAtOnce} run={onAnswered} />
      <ActionButton words={intakeWords.consult} run={onConsult} />
      <ActionButton words={intakeWords.park} shortcut="F7" bar="left" run={usePlace.getState().back} />
      <ActionButton words={intakeWords.back} shortcut="Escape" bar="right" run={goBack} />
    </div>
  )
}
