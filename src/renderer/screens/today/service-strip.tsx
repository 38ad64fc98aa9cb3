import type { ServiceDue } from '#shared/domain/service'
import { ActionButton } from '../../ui/action-button'
import { dueWords, serviceWords } from '../../words/service'
import { openService } from '../service/part'

const shown = 3

/** 巡检与服务: what is due today or late, the most urgent first; nothing while there is none. */
export function ServiceStrip({ due }: { readonly due: readonly ServiceDue[] }) {
  const [first] = due
  if (!first) return null
  const further = due.length - shown
  return (
    <div className="reminders" role="status" aria-label={serviceWords.screen}>
      <p className="cut">
        {serviceWords.due}
        <b>{due.slice(0, shown).map(dueWords).join('　')}</b>
        {further > 0 && <span className="dim">　{serviceWords.further(further)}</span>}
      </p>
      <ActionButton words={serviceWords.look} shortcut="Alt+V" run={() => openService(first.part)} />
    </div>
  )
}
