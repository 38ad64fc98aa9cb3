import { Button } from 'antd'
import { useEffect } from 'react'
import type { ScanId } from '#shared/domain/scan'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { scanWords } from '../../words/scans'
import { ScanList } from './list'
import { OpenedScan } from './opened'
import { open, useScans } from './store'
import { chooseFile } from './taking'
import './scans.css'

type Entered = { readonly scanId: ScanId | null; readonly words: string }

/** 扫描件: what waits for its slip, and what was taken in last; one opened takes their place until it is settled. */
export function ScansScreen({ scanId, words }: Entered) {
  const openId = useScans((store) => store.openId)
  const answer = useAnswer('scan.list', {}, ['scan'])
  useEffect(() => open(scanId, words), [scanId, words])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={scanWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { waiting, settled, total } = answer.value
  const opened = [...waiting, ...settled].find(({ id }) => id === openId)
  if (opened) return <OpenedScan key={opened.id} scan={opened} />
  return (
    <section className="scans" aria-label={scanWords.title}>
      <div className="card part stack">
        <div className="row">
          <h2>{scanWords.title}</h2>
          <span className="dim small">{scanWords.dropHint}</span>
          <span className="push" />
          <ActionButton words={scanWords.choose} shortcut="Alt+O" run={chooseFile} />
        </div>
        <Done />
      </div>
      <ScanList waiting={waiting} settled={settled} total={total} />
    </section>
  )
}

/** What was done last, with the way to where the rest of it is recorded. */
function Done() {
  const { said, matched } = useScans()
  const caseId = matched?.slip?.caseId ?? null
  return (
    <>
      <SaidNotice said={said} kept={scanWords.kept} />
      {caseId !== null && (
        <div className="row">
          <Button onClick={() => usePlace.getState().go({ name: 'case', caseId })}>{scanWords.toCase}</Button>
        </div>
      )}
    </>
  )
}
