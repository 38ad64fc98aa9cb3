import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { ScanView, SlipId, SlipView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { onChanged } from '../../ask'
import { FaultBar, Notice } from '../../ui/notice'
import { caseWords } from '../../words/case'
import type { SheetAct } from '../../words/slip'
import { stepRefusals } from '../../words/step-refusal'
import type { Act } from './act'
import { CaseClocks } from './case-clocks'
import { CaseDemands } from './case-demands'
import { CaseApprovals, CaseCorrections, CaseLinks, CasePromises } from './case-follow-up'
import { CaseHead } from './case-head'
import { CaseOrders } from './case-orders'
import { CaseScans } from './case-scans'
import { CaseSlips } from './case-slips'
import { CaseTimeline } from './case-timeline'
import { CaseTrack } from './case-track'
import { ScanLook } from './scan-look'
import { SheetCard } from './sheet-card'
import { SlipLook } from './slip-look'
import { StepShown } from './step-shown'
import { useCase } from './store'
import './case.css'

type Sheet = { readonly slipId: SlipId; readonly to: SheetAct | null }

type Opened = { readonly caseId: CaseId; readonly act?: Act | null; readonly sheet?: Sheet | null }

/** 案件: everything of one case on one page, and its next step as the main button. */
export function CaseScreen({ caseId, act = null, sheet = null }: Opened) {
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
      return view && <CasePage view={view} sheet={sheet} />
  }
}

function CasePage({ view, sheet }: { readonly view: CaseView; readonly sheet: Sheet | null }) {
  const [moving, setMoving] = useState(sheet)
  const moved = view.slips.find(({ id }) => id === moving?.slipId)
  const [looked, setLooked] = useState<SlipView | null>(null)
  const [scan, setScan] = useState<ScanView | null>(null)
  if (scan) return <ScanLook scan={scan} onClose={() => setScan(null)} />
  if (looked) return <SlipLook slip={looked} onClose={() => setLooked(null)} />
  // What runs stands above the papers; once nothing does, it is history.
  const isOpen = view.matter.closing === null
  return (
    <div className="case">
      <div className="stack scroll">
        <CaseHead view={view} />
        <CaseTrack view={view} />
        {moving && moved ? (
          <SheetCard
            key={moved.id}
            view={view}
            slip={moved}
            proposed={moving.to}
            onClose={() => setMoving(null)}
          />
        ) : (
          <StepShown view={view} />
        )}
        <CaseTimeline view={view} />
      </div>
      <aside className="stack scroll">
        {isOpen && <CaseClocks view={view} />}
        <CaseSlips
          view={view}
          onLook={setLooked}
          onMove={(slip) => setMoving({ slipId: slip.id, to: null })}
        />
        <CaseOrders view={view} />
        <CaseScans view={view} onLook={setScan} />
        {!isOpen && <CaseClocks view={view} />}
        <CaseDemands view={view} />
        <CasePromises view={view} />
        <CaseApprovals view={view} />
        <CaseLinks view={view} />
        <CaseCorrections view={view} />
      </aside>
    </div>
  )
}
