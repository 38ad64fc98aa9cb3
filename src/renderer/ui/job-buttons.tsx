import { useEffect, useRef } from 'react'
import type { Reply } from '#shared/ipc/exchange'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask } from '../ask'
import { printWords } from '../words/print'
import { cancelRefusal, confirmRefusal } from '../words/print-refusal'
import { ActionButton } from './action-button'

/** Shows what an answer said: nothing if it was done, else its sentence. */
export type Hear = <Reason extends string>(
  answer: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
) => void

type JobButtonsOf = {
  readonly job: NonNullable<SlipView['job']>
  readonly print: () => Promise<void>
  /** Null: it goes where it went before, or not at all. */
  readonly choose: (() => void) | null
  readonly hear: Hear
  readonly isAwaited: boolean
  readonly onAnswered: ((cameOut: boolean) => void) | undefined
}

/** What can be done about one sending, as it stands now. */
export function JobButtons({ job, print, choose, hear, isAwaited, onAnswered }: JobButtonsOf) {
  const yes = useFocusOnceAsked(isAwaited && job.isUncertain)
  const confirm = (cameOut: boolean) => async () => {
    const answer = await ask('print.confirm', { jobId: job.id, cameOut })
    hear(answer, confirmRefusal)
    if (answer.kind === 'ok') onAnswered?.(cameOut)
  }
  const cancel = async () => hear(await ask('print.cancel', { jobId: job.id }), cancelRefusal)
  if (job.isUncertain)
    return (
      <span ref={yes} className="row">
        <ActionButton words={printWords.cameOut} shortcut="Alt+Y" run={confirm(true)} />
        <ActionButton words={printWords.didNotComeOut} shortcut="Alt+N" run={confirm(false)} />
      </span>
    )
  switch (job.state) {
    case 'made':
    case 'queued':
      return <ActionButton words={printWords.cancel} run={cancel} />
    case 'failed':
    case 'canceled':
      return (
        <>
          <ActionButton words={printWords.printAgain} run={print} />
          {choose && <ActionButton words={printWords.otherPrinter} run={choose} />}
        </>
      )
    case 'done':
    case 'confirmed':
      return null
  }
}

/** Enter is yes. What she has begun meanwhile, a signature or a field, keeps the focus: then Alt+Y is. */
function useFocusOnceAsked(isAsked: boolean) {
  const buttons = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const strip = buttons.current
    if (isAsked && strip && isIdle(document.activeElement, strip)) strip.querySelector('button')?.focus()
  }, [isAsked])
  return buttons
}

/** Nobody's, that of the panel around it, the strip's own, or a question's to which nothing was answered. */
function isIdle(focused: Element | null, strip: Element): boolean {
  if (focused === null || focused.contains(strip) || focused.closest('.printing-strip')) return true
  const group = focused.matches('[type=radio]') ? focused.closest('[role=radiogroup]') : null
  return group !== null && group.querySelector('input:checked') === null
}
