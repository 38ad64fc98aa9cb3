import type { PrintJobView } from '#shared/ipc/slip-views'
import { KeyCap } from '../../ui/key-cap'
import { useShownSheets } from '../../ui/shown-sheets'
import { waitingWords } from '../../words/prints'

type Chip = { readonly waiting: readonly PrintJobView[]; readonly onOpen: () => void }

/** In the top line of every screen: a sheet waits for her word, or for paper. It takes no room and no focus. */
export function PrintChip({ waiting: all, onOpen }: Chip) {
  const shown = useShownSheets((store) => store.shown)
  const waiting = all.filter(({ slip }) => !shown.includes(slip.id))
  const isStuck = waiting[0]?.slip.job?.trouble !== null
  return (
    <span role="status" className="print-chip">
      {waiting.length > 0 && (
        <button
          type="button"
          className={isStuck ? 'chip late' : 'chip soon'}
          aria-keyshortcuts="Control+P"
          onClick={onOpen}
        >
          <span className="cut">{waitingWords(waiting)}</span> <KeyCap of="Ctrl+P" />
        </button>
      )}
    </span>
  )
}
