import type { IsoMonth } from '#shared/domain/day'
import type { MeritRules } from '#shared/domain/merit'
import { monthWords, nextMonth, previousMonth } from '#shared/domain/month'
import type { Output } from '#shared/ipc/contract'
import { meritPageLength } from '#shared/ipc/merit-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { ListCard } from '../../ui/list-card'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { meritWords } from '../../words/merits'
import { monthShown } from '../periodic/store'
import { DecidingForm } from './deciding'
import { MeritRows } from './rows'
import {
  keyOfLine,
  type Only,
  openRules,
  printSheet,
  showMonth,
  showOnly,
  showPage,
  turnOf,
  useMerits,
} from './store'

type Listed = Output<'merit.list'>

/** A month: what waits for the supervisor's word, or what she said. */
export function MeritList({ rules }: { readonly rules: MeritRules }) {
  const { month: wanted, only, page, chosen, deciding } = useMerits()
  const month = monthShown(wanted, useNow())
  const answer = useAnswer('merit.list', { month, only, page }, ['service', 'case', 'survey', 'print'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  const line = listed?.rows.find((row) => keyOfLine(row) === chosen) ?? listed?.rows[0]
  return (
    <section className="merits" aria-label={meritWords.title}>
      <div className="card part head">
        <Head month={month} listed={listed} />
        <Outcome listed={listed} />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={meritWords.kept} />}
      {listed && (
        <ListCard
          isEmpty={listed.rows.length === 0}
          none={only === 'open' && !listed.isCounted ? meritWords.notCounted : meritWords.none[only]}
          head={
            deciding &&
            line && (
              <DecidingForm key={keyOfLine(line)} turn={turnOf(listed.rows, line, month)} rules={rules} />
            )
          }
          page={listed.page}
          total={listed.total}
          length={meritPageLength}
          words={meritWords.page}
          turnTo={showPage}
        >
          <MeritRows rows={listed.rows} month={month} />
        </ListCard>
      )}
    </section>
  )
}

const onlys: readonly Only[] = ['open', 'decided']

function Head({ month, listed }: { readonly month: IsoMonth; readonly listed: Listed | null }) {
  const { only, isPrinting } = useMerits()
  useKeys([
    {
      key: 'Alt+F',
      words: meritWords.changeOnly,
      isHidden: true,
      run: () => showOnly(only === 'open' ? 'decided' : 'open'),
    },
  ])
  return (
    <>
      <div className="row">
        <h2>{meritWords.title}</h2>
        <b className="month" role="status">
          {monthWords(month)}
        </b>
        <ActionButton
          words=""
          label={meritWords.previousMonth}
          shortcut="Alt+ArrowLeft"
          run={() => showMonth(previousMonth(month))}
        />
        <ActionButton
          words=""
          label={meritWords.nextMonth}
          shortcut="Alt+ArrowRight"
          run={() => showMonth(nextMonth(month))}
        />
        <span className="push dim">
          {listed && meritWords.count(listed.open, listed.decided, listed.tenths)}
        </span>
      </div>
      <div className="row">
        <div className="row narrowing" role="radiogroup" aria-label={meritWords.changeOnly}>
          {onlys.map((one) => (
            // biome-ignore lint/a11y/useSemanticElements: small words in a line, changed with one key; no digit chooses them
            <button
              key={one}
              type="button"
              role="radio"
              tabIndex={-1}
              aria-checked={one === only}
              onClick={() => showOnly(one)}
            >
              {meritWords.only[one]}
            </button>
          ))}
          <KeyCap of="Alt+F" />
        </div>
        <span className="push" />
        {listed && listed.decided > 0 && (
          <ActionButton
            words={meritWords.print}
            shortcut="F9"
            isBusy={isPrinting}
            run={() => printSheet(month)}
          />
        )}
        <ActionButton words={meritWords.rules} shortcut="Alt+K" run={() => openRules(true)} />
      </div>
    </>
  )
}

function Outcome({ listed }: { readonly listed: Listed | null }) {
  const { said, isPrinting } = useMerits()
  return (
    <PrintOutcome
      isPrinting={isPrinting}
      printing={meritWords.printing}
      said={said}
      kept={meritWords.kept}
      slip={listed?.slip ?? null}
    />
  )
}
