import { dayOf } from '#shared/domain/day'
import { channelWord } from '#shared/domain/kind'
import { periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { caseStateWord } from '#shared/domain/progress'
import { outcomeWord, qualityWord, revisitWayWord } from '#shared/domain/revisit'
import { sheetOutcomeWord } from '#shared/domain/survey'
import type { CustomerCaseRow, CustomerView } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { GradeTag } from '../../ui/grade-tag'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { customerWords, type History } from '../../words/customers'
import { dayWords, momentWords } from '../../words/moment'
import { openVisit } from '../periodic/store'
import { openSheet } from '../surveys/enter-store'
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
  const count = countOf(view, shown)
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
            {customerWords.history[part]} {countOf(view, part)} <KeyCap of={`Alt+${place + 1}`} />
          </button>
        ))}
        <span className="push dim small">{count === most && customerWords.atMost}</span>
      </div>
      <div className="scroll" role="tabpanel" aria-label={customerWords.history[shown]}>
        {count === 0 && <p className="dim">{customerWords.noHistory[shown]}</p>}
        {shown === 'cases' && <CaseLines cases={view.cases} />}
        {shown === 'contacts' && <ContactLines contacts={view.contacts} />}
        {shown === 'revisits' && <RevisitLines view={view} />}
        {shown === 'revisits' && <SurveyLines surveys={view.surveys} />}
      </div>
    </section>
  )
}

function countOf(view: CustomerView, part: History): number {
  return view[part].length + (part === 'revisits' ? view.visits.length + view.surveys.length : 0)
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

/** Of cases, and 月回访, in the order of their times. */
function RevisitLines({ view: { revisits, visits } }: { readonly view: CustomerView }) {
  const now = useNow()
  const all = [
    ...revisits.map((one) => ({
      ...one,
      said: [one.said, one.demand && customerWords.demand(one.demand.words)].filter(Boolean).join('　'),
      ended: outcomeWord(one),
      open: () => openCase(one.caseId),
    })),
    ...visits.map((one) => ({
      ...one,
      ended: periodicOutcomeWord[one.outcome],
      open: () => {
        openVisit({ ...one, id: one.visitId })
        usePlace.getState().go({ name: 'revisit', caseId: null })
      },
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <ul className="lines">
      {all.map(({ at, way, quality, said, number, ended, open }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two attempts of one minute may be alike in all that is shown
        <li key={place}>
          <button type="button" className="row line" onClick={open}>
            <span className="small">{momentWords(at, now)}</span>
            <span className="dim small">{revisitWayWord[way]}</span>
            <span className="cut">{said}</span>
            <span className="push dim small">{number}</span>
            <span className="chip">{quality ? qualityWord[quality] : ended}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** F14 of 满意度调查, the newest first. */
function SurveyLines({ surveys }: Pick<CustomerView, 'surveys'>) {
  const now = useNow()
  const open = ({ surveyId, sheetId }: CustomerView['surveys'][number]) => {
    openSheet(surveyId, sheetId)
    usePlace.getState().go({ name: 'service' })
  }
  if (surveys.length === 0) return null
  return (
    <ul className="lines">
      {surveys.map((one) => (
        <li key={one.sheetId}>
          <button type="button" className="row line" onClick={() => open(one)}>
            <span className="small">{momentWords(one.at, now)}</span>
            <span className="cut">{one.title}</span>
            <span className="push dim small">{one.number}</span>
            <span className="chip">
              {one.outcome ? sheetOutcomeWord[one.outcome] : customerWords.surveyOut}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
