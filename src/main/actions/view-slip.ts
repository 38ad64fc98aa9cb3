import type { IsoMonth } from '#shared/domain/day'
import type { FormCode, SlipView } from '#shared/ipc/slip-views'
import { type Slip, slipTitled } from '../store/slip'
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

/** The newest register of that title, as it was printed for that day or month. */
export function viewOfRegister(
  station: Station,
  { month, form, title }: { readonly month: IsoMonth; readonly form: FormCode; readonly title: string },
): SlipView | null {
  const slip = slipTitled(station.db, month, form, title)
  return slip && viewOfSlip(station, slip)
}
