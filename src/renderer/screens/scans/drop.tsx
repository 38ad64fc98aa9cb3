import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ScanView } from '#shared/ipc/slip-views'
import { usePlace } from '../../place'
import { FaultBar, Notice } from '../../ui/notice'
import { scanWords } from '../../words/scans'
import { useCase } from '../case/store'
import { forgetTaken, type Taken, takeFiles, useTaking } from './taking'
import './scans.css'

/** Files that are dropped anywhere on the window are scans. */
export function DroppedScans({ isLocked }: { readonly isLocked: boolean }) {
  const isOver = useDrop(isLocked)
  return (
    <div>
      <TakenStrip />
      {isOver && (
        <div className="drop-over" aria-hidden="true">
          <b>{scanWords.dropNow}</b>
        </div>
      )}
    </div>
  )
}

function useDrop(isLocked: boolean): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const isFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return
      // Over what takes its own files (photos of a finding) nothing is said of scans.
      const isTaken = event.defaultPrevented
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isLocked ? 'none' : 'copy'
      setIsOver(!isLocked && !isTaken)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!isFiles(event)) return
      const isTaken = event.defaultPrevented
      event.preventDefault()
      setIsOver(false)
      if (!isLocked && !isTaken) takeFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [isLocked])
  return isOver
}

/** What became of the files, below whatever she does; it stays until she closes it, and takes no focus. */
function TakenStrip() {
  const { current, taken } = useTaking()
  if (current === null && taken.length === 0) return null
  return (
    <section className="taken-scans" aria-label={scanWords.takenIn}>
      <div className="stack scroll">
        {current !== null && <Notice look="info">{scanWords.taking(current)}</Notice>}
        {taken.map((one) => (
          <Outcome key={one.id} taken={one} />
        ))}
      </div>
      {taken.length > 0 && <Button onClick={forgetTaken}>{scanWords.understood}</Button>}
    </section>
  )
}

function Outcome({ taken }: { readonly taken: Taken }) {
  switch (taken.kind) {
    case 'refused':
      return <Notice>{taken.words}</Notice>
    case 'fault':
      return <FaultBar reference={taken.reference} kept={scanWords.kept} />
    case 'taken':
      return (
        <Notice look={taken.scan.slip === null ? 'info' : 'ok'}>
          {taken.words}
          <WayOn scan={taken.scan} />
        </Notice>
      )
  }
}

/** To the case of its slip; or to the list, with the case that she had before her. */
function WayOn({ scan }: { readonly scan: ScanView }) {
  const { go, place } = usePlace.getState()
  if (scan.slip === null) {
    const onward = () => {
      forgetTaken()
      go({ name: 'scans', scanId: scan.id, words: caseBeforeHer() })
    }
    return <Button onClick={onward}>{scanWords.toSlip}</Button>
  }
  const { caseId } = scan.slip
  if (caseId === null || (place.name === 'case' && place.caseId === caseId)) return null
  const open = () => {
    forgetTaken()
    go({ name: 'case', caseId })
  }
  return <Button onClick={open}>{scanWords.toCase}</Button>
}

function caseBeforeHer(): string {
  const { place } = usePlace.getState()
  return place.name === 'case' ? (useCase.getState().view?.matter.number ?? '') : ''
}
