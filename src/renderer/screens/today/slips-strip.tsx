import type { Board } from '#shared/ipc/board-views'
import { ActionButton } from '../../ui/action-button'
import { outWords } from '../../words/slip'
import { openSlips } from '../slips/store'

/** 该收回 n, and before the desk closes the proposal of 下班检查; nothing while neither is the case. */
export function SlipsStrip({ board: { slipsLate, isClosingSoon } }: { readonly board: Board }) {
  if (slipsLate === 0 && !isClosingSoon) return null
  return (
    <div className="reminders" role="status">
      <p className="cut">
        {isClosingSoon && outWords.closingSoon}
        {slipsLate > 0 && <b>{outWords.lateWords(slipsLate)}</b>}
      </p>
      {slipsLate > 0 && (
        <ActionButton words={outWords.count(slipsLate)} shortcut="Alt+W" run={() => openSlips('out')} />
      )}
      {isClosingSoon && (
        <ActionButton words={outWords.parts.closing} shortcut="Ctrl+B" run={() => openSlips('closing')} />
      )}
    </div>
  )
}
