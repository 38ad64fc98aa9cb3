import { dayOf, shortDay } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import { caseStateWord } from '#shared/domain/progress'
import type { ProposedLink } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { intakeWords } from '../../words/intake'
import { dayWords } from '../../words/moment'
import { firstWordsOf } from '../../words/today'
import { toggled } from './earlier'
import { useIntake } from './store'

type List = { readonly earlier: readonly ProposedLink[]; readonly content: DraftContent }

/** 又来了: the customer's earlier matters, to be checked where this is the same thing again. */
export function EarlierList({ earlier, content }: List) {
  const change = useIntake((intake) => intake.change)
  const now = useNow()
  return (
    <fieldset className="earlier scroll" aria-label={intakeWords.earlier}>
      {earlier.map(({ caseId, number, receivedAt, matter, state }) => {
        const isChecked = content.earlier.includes(caseId)
        return (
          <label key={caseId} className={isChecked ? 'row chosen' : 'row'}>
            <input
              type="checkbox"
              aria-label={intakeWords.sameAs(number)}
              checked={isChecked}
              onChange={(event) => change(toggled(content, caseId, event.target.checked))}
            />
            <b>{number.slice(-4)}</b>
            <span className="dim" title={shortDay(dayOf(receivedAt))}>
              {dayWords(dayOf(receivedAt), dayOf(now))}
            </span>
            <span className="cut">{firstWordsOf(matter)}</span>
            <span className="chip push">{caseStateWord[state]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
