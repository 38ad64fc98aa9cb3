import { isDemandOpen } from '#shared/domain/revisit'
import type { CaseView } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { demandWords } from '../../words/demand'
import { momentWords } from '../../words/moment'
import { OpenDemand } from '../revisit/open-demand'

/** 新的要求: what the customer wanted besides when asked after, and what became of it; an open one is gone on with here. */
export function CaseDemands({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const demands = view.revisits.flatMap((revisit) =>
    revisit.demand
      ? [{ ...revisit.demand, id: revisit.id, at: revisit.at, isOpen: isDemandOpen(revisit) }]
      : [],
  )
  if (demands.length === 0) return null
  return (
    <section className="card case-side" aria-label={demandWords.title}>
      <h3>{demandWords.title}</h3>
      <ul>
        {demands.map(({ id, at, words, caseNumber, settled, isOpen }) => (
          <li key={id} className="side-line">
            <p className="dim small">{momentWords(at, now)}</p>
            {isOpen ? (
              <OpenDemand source={{ kind: 'revisit', id }} words={words} />
            ) : (
              <>
                <p>{words}</p>
                <p className="dim small">
                  {caseNumber ? demandWords.asCase(caseNumber) : demandWords.settled(settled?.words ?? '')}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
