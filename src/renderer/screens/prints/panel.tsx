import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAnswer } from '../../ask'
import { type Binding, type Key, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { PrintingStrip } from '../../ui/printing-strip'
import { SheetPicture } from '../../ui/sheet-picture'
import { frameWords } from '../../words/frame'
import { printsWords } from '../../words/prints'
import { isWaiting } from './is-waiting'
import './prints.css'

/**
 * Ctrl+P: the sheet that waits, its picture, and whether it came out: Enter is yes. What was being typed stays below and
 * has the focus again afterwards.
 */
export function PrintPanel({ onClose }: { readonly onClose: () => void }) {
  const answer = useAnswer('print.jobs', {}, ['print'])
  const jobs = answer?.kind === 'ok' ? answer.value : []
  const waiting = jobs.filter(isWaiting)
  // The one that she answered stays, with what to do, until she leaves it; its newest sending is what stands there.
  const [slipId, setSlipId] = useState<number | null>(null)
  const shown = jobs.find(({ slip, isLatest }) => isLatest && slip.id === slipId) ?? waiting[0]
  const shownId = shown?.slip.id ?? null
  useEffect(() => setSlipId(shownId), [shownId])
  const box = useFocusUntilClosed(shown !== undefined)
  // It keeps nobody waiting: the next customer is taken down at once, and the sheet stays in the top line.
  useKeys(
    [next('F2', frameWords.walkIn, 'walkIn', onClose), next('F3', frameWords.phone, 'phone', onClose)],
    {
      isAlone: true,
    },
  )
  const others = waiting.filter(({ slip }) => slip.id !== shownId)
  const isEmpty = answer !== null && shown === undefined
  useEffect(() => {
    if (isEmpty) onClose()
  }, [isEmpty, onClose])
  const answered = (cameOut: boolean) => {
    if (!cameOut) return
    const further = others[0]
    if (further) setSlipId(further.slip.id)
    else onClose()
  }
  if (!shown) return null
  return (
    <div className="print-panel" role="dialog" aria-modal="true" aria-label={printsWords.panel}>
      <div ref={box} tabIndex={-1} className="sheet">
        <div className="picture">
          <SheetPicture slip={shown.slip} />
        </div>
        <div className="stack">
          {shown.slip.number && <h2>{shown.slip.number}</h2>}
          <PrintingStrip
            key={shown.slip.id}
            slip={shown.slip}
            keptAs={shown.slip.number}
            isAwaited
            onAnswered={answered}
          />
          <span className="push" />
          <div className="row">
            {others.length > 0 && <span className="dim">{printsWords.further(others.length)}</span>}
            <span className="push" />
            <ActionButton words={printsWords.title} shortcut="F9" run={() => toJobs(onClose)} />
            <ActionButton words={printsWords.close} shortcut="Escape" bar="right" run={onClose} />
          </div>
        </div>
      </div>
    </div>
  )
}

function next(key: Key, words: string, draft: 'walkIn' | 'phone', onClose: () => void): Binding {
  const run = () => {
    onClose()
    usePlace.getState().go({ name: 'intake', draft })
  }
  return { key, words, run }
}

function toJobs(onClose: () => void): void {
  onClose()
  usePlace.getState().go({ name: 'prints' })
}

/** The panel has the focus while it is open, 出纸了 once it is asked; then it is back where she was typing. */
function useFocusUntilClosed(isShown: boolean) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  // Before the strip's own effect asks who has the focus.
  useLayoutEffect(() => {
    if (isShown) box.current?.focus()
  }, [isShown])
  return box
}
