import type { Calendar } from '#shared/domain/calendar'
import type { Instant } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import type { NoticeId } from '#shared/domain/notice'
import {
  type FindingStanding,
  findingSteps,
  mustReport,
  paperDue,
  proposedForm,
  proposedLimit,
  recheckDue,
  type WalkFindingId,
} from '#shared/domain/walk-finding'
import type { FindingClock, FindingLine, FindingView, NoticeView } from '#shared/ipc/finding-questions'
import { departmentsOf } from '../store/desk'
import { type FindingRow, findingOf, findingsOfNotice } from '../store/finding-line'
import { noticeOf, rechecksOf } from '../store/notice'
import { slipsOfNotice } from '../store/slip'
import type { Db } from '../store/tx'
import { calendarOf } from '../store/work-year'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

export function standingOf(row: FindingRow): FindingStanding {
  return { ...row, isDanger: row.isDanger === 1 }
}

/** Over its period: what was found is not there any more. */
export function isFindingErased({ words }: FindingRow): boolean {
  return words === null
}

const shownWords = 80

export function lineOfFinding(row: FindingRow, calendar: Calendar, now: Instant): FindingLine {
  const standing = standingOf(row)
  return {
    id: row.id,
    place: maskPhonesIn(row.place ?? ''),
    words: maskPhonesIn(row.words ?? '').slice(0, shownWords),
    severity: row.severity,
    isDanger: standing.isDanger,
    responsible: row.responsible,
    departmentId: row.departmentId,
    department: row.department ?? '',
    foundAt: row.foundAt,
    paper: row.paper,
    number: row.noticeNumber ?? row.caseNumber ?? '',
    noticeId: row.noticeId,
    caseId: row.caseId,
    isReported: row.reportedAt !== null,
    clock: clockOf(row, calendar, now),
    steps: [...findingSteps(standing)],
    passedAt: row.passedAt,
    isDropped: row.droppedAt !== null,
  }
}

/** What runs for it now; null once it is in order. */
function clockOf(row: FindingRow, calendar: Calendar, now: Instant): FindingClock | null {
  const standing = standingOf(row)
  const { foundAt, reportedAt, paper, doneAt, limitAt, lookAt, checkedAt } = row
  if (row.passedAt !== null || row.droppedAt !== null) return null
  // 立即上报 (S2 2.3): it is late from the first minute on.
  if (mustReport(standing) && reportedAt === null)
    return { step: 'report', startedAt: foundAt, dueAt: foundAt }
  if (paper === null) return { step: 'paper', startedAt: foundAt, dueAt: paperDue(calendar, foundAt) }
  const isAwaited = paper === 'notice' && doneAt === null
  if (limitAt !== null && (isAwaited || lookAt === null || lookAt > now))
    return { step: 'answer', startedAt: checkedAt ?? row.madeAt ?? row.toldAt ?? foundAt, dueAt: limitAt }
  return lookAt === null ? null : { step: 'recheck', startedAt: lookAt, dueAt: recheckDue(calendar, lookAt) }
}

export function viewOfFinding(station: Station, row: FindingRow): FindingView {
  const { db } = station
  const now = station.clock()
  const calendar = calendarOf(db)
  const { reportedAt, reportedWay, toldAt, noticeId, caseId, caseNumber } = row
  const department = departmentsOf(db).find(({ id }) => id === row.departmentId)
  return {
    ...lineOfFinding(row, calendar, now),
    place: row.place ?? '',
    words: row.words ?? '',
    walkKind: row.walkKind,
    walkNumber: row.walkNumber,
    walker: row.walker ?? '',
    isErased: isFindingErased(row),
    reported: reportedAt && reportedWay && { at: reportedAt, to: row.reportedTo ?? '', way: reportedWay },
    told: toldAt && { at: toldAt, to: row.toldTo ?? '' },
    limitAt: row.limitAt,
    notice: noticeId === null ? null : viewOfNotice(station, noticeId),
    case:
      caseId !== null && caseNumber !== null
        ? { id: caseId, number: caseNumber, isClosed: row.closedAt !== null }
        : null,
    rechecks: rechecksOf(db, row.id).map(({ at, checker, isPassed, words, nextDueAt }) => ({
      at,
      checker: checker ?? '',
      isPassed: isPassed === 1,
      words: words ?? '',
      nextDueAt,
    })),
    dropReason: row.dropReason ?? '',
    proposed: {
      form: proposedForm(standingOf(row)),
      dueAt: proposedLimit(calendar, row.isDanger === 1, now),
      // Minor ones are the contact's, grave ones the head's (S0 ⑤).
      toPerson: { F11: department?.contact ?? '', F12: department?.head ?? '' },
    },
  }
}

export function viewOfNotice(station: Station, id: NoticeId): NoticeView {
  const notice = noticeOf(station.db, id)
  if (!notice) throw new Error(`There is no notice ${id}`)
  const { number, form, department, dueAt, madeAt, signedAt, answeredAt } = notice
  const slip = slipsOfNotice(station.db, id).at(-1)
  return {
    id,
    number,
    form,
    department,
    toPerson: notice.toPerson ?? '',
    fromPerson: notice.fromPerson ?? '',
    subject: notice.subject ?? '',
    demand: notice.demand ?? '',
    dueAt,
    madeAt,
    signed: signedAt && { at: signedAt, by: notice.signedBy ?? '' },
    answered: answeredAt && { at: answeredAt, by: notice.answeredBy ?? '', words: notice.answer ?? '' },
    findings: findingsOfNotice(station.db, id).length,
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

export function knownFinding(db: Db, id: WalkFindingId): FindingRow {
  const row = findingOf(db, id)
  if (!row) throw new Error(`There is no finding ${id}`)
  return row
}
