import { openRulesOf, type ProfileTemplate } from '#shared/domain/profile-template'
import type { Output } from '#shared/ipc/contract'
import { ActionButton } from '../../../ui/action-button'
import { procedureWords } from '../../../words/procedure'
import { take } from './store'

/** 换一套规程: looked at first, adopted afterwards. */
export function Templates({ templates }: { readonly templates: readonly ProfileTemplate[] }) {
  return (
    <>
      <p className="dim">{procedureWords.chooseTemplate}</p>
      {templates.map((template) => (
        <div key={template.code} className="row template">
          <ActionButton
            words={template.name}
            run={() => take(template, procedureWords.taken(template.name))}
          />
          <span className="dim small">{opening(openRulesOf(template).length)}</span>
        </div>
      ))}
    </>
  )
}

function opening(count: number): string {
  return count === 0 ? procedureWords.isComplete : procedureWords.openCount(count)
}

/** Every version that was in force, and how many cases go by it. */
export function Versions({ versions }: Pick<Output<'profile.show'>, 'versions'>) {
  return (
    <dl aria-label={procedureWords.versions}>
      {versions.map(({ code, name, version, validFrom, cases }) => (
        <div key={`${code} ${version}`} className="version">
          <dt>
            {name} <span className="dim">{procedureWords.standing(version, validFrom)}</span>
          </dt>
          <dd>{procedureWords.cases(cases)}</dd>
        </div>
      ))}
    </dl>
  )
}
