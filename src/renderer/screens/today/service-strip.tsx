import type { ServiceDue } from '#shared/domain/service'
import { ActionButton } from '../../ui/action-button'
import { serviceWords } from '../../words/service'
import { openService } from '../service/part'

/** As many as may have room; how many there are in all stands beside them, whatever is cut. */
const shown = 3

/** 巡检与服务: what is due today or late, the most urgent first; nothing while there is none. */
export function ServiceStrip({ due }: { readonly due: readonly ServiceDue[] }) {
  const [first] = due
  if (!first) return null
  return (
    <div className="reminders" role="status" aria-label={serviceWords.screen}>
      <p className="service-due">
        <span>{serviceWords.due}</span>
        {due.slice(0, shown).map(({ part, words, dueAt, isLate }) => (
          <span key={`${part}/${dueAt}/${words}`}>
            {isLate && <span className="chip late">{serviceWords.late}</span>}
            <b className="cut">{words}</b>
          </span>
        ))}
      </p>
      {due.length > 1 && <span className="dim">{serviceWords.all(due.length)}</span>}
      <ActionButton words={serviceWords.look} shortcut="Alt+V" run={() => openService(first.part)} />
    </div>
  )
}
