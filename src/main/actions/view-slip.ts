import type { SlipView } from '#shared/ipc/slip-views'
import type { Slip } from '../store/slip'
import type { Station } from './station'

/** What the window is shown of a slip: not where its file lies, but whether there is one. */
export function viewOfSlip(
  { drawings }: Pick<Station, 'drawings'>,
  {
    month: _month,
    paper,
    isPaperErased,
    pages: _pages,
    approvalId: _approvalId,
    blankId: _blankId,
    ...slip
  }: Slip,
): SlipView {
  if (isPaperErased) return { ...slip, drawing: 'erased' }
  if (paper !== null) return { ...slip, drawing: 'stored' }
  return { ...slip, drawing: drawings.has(slip.id) ? 'underWay' : 'failed' }
}
