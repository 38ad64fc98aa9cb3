import type { SlipView } from '#shared/ipc/views'
import type { Slip } from '../store/slip'

/** What the window is shown of a slip: not where its file lies. */
export function viewOfSlip({ month: _month, paper: _paper, pages: _pages, ...slip }: Slip): SlipView {
  return slip
}
