import type { Instant } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { ActionButton } from '../../../ui/action-button'
import { FaultBar, Notice } from '../../../ui/notice'
import { useNow } from '../../../ui/now'
import { adviceWords, checkWords, verdictWords } from '../../../words/check'
import { momentWords } from '../../../words/moment'
import { WorkUnderWay } from '../../archive/work'
import { checkBook, useChecking } from './store'

/** 核对: whether every record is as the desk left it; the first that is not, by name. */
export function CheckSection() {
  const checking = useChecking((store) => store.checking)
  const isUnderWay = checking.kind === 'under-way'
  return (
    <div className="halves">
      <div className="card stack part scroll">
        <h2>{checkWords.title}</h2>
        <p>{checkWords.explain}</p>
        <p className="dim">{checkWords.also}</p>
        <p className="dim">{checkWords.limit}</p>
        <div className="row">
          <span className="push" />
          <ActionButton
            words={checking.kind === 'checked' ? checkWords.again : checkWords.begin}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            isBusy={isUnderWay}
            run={checkBook}
          />
        </div>
      </div>
      <section className="stack scroll" aria-label={checkWords.result}>
        {isUnderWay && <WorkUnderWay />}
        <Result />
      </section>
    </div>
  )
}

function Result() {
  const checking = useChecking((store) => store.checking)
  switch (checking.kind) {
    case 'not-yet':
    case 'under-way':
      return null
    case 'checked':
      return <Verdict verdict={checking.verdict} at={checking.at} />
    case 'refused':
      return <Notice>{checking.words}</Notice>
    case 'fault':
      return <FaultBar reference={checking.reference} kept={checkWords.kept} />
  }
}

function Verdict({ verdict, at }: { readonly verdict: Output<'book.check'>; readonly at: Instant }) {
  const now = useNow()
  const advice = adviceWords(verdict)
  return (
    <>
      <Notice look={verdict.kind === 'whole' ? 'ok' : 'wrong'}>{verdictWords(verdict, now)}</Notice>
      {advice.length > 0 && (
        <div className="card stack part">
          <h3>{checkWords.whatToDo}</h3>
          <ol>
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      )}
      <p className="dim">{checkWords.at(momentWords(at, now))}</p>
    </>
  )
}
