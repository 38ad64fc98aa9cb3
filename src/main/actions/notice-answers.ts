import type { NoticeId } from '#shared/domain/notice'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { NoticeView } from '#shared/ipc/finding-questions'
import { done, type Result, refuse } from '#shared/result'
import { findingsOfNotice } from '../store/finding-line'
import { changeNotice, type Notice, noticeOf } from '../store/notice'
import { markSlip, moveSlip, paperOfNotice } from '../store/slip-place'
import { type Tx, transaction } from '../store/tx'
import { wrongTime } from './finding-steps'
import { toldNotice } from './notices'
import { actOf, type SignedStation } from './station'

// What comes back on a notice: who signed for it, and what they say they did.

type Refused = 'no-such-notice' | 'erased' | 'not-now' | 'time-in-future' | 'time-before-notice'

/** 签收. The sheet is with the department from then on, and due back at the limit, with the 回复 on it. */
export function signNotice(
  station: SignedStation,
  { noticeId, by, at }: Asked<'finding.sign'>,
): Result<NoticeView, Refusal<'finding.sign'>> {
  const act = actOf(station, 'notice.signed', at)
  return ofNotice(station, noticeId, (tx, notice) => {
    if (notice.signedAt !== null) return 'not-now'
    const wrong = wrongTime(at, notice.madeAt, act, 'time-before-notice')
    if (wrong) return wrong
    changeNotice(tx, noticeId, { signedAt: at, signedBy: by }, act)
    const slip = paperOfNotice(tx, noticeId)
    if (!slip) return null
    markSlip(tx, slip.id, 'receipt', at, { ...act, kind: 'slip.marked' })
    const { departmentId, dueAt } = notice
    const isAnswered = notice.answeredAt !== null
    if (!isAnswered && slip.place !== 'department')
      moveSlip(
        tx,
        slip.id,
        { place: 'department', departmentId, with: by, dueBackAt: dueAt },
        { ...act, kind: 'slip.sent' },
      )
    return null
  })
}

/** 登记回复: what was put in order, as the department says; after a 复查 that did not pass it takes the next one. */
export function answerNotice(
  station: SignedStation,
  { noticeId, by, words, at }: Asked<'finding.answer'>,
): Result<NoticeView, Refusal<'finding.answer'>> {
  const act = actOf(station, 'notice.answered', at)
  return ofNotice(station, noticeId, (tx, notice) => {
    const open = findingsOfNotice(tx, noticeId).filter(({ passedAt }) => passedAt === null)
    if (!open.some(({ doneAt }) => doneAt === null)) return 'not-now'
    const wrong = wrongTime(at, notice.madeAt, act, 'time-before-notice')
    if (wrong) return wrong
    // What was said before the last 复查 is no answer to it.
    const checkedAt = open.reduce((last, { checkedAt: one }) => (one !== null && one > last ? one : last), '')
    if (at <= checkedAt) return 'time-before-notice'
    changeNotice(tx, noticeId, { answeredAt: at, answeredBy: by, answer: words }, act)
    const slip = paperOfNotice(tx, noticeId)
    if (slip?.place === 'department')
      moveSlip(tx, slip.id, { place: 'desk' }, { ...act, kind: 'slip.broughtBack' })
    return null
  })
}

function ofNotice(
  station: SignedStation,
  noticeId: NoticeId,
  write: (tx: Tx, notice: Notice) => Refused | null,
): Result<NoticeView, Refused> {
  const refused = transaction(station.db, (tx): Refused | null => {
    const notice = noticeOf(tx, noticeId)
    if (!notice) return 'no-such-notice'
    if (notice.subject === null) return 'erased'
    if (notice.voidedAt !== null) return 'not-now'
    return write(tx, notice)
  })
  return refused === null ? done(toldNotice(station, noticeId)) : refuse(refused)
}
