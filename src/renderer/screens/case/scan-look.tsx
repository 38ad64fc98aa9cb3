import { useEffect, useRef } from 'react'
import type { ScanView } from '#shared/ipc/slip-views'
import { ActionButton } from '../../ui/action-button'
import { scanOfWords, scanWords } from '../../words/scans'
import { ScanPicture } from '../scans/picture'

type Look = { readonly scan: ScanView; readonly onClose: () => void }

/** A scan in the place of the case until it is closed. */
export function ScanLook({ scan, onClose }: Look) {
  const head = useRef<HTMLElement>(null)
  useEffect(() => head.current?.querySelector('button')?.focus(), [])
  return (
    <div className="slip-look">
      <header ref={head} className="row">
        <h2 className="cut">{scanOfWords(scan)}</h2>
        <span className="push" />
        <ActionButton words={scanWords.close} shortcut="Escape" bar="right" run={onClose} />
      </header>
      <ScanPicture scan={scan} />
    </div>
  )
}
