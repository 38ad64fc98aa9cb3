import type { DraftRow } from '#shared/ipc/board-views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { draftLine, draftWho, todayWords } from '../../words/today'
import { isUnregistered } from './reminders'

function open({ id }: DraftRow): void {
  usePlace.getState().go({ name: 'intake', draft: id })
}

/** What was begun and is no case yet: who, since when, the first words. Alt and a digit open it. */
export function Drafts({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const now = useNow()
  useKeys(
    drafts.slice(0, 9).map((draft, place) => ({
      key: `Alt+${place + 1}`,
      words: draftWho(draft),
      isHidden: true,
      run: () => open(draft),
    })),
  )
  if (drafts.length === 0) return <p className="dim small">{todayWords.noDrafts}</p>
  return (
    <>
      <h3 className="dim">
        {todayWords.drafts}　{drafts.length}
      </h3>
      <ul>
        {drafts.map((draft, place) => (
          <li key={draft.id}>
            <button type="button" className="draft" onClick={() => open(draft)}>
              <span className="row">
                <b className="cut">{draftWho(draft)}</b>
                {isUnregistered(draft.startedAt, now) && (
                  <span className="chip soon">{todayWords.unregistered}</span>
                )}
                <span className="push">{place < 9 && <KeyCap of={`Alt+${place + 1}`} />}</span>
              </span>
              <span className="dim small cut">{draftLine(draft, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
