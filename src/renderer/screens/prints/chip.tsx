import { KeyCap } from '../../ui/key-cap'
import { useShownSheets } from '../../ui/shown-sheets'
import { waitingWords } from '../../words/prints'
import { useWaiting } from './waiting'

/** In the top line of every screen: a sheet waits for her word, or for paper. It takes no room and no focus. */
export function PrintChip({ onOpen }: { readonly onOpen: () => void }) {
  const shown = useShownSheets((store) => store.shown)
  const waiting = useWaiting().filter(({ slip }) => !shown.includes(slip.id))
  const isStuck = waiting[0]?.slip.job?.trouble !== null
  return (
    <span role="status" className="behind">
      {waiting.length > 0 && (
        <button
          type="button"
          className={isStuck ? 'chip late' : 'chip soon'}
          aria-keyshortcuts="Control+P"
          onClick={onOpen}
        >
          {waitingWords(waiting)} <KeyCap of="Ctrl+P" />
        </button>
      )}
    </span>
  )
}
