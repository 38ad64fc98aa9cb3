import type { Board } from '#shared/ipc/board-views'
import { ActionButton } from '../../ui/action-button'
import { recordWords } from '../../words/records'
import { openRecords } from '../records/store'

/** For a supervisor: 回访记录 that wait for an opinion (S1 (七) 4); nothing while there are none. */
export function ReviewStrip({ board: { toReview } }: { readonly board: Board }) {
  if (toReview === 0) return null
  return (
    <div className="reminders" role="status">
      <p className="cut">{recordWords.waitingWords(toReview)}</p>
      <ActionButton words={recordWords.toReview} shortcut="Alt+R" run={() => openRecords('review')} />
    </div>
  )
}
