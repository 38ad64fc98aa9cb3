import { type ReactNode, useEffect, useState } from 'react'
import type { ScanView } from '#shared/ipc/slip-views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { PdfPages } from '../../ui/pdf-page'
import { scanOfWords, scanWords, showScanRefusal } from '../../words/scans'
import { mediaTypeOf } from './thumbnail'

/** The scan as large as there is room. That it was opened is on record. */
export function ScanPicture({ scan }: { readonly scan: ScanView }) {
  const answer = useAnswer('scan.show', { scanId: scan.id }, [])
  const label = scanOfWords(scan)
  switch (answer?.kind) {
    case 'ok': {
      const { format, bytes } = answer.value
      return (
        <Turned>
          {format === 'pdf' ? (
            <PdfPages pdf={bytes} label={label} />
          ) : (
            <Photo bytes={bytes} type={mediaTypeOf(format)} label={label} />
          )}
        </Turned>
      )
    }
    case 'refused':
      return <Notice look="info">{showScanRefusal[answer.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={answer.reference} kept={scanWords.kept} />
    default:
      return null
  }
}

/** Sheets lie on the glass as they come: half of them upside down. */
function Turned({ children }: { readonly children: ReactNode }) {
  const [isTurned, setIsTurned] = useState(false)
  return (
    <div className={isTurned ? 'scan-picture turned' : 'scan-picture'}>
      <div>
        <ActionButton words={scanWords.turn} shortcut="Alt+R" run={() => setIsTurned(!isTurned)} />
      </div>
      {children}
    </div>
  )
}

type PhotoOf = { readonly bytes: Uint8Array; readonly type: string; readonly label: string }

function Photo({ bytes, type, label }: PhotoOf) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return (
    // Higher than the screen, it is scrolled by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled box has to be reached by Tab
    <section className="scan-photo scroll" aria-label={label} tabIndex={0}>
      {address && <img src={address} alt={label} />}
    </section>
  )
}
