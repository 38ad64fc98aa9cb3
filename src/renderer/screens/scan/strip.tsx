import { useEffect } from 'react'
import { whereWords } from '#shared/domain/slip-place'
import type { Output } from '#shared/ipc/contract'
import { usePlace } from '../../place'
import { FaultBar, Notice } from '../../ui/notice'
import { slipWords } from '../../words/print'
import { proposalWords, scanWords } from '../../words/slip'
import { useScan } from './store'

/** How long a scan that came to nothing is said: there is nothing to be done about it but to scan again. */
const saidFor = 8_000

/** What was scanned and what Enter would do now; or that it has to be scanned once more. */
export function ScanStrip() {
  const { scan } = useScan()
  const visit = usePlace((way) => way.visit)
  useEffect(() => {
    if (scan.kind !== 'refused') return
    const timer = setTimeout(
      () => useScan.setState({ scan: { kind: 'nothing', visit: scan.visit } }),
      saidFor,
    )
    return () => clearTimeout(timer)
  }, [scan])
  if (scan.visit !== visit || scan.kind === 'nothing') return null
  return <div className="scan-strip">{said(scan)}</div>
}

function said(scan: ReturnType<typeof useScan.getState>['scan']) {
  switch (scan.kind) {
    case 'nothing':
      return null
    case 'refused':
      return <Notice>{scanWords[scan.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={scan.reference} kept={scanWords.kept} />
    case 'opened':
      return <Notice look="info">{openedWords(scan)}</Notice>
  }
}

function openedWords({ slip, proposal }: Output<'slip.scan'>): string {
  const where = slip.isVoid ? scanWords.void : whereWords(slip.where, slip.department)
  return `${scanWords.scanned}${slipWords(slip)}　${where}。${proposalWords(slip, proposal)}`
}
