import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { CaseView, ScanView, SlipView } from '#shared/ipc/views'
import { onChanged } from '../../ask'
import { FaultBar, Notice } from '../../ui/notice'
import { caseWords } from '../../words/case'
import { stepRefusals } from '../../words/step-refusal'
import type { Act } from './act'
import { CaseClocks } from './case-clocks'
import { CaseApprovals, CaseCorrections, CaseLinks, CasePromises } from './case-follow-up'
import { CaseHead } from './case-head'
import { CaseOrders } from './case-orders'
import { CaseScans } from './case-scans'
import { CaseSlips } from './case-slips'
import { CaseTimeline } from './case-timeline'
import { CaseTrack } from './case-track'
import { ScanLook } from './scan-look'
import { SlipLook } from './slip-look'
import { StepShown } from './step-shown'
import { useCase } from './store'
import './case.css'

/** 案件: everything of one case on one page, and its next step as the main button. */
export function CaseScreen({ caseId, act = null }: { readonly caseId: CaseId; readonly act?: Act | null }) {
  const { stage, view, open, refresh } = useCase()
  useEffect(() => {
    open(caseId, act)
    return onChanged(['case', 'print'], refresh)
  }, [caseId, act, open, refresh])
  switch (stage.name) {
    case 'gone':
      return <Notice look="info">{stepRefusals['case.forward']['no-such-case']}</Notice>
    case 'unread':
      return <FaultBar reference={stage.reference} kept={caseWords.nothingLost} />
    case 'opening':
    case 'ready':
    case 'recording':
    case 'refused':
    case 'failed':
      return view && <CasePage view={view} />
  }
}

function CasePage({ view }: { readonly view: CaseView }) {
  const [looked, setLooked] = useState<SlipView | null>(null)
  const [scan, setScan] = useState<ScanView | null>(null)
  if (scan) return <ScanLook scan={scan} onClose={() => setScan(null)} />
  if (looked) return <SlipLook slip={looked} onClose={() => setLooked(null)} />
  return (
    <div className="case">
      <div className="stack scroll">
        <CaseHead view={view} />
        <CaseTrack view={view} />
        <StepShown view={view} />
        <CaseTimeline view={view} />
      </div>
      <aside className="stack scroll">
        <CaseSlips view={view} onLook={setLooked} />
        <CaseOrders view={view} />
        <CaseScans view={view} onLook={setScan} />
        <CaseClocks view={view} />
        <CasePromises view={view} />
        <CaseApprovals view={view} />
        <CaseLinks view={view} />
        <CaseCorrections view={view} />
      </aside>
    </div>
  )
}
