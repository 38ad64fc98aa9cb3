import { dayOf } from '#shared/domain/day'
import { channelWord } from '#shared/domain/kind'
import { isReplyLetter } from '#shared/domain/referral'
import type { CaseView } from '#shared/ipc/views'
import { DeadlineChip } from '../../ui/deadline-chip'
import { useNow } from '../../ui/now'
import { dayWords, momentWords } from '../../words/moment'
import { referralWords } from '../../words/referral'

/** 上级转办: who referred it, under which number, until when it wants its 复函, and whether that is out. */
export function CaseReferral({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const { referral } = view.matter
  const { exemption } = view
  if (!referral) return null
  const letter = view.promises.find((promise) => isReplyLetter(promise, referral))
  const clock = letter && view.deadlines.find(({ cause }) => cause === `promise${letter.id}`)
  return (
    <section className="row referral-of-case" aria-label={channelWord.referred}>
      <span>
        <span className="dim">{referralWords.by}</span> {referral.by}
      </span>
      {referral.number && (
        <span>
          <span className="dim">{referralWords.number}</span> {referral.number}
        </span>
      )}
      {referral.replyBy && <span>{referralWords.replyBy(dayWords(referral.replyBy, dayOf(now)))}</span>}
      {exemption && (
        <span className="chip">{exemption.reply ? referralWords.exemptDone : referralWords.exempt}</span>
      )}
      {letter && !letter.kept && (clock ? <DeadlineChip clock={clock} /> : referralWords.notSent)}
      {letter?.kept && (
        <span className="cut sent">
          <span className="chip ok">{referralWords.sent}</span>{' '}
          {`${momentWords(letter.kept.at, now)}　${letter.kept.words}`}
        </span>
      )}
    </section>
  )
}
