import { dayOf, type IsoDay } from '#shared/domain/day'
import { contactPageLength, type Period } from '#shared/ipc/contact-questions'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { ListCard } from '../../ui/list-card'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { contactWords, countWords, periodWords } from '../../words/contacts'
import { ExportButton } from '../export/button'
import { Detail } from './detail'
import { PeriodButtons } from './period-buttons'
import { Rows } from './rows'
import { periodOf, print, show, showPage, useContacts } from './store'
import './contacts.css'

type Listed = Output<'contact.list'>

/** 来电来访登记: a day or a month, one row for each who called or came; a row leads to its case or becomes one. */
export function ContactsScreen() {
  const { period: wanted, page, contactId } = useContacts()
  const now = useNow()
  const today = dayOf(now)
  const period = periodOf(wanted, now)
  const answer = useAnswer('contact.list', { period, page }, ['case', 'draft', 'today', 'print'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  return (
    <section className="contacts" aria-label={contactWords.title}>
      <div className="card part head">
        <Head period={period} today={today} listed={listed} />
        <Outcome listed={listed} />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={contactWords.kept} />}
      {contactId !== null && <Detail contactId={contactId} />}
      {contactId === null && listed && (
        <ListCard
          isEmpty={listed.rows.length === 0}
          none={contactWords.none[period.by]}
          page={listed.page}
          total={listed.total}
          length={contactPageLength}
          words={contactWords.page}
          turnTo={showPage}
        >
          <Rows rows={listed.rows} by={period.by} />
        </ListCard>
      )}
    </section>
  )
}

/** From so many rows on she is told how much paper it takes before she prints it. */
const manyRows = 90

type HeadOf = { readonly period: Period; readonly today: IsoDay; readonly listed: Listed | null }

function Head({ period, today, listed }: HeadOf) {
  const isPrinting = useContacts((store) => store.isPrinting)
  const isToday = period.by === 'day' && period.day === today
  const { by } = period
  return (
    <>
      <div className="row">
        <h2>{contactWords.title}</h2>
        <b className="period" role="status">
          {periodWords(period, today)}
        </b>
        <span className="push" />
        <PeriodButtons period={period} today={today} show={show} />
        <ActionButton
          words={contactWords.backToToday}
          shortcut="Alt+T"
          isDisabled={isToday}
          run={() => show(null)}
        />
      </div>
      <div className="row">
        <span className="dim">{listed && countWords(listed.count)}</span>
        <span className="push" />
        {listed && listed.total > manyRows && (
          <span className="dim small">{contactWords.sheets(listed.total)}</span>
        )}
        {listed && listed.total > 0 && <ExportButton list={{ list: 'contacts', period }} />}
        {listed && listed.total > 0 && (
          <ActionButton
            words={contactWords.print[by]}
            shortcut="F9"
            isBusy={isPrinting}
            run={() => print(period)}
          />
        )}
      </div>
    </>
  )
}

/** What became of the printing: the newest sheet of this day or month, and what went wrong. */
function Outcome({ listed }: { readonly listed: Listed | null }) {
  const { said, isPrinting } = useContacts()
  return (
    <PrintOutcome
      isPrinting={isPrinting}
      printing={contactWords.printing}
      said={said}
      kept={contactWords.kept}
      slip={listed?.slip ?? null}
    />
  )
}
