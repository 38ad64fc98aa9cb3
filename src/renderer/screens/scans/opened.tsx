import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import type { ScanView } from '#shared/ipc/slip-views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import { scanOfWords, scanWords } from '../../words/scans'
import { MatchForm } from './match-form'
import { ScanPicture } from './picture'
import { askWhy, open, release, remove, type, useScans } from './store'

/** One scan, large, and beside it what can be done about it. */
export function OpenedScan({ scan }: { readonly scan: ScanView }) {
  const { said, isRemoving } = useScans()
  const now = useNow()
  useKeys([{ key: 'Escape', words: scanWords.back, side: 'right', run: () => open(null) }])
  return (
    <section className="opened-scan" aria-label={scanOfWords(scan)}>
      <div className="card part stack scroll">
        <h2 className="cut">{scanOfWords(scan)}</h2>
        <p className="dim small">
          {[scan.slip && scan.fileName, scanWords.pages(scan.pages), momentWords(scan.at, now), scan.by]
            .filter(Boolean)
            .join('　')}
        </p>
        <SaidNotice said={said} kept={scanWords.kept} />
        {scan.slip !== null && <Matched scan={scan} />}
        {scan.slip === null && isRemoving && <Removing scan={scan} />}
        {scan.slip === null && !isRemoving && <MatchForm scan={scan} />}
      </div>
      <div className="large">
        <ScanPicture scan={scan} />
      </div>
    </section>
  )
}

function Matched({ scan }: { readonly scan: ScanView }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  const caseId = scan.slip?.caseId ?? null
  return (
    <div ref={box} className="row wrap">
      {caseId !== null && (
        <ActionButton
          words={scanWords.toCase}
          isMain
          run={() => usePlace.getState().go({ name: 'case', caseId })}
        />
      )}
      <ActionButton words={scanWords.release} shortcut="Alt+Z" run={() => release(scan.id)} />
    </div>
  )
}

function Removing({ scan }: { readonly scan: ScanView }) {
  const reason = useScans((store) => store.reason)
  useKeys([
    { key: 'Escape', words: scanWords.back, side: 'right', run: () => askWhy(false) },
    { key: 'Enter', words: scanWords.remove, side: 'right', isMain: true, run: () => remove(scan.id) },
  ])
  return (
    <>
      <Field label={scanWords.reason} hint={scanWords.reasonHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => type({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <ActionButton words={scanWords.remove} isDanger run={() => remove(scan.id)} />
      </div>
    </>
  )
}
