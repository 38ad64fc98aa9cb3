import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { handoverWords } from '../../words/handover'
import { momentWords } from '../../words/moment'
import { SignCard } from './sign-card'
import { useHandover } from './store'
import './handover.css'

type Shown = Output<'handover.show'>

/** 交接班: what the next one has to know at the left, her signature at the right. */
export function HandoverScreen() {
  // Until she has a PIN of her own there is room for nothing else.
  const mustChange = useHandover((store) => store.mustChange)
  const answer = useAnswer('handover.show', {}, ['today', 'case', 'draft', 'desk', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={handoverWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { last } = answer.value
  return (
    <section className="handover" aria-label={handoverWords.title}>
      <div className="card stack part scroll">
        <h2>{handoverWords.title}</h2>
        <Standing shown={answer.value} />
      </div>
      <div className="stack scroll">
        <SignCard next={answer.value.next} />
        {last && !mustChange && (
          <div className="card part">
            <h3>{handoverWords.last}</h3>
            <PrintingStrip slip={last} keptAs={null} />
          </div>
        )}
      </div>
    </section>
  )
}

function Standing({ shown: { standing, now } }: { readonly shown: Shown }) {
  const { open, late, soon, waits, reminders } = standing
  return (
    <>
      <p>
        <b>{handoverWords.open(open, late, soon)}</b>　{handoverWords.reminders(reminders)}
      </p>
      <p className="dim">{waits.map(({ word, cases }) => `${word} ${cases}`).join(' · ')}</p>
      <Lines
        title={handoverWords.promises}
        lines={standing.promises.map(({ number, dueAt, words }) => [
          number,
          `${handoverWords.before(momentWords(dueAt, now))}：${words}`,
        ])}
      />
      <Lines
        title={handoverWords.drafts}
        lines={standing.drafts.map(({ channelWord, startedAt, startedBy, who }) => [
          `${channelWord}　${who}`,
          `${handoverWords.since(momentWords(startedAt, now))}　${startedBy}`,
        ])}
      />
      <Lines
        title={handoverWords.papers}
        lines={standing.papers.map(({ number, holder, since, isSignedFor }) => [
          `${number}　${holder}`,
          `${isSignedFor ? handoverWords.signedFor : handoverWords.notSignedFor}　${handoverWords.since(momentWords(since, now))}`,
        ])}
      />
      <Lines
        title={handoverWords.approvals}
        lines={[
          ...standing.approvals.map(
            ({ number, caseNumber, approver }): Line => [
              `${caseNumber}　${number}`,
              `${handoverWords.undecided}　${approver}`,
            ],
          ),
          ...standing.unsigned.map(
            ({ number, caseNumber, approver }): Line => [
              `${caseNumber}　${number}`,
              `${handoverWords.unsigned}　${approver}`,
            ],
          ),
        ]}
      />
    </>
  )
}

type Line = readonly [what: string, how: string]

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section aria-label={title}>
      <h3>
        {title} {lines.length === 0 ? `：${handoverWords.none}` : lines.length}
      </h3>
      <ul>
        {lines.map(([what, how]) => (
          <li key={`${what} ${how}`} className="row">
            <span>{what}</span>
            <span className="push" />
            <span className="dim">{how}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
