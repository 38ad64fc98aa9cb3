import { dayOf } from '#shared/domain/day'
import { channelWord } from '#shared/domain/kind'
import { caseStateWord } from '#shared/domain/progress'
import { outcomeWord, qualityWord, revisitWayWord } from '#shared/domain/revisit'
import type { CustomerCaseRow, CustomerView } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { GradeTag } from '../../ui/grade-tag'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { customerWords, type History } from '../../words/customers'
import { dayWords, momentWords } from '../../words/moment'
import { showHistory, useDirectory } from './store'

const parts: readonly History[] = ['cases', 'contacts', 'revisits']
const most = 100

/** 案件 · 来电来访 · 回访, the newest first. */
export function HistoryCard({ view }: { readonly view: CustomerView }) {
  const shown = useDirectory((directory) => directory.history)
  useKeys(
    parts.map((part, place) => ({
      key: `Alt+${place + 1}`,
      words: customerWords.history[part],
      isHidden: true,
      run: () => showHistory(part),
    })),
  )
  const count = view[shown].length
  return (
    <section className="card part history">
      <div className="row tabs" role="tablist">
        {parts.map((part, place) => (
          <button
            key={part}
            type="button"
            role="tab"
            aria-selected={part === shown}
            aria-keyshortcuts={`Alt+${place + 1}`}
            onClick={() => showHistory(part)}
          >
            {customerWords.history[part]} {view[part].length} <KeyCap of={`Alt+${place + 1}`} />
          </button>
        ))}
        <span className="push dim small">{count === most && customerWords.atMost}</span>
      </div>
      <div className="scroll" role="tabpanel" aria-label={customerWords.history[shown]}>
        {count === 0 && <p className="dim">{customerWords.noHistory[shown]}</p>}
        {shown === 'cases' && <CaseLines cases={view.cases} />}
        {shown === 'contacts' && <ContactLines contacts={view.contacts} />}
        {shown === 'revisits' && <RevisitLines revisits={view.revisits} />}
      </div>
    </section>
  )
}

function openCase(caseId: CustomerCaseRow['caseId'] | null): void {
  if (caseId !== null) usePlace.getState().go({ name: 'case', caseId })
}

/** Also what the page of a unit shows. */
export function CaseLines({ cases }: { readonly cases: readonly CustomerCaseRow[] }) {
  const now = useNow()
  return (
    <ul className="lines">
      {cases.map(({ caseId, number, matter, grade, state, receivedAt }) => (
        <li key={caseId}>
          <button type="button" className="row line" onClick={() => openCase(caseId)}>
            <span className="number">{number}</span>
            {grade && <GradeTag grade={grade} />}
            <span className="cut">{matter}</span>
            <span className="push dim small">{dayWords(dayOf(receivedAt), dayOf(now))}</span>
            <span className="chip">{caseStateWord[state]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function ContactLines({ contacts }: Pick<CustomerView, 'contacts'>) {
  const now = useNow()
  return (
    <ul className="lines">
      {contacts.map(({ at, channel, how, words, number, caseId }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two contacts of one minute may be alike in all that is shown
        <li key={place}>
          <button
            type="button"
            className="row line"
            disabled={caseId === null}
            onClick={() => openCase(caseId)}
          >
            <span className="small">{momentWords(at, now)}</span>
            <span className="dim small">{channelWord[channel]}</span>
            <span className="cut">{words}</span>
            <span className="push dim small">{number}</span>
            <span className="chip">{how}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function RevisitLines({ revisits }: Pick<CustomerView, 'revisits'>) {
  const now = useNow()
  return (
    <ul className="lines">
      {revisits.map(({ at, way, outcome, quality, said, demand, number, caseId }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two attempts of one minute may be alike in all that is shown
        <li key={place}>
          <button type="button" className="row line" onClick={() => openCase(caseId)}>
            <span className="small">{momentWords(at, now)}</span>
            <span className="dim small">{revisitWayWord[way]}</span>
            <span className="cut">
              {[said, demand && customerWords.demand(demand.words)].filter(Boolean).join('　')}
            </span>
            <span className="push dim small">{number}</span>
            <span className="chip">{quality ? qualityWord[quality] : outcomeWord({ way, outcome })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
