import type { ReactNode } from 'react'
import { severityWord } from '#shared/domain/walk-finding'
import type { FindingView } from '#shared/ipc/finding-questions'
import { useAnswer } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import { SaidNotice } from '../../ui/said'
import {
  answerWords,
  findingRefusals,
  findingsWords,
  foundWords,
  limitWords,
  noticeWords,
  recheckLine,
  reportedWords,
  toldWords,
  wholeWords,
  whoseWords,
} from '../../words/findings'
import { momentWords } from '../../words/moment'
import { FindingClock } from './list'
import { FindingStepShown } from './step-shown'
import { printAgain, useFindings } from './store'

/** One finding: what, where and whose, its paper, and the next step. */
export function Finding({ findingId }: { readonly findingId: FindingView['id'] }) {
  const answer = useAnswer('finding.show', { findingId }, ['walk', 'case', 'print'])
  const { step, recorded, said, isBusy } = useFindings()
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={findingsWords.kept} />
  if (answer.kind === 'refused')
    return <Notice look="info">{findingRefusals['finding.report'][answer.reason]}</Notice>
  const view = answer.value
  const shown = step !== null && view.steps.includes(step) ? step : (view.steps[0] ?? null)
  return (
    <section className="stack scroll finding" aria-label={wholeWords(view)}>
      <Lines view={view} />
      {shown === null && <SaidNotice said={said} kept={findingsWords.kept} />}
      <Ended view={view} />
      {shown && !view.isErased && (
        <FindingStepShown key={`${shown}/${recorded}`} view={view} step={shown} isBusy={isBusy} />
      )}
    </section>
  )
}

function Ended({ view }: { readonly view: FindingView }) {
  const now = useNow()
  if (view.isErased) return <Notice look="info">{findingsWords.erased}</Notice>
  if (view.isDropped) return <Notice look="info">{findingsWords.dropped(view.dropReason)}</Notice>
  if (view.passedAt === null) return null
  return <Notice look="ok">{findingsWords.passed(momentWords(view.passedAt, now))}</Notice>
}

function Lines({ view }: { readonly view: FindingView }) {
  const now = useNow()
  const { notice, reported, told, limitAt, rechecks } = view
  const matter = view.case
  return (
    <div className="card finding-lines">
      <div className="row">
        <h2 className="cut">{view.place || findingsWords.what}</h2>
        <FindingClock row={view} />
        {view.isDanger && <span className="chip late">{findingsWords.danger}</span>}
        <span className="chip">{severityWord[view.severity]}</span>
        <span className="push" />
        {notice && (
          <ActionButton words={findingsWords.reprint} shortcut="Alt+R" run={() => printAgain(notice.id)} />
        )}
        {matter && (
          <ActionButton
            words={findingsWords.openCase}
            label={`${findingsWords.openCase} ${matter.number}`}
            shortcut="Alt+O"
            run={() => usePlace.getState().go({ name: 'case', caseId: matter.id })}
          />
        )}
      </div>
      <dl>
        <Line term={findingsWords.what} isLong>
          {view.words}
        </Line>
        <Line term={findingsWords.whose}>{whoseWords(view)}</Line>
        <Line term={findingsWords.found}>{foundWords(view, now)}</Line>
        <Line term={findingsWords.limit}>{limitAt && limitWords(limitAt, now)}</Line>
        <Line term={findingsWords.reported}>{reported && reportedWords(reported, now)}</Line>
        <Line term={findingsWords.told}>{told && toldWords(told, now)}</Line>
        <Line term={findingsWords.paper} isLong>
          {notice ? noticeWords(notice, now) : matter?.number}
        </Line>
        <Line term={findingsWords.answer} isLong>
          {notice?.answered && answerWords(notice.answered, now)}
        </Line>
        <Line term={findingsWords.rechecks} isLong>
          {rechecks.map((one) => recheckLine(one, now)).join('\n')}
        </Line>
      </dl>
      {notice?.slip && <PrintingStrip slip={notice.slip} keptAs={notice.number} />}
    </div>
  )
}

type LineOf = { readonly term: string; readonly isLong?: boolean; readonly children: ReactNode }

function Line({ term, isLong = false, children }: LineOf) {
  if (!children) return null
  return (
    <div className={isLong ? 'long' : undefined}>
      <dt className="dim">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
