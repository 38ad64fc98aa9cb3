import { dayOf, stampOf } from '#shared/domain/day'
import { walkKindWord } from '#shared/domain/walk'
import type { SlipFacts } from '../forms/facts'
import type { NoticeFacts } from '../forms/notice-facts'
import { departmentsOf, deskOf } from '../store/desk'
import { type FindingRow, findingsOfNotice } from '../store/finding-line'
import { noticeOf, rechecksOf } from '../store/notice'
import type { Slip } from '../store/slip'
import type { Db } from '../store/tx'

/** F11 and F12 as the notice stands now: with room for ink until it is signed for, on a copy with what became of it. */
export function noticeFactsOf(db: Db, { id, noticeId }: Slip, slip: SlipFacts): NoticeFacts {
  const notice = noticeId === null ? null : noticeOf(db, noticeId)
  if (!notice) throw new Error(`Slip ${id} has no notice`)
  const findings = findingsOfNotice(db, notice.id)
  // What is printed with room for ink is signed by hand, whatever is known by then.
  const isCopy = slip.kind === 'copy'
  const desk = departmentsOf(db).find(({ kind }) => kind === 'desk')?.name ?? '前台'
  const { signedAt, answeredAt } = notice
  const rechecks = isCopy ? findings.flatMap((finding, place) => recheckFacts(db, finding, place)) : []
  const last = rechecks.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  return {
    organisation: deskOf(db)?.organisation ?? '',
    slip,
    number: notice.number,
    marks: notice.voidedAt === null ? [] : ['作废'],
    to: [notice.department, notice.toPerson ?? ''].filter(Boolean).join('　'),
    from: [desk, notice.fromPerson ?? ''].filter(Boolean).join('　'),
    at: notice.madeAt,
    checked: checkedWords(findings),
    subject: notice.subject ?? '',
    problems: findings.map(({ place, words }, at) => ({
      serial: String(at + 1),
      place: place ?? '',
      words: words ?? '',
    })),
    demand: notice.demand ?? '',
    dueAt: notice.dueAt,
    received:
      isCopy && signedAt !== null ? { words: `${notice.signedBy ?? ''}　${stampOf(signedAt)}` } : null,
    answer:
      isCopy && answeredAt !== null
        ? {
            words: notice.answer ?? '',
            signed: { words: `${notice.answeredBy ?? ''}　${stampOf(answeredAt)}` },
          }
        : null,
    rechecks,
    checkedBy: last ? { words: `${last.by}　${stampOf(last.at)}` } : null,
  }
}

/** `2026-11-23 周检`; of several walks each once. */
function checkedWords(findings: readonly FindingRow[]): string {
  const walks = findings.map(({ foundAt, walkKind }) => `${dayOf(foundAt)} ${walkKindWord[walkKind]}`)
  return [...new Set(walks)].join('、')
}

function recheckFacts(db: Db, finding: FindingRow, place: number): NoticeFacts['rechecks'] {
  return rechecksOf(db, finding.id).map(({ at, isPassed, words, nextDueAt, checker }) => ({
    serial: String(place + 1),
    at,
    isPassed: isPassed === 1,
    words: words ?? '',
    nextDueAt,
    by: checker ?? '',
  }))
}
