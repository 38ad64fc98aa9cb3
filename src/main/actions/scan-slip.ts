import { yearOf } from '#shared/domain/activity'
import { IsoDay, IsoMonth } from '#shared/domain/day'
import { slipIdOf } from '#shared/domain/slip-code'
import { proposalFor } from '#shared/domain/slip-proposal'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { SlipBelongs } from '#shared/ipc/slip-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { activityOf } from '../store/activity'
import { caseFileOf } from '../store/facts'
import { findingsOfNotice } from '../store/finding-line'
import { periodicVisitOf } from '../store/periodic-list'
import { activityIdOf, meetingIdOf, planYearOf } from '../store/service-sheets'
import { type Slip, slipOf } from '../store/slip'
import { surveyNumbered } from '../store/survey'
import { surveySheetOf } from '../store/survey-sheet'
import type { Db } from '../store/tx'
import { titleOfDraw } from './repair-draw-paper'
import type { SignedStation } from './station'
import { surveyOfTitle } from './surveys-titles'
import { viewOfSlip } from './view-slip'

/** A sheet under the scanner: what it belongs to, and what is proposed. Nothing is changed by looking (forms.md, QR). */
export function scanSlip(
  station: SignedStation,
  { code }: Asked<'slip.scan'>,
): Result<Output<'slip.scan'>, Refusal<'slip.scan'>> {
  const id = slipIdOf(code)
  if (id === null) return refuse('misread')
  const slip = slipOf(station.db, id as SlipId)
  if (!slip) return refuse('no-such-slip')
  const facts = slip.caseId === null ? null : caseFileOf(station.db, slip.caseId)
  return done({
    slip: viewOfSlip(station, slip),
    belongs: belongingOf(station.db, slip),
    proposal: isAnswerAwaited(station.db, slip) ? null : proposalFor(slip, facts),
  })
}

function belongingOf(db: Db, slip: Slip): SlipBelongs {
  if (slip.caseId !== null) return { to: 'case', caseId: slip.caseId }
  if (slip.blankId !== null || slip.form === 'blank') return { to: 'blanks', blankId: slip.blankId }
  if (slip.noticeId !== null) return { to: 'notice', noticeId: slip.noticeId }
  const visit = slip.periodicVisitId === null ? null : periodicVisitOf(db, slip.periodicVisitId)
  if (visit) {
    const { id: visitId, month, building, outcome } = visit
    return { to: 'visit', visitId, month, building, outcome }
  }
  const sheet = slip.surveySheetId === null ? null : surveySheetOf(db, slip.surveySheetId)
  if (sheet) {
    const { id: surveySheetId, surveyId, enteredAt } = sheet
    return { to: 'surveySheet', surveyId, surveySheetId, isEntered: enteredAt !== null }
  }
  if (slip.walkId !== null) return { to: 'walk', walkId: slip.walkId }
  const period = periodOf(slip)
  switch (slip.form) {
    case 'F20':
      return { to: 'handover' }
    case 'F02b':
      if (slip.month !== null) return { to: 'points', month: slip.month }
      break
    case 'F04':
      if (period) return { to: 'contacts', period }
      break
    case 'F06':
      if (slip.month !== null && slip.title === titleOfDraw(slip.month))
        return { to: 'draw', month: slip.month }
      if (period) return { to: 'repairVisits', period }
      break
    case 'F07':
      if (period) return { to: 'dispatch', period }
      break
    case 'F09':
      if (period) return { to: 'records', period }
      break
    case 'F18':
      return { to: 'standards' }
    case 'F22':
      return { to: 'revisits' }
    case 'F24':
    case 'F25':
    case 'F26': {
      const survey = surveyNumbered(db, surveyOfTitle(slip.title) ?? '')
      if (survey) return { to: 'surveySheet', surveyId: survey.id, surveySheetId: null, isEntered: false }
      break
    }
    case 'F31':
      if (slip.month !== null) return { to: 'rounds', month: slip.month }
      break
    case 'F27':
    case 'F28':
    case 'F29': {
      const belongs = serviceYearOf(db, slip)
      if (belongs) return belongs
      break
    }
    case 'due':
      return { to: 'due' }
  }
  return { to: 'month', month: slip.month }
}

/** Of an F11 or F12 that comes back the next step is its card, 登记回复, which takes the sheet back as well. */
function isAnswerAwaited(db: Db, { noticeId, isVoid, where }: Slip): boolean {
  if (noticeId === null || isVoid || where.place === 'lost') return false
  return findingsOfNotice(db, noticeId).some(({ doneAt, passedAt }) => doneAt === null && passedAt === null)
}

/** Of 沟通计划 or 会议接待, by its title. */
function serviceYearOf(db: Db, { form, title }: Slip): SlipBelongs | null {
  if (form === 'F29') {
    const meetingId = meetingIdOf(title)
    return meetingId === null ? null : { to: 'meetings', meetingId }
  }
  const planned = planYearOf(title)
  if (planned !== null) return { to: 'activities', year: planned, activityId: null }
  const activityId = activityIdOf(title)
  const activity = activityId === null ? null : activityOf(db, activityId)
  return activity && { to: 'activities', year: yearOf(activity.month), activityId: activity.id }
}

/** The day that ends the title of a day's register, else its month. */
function periodOf({ title, month }: Slip): Period | null {
  const day = IsoDay.safeParse(title.slice(-10))
  if (day.success) return { by: 'day', day: day.data }
  const known = IsoMonth.safeParse(month)
  return known.success ? { by: 'month', month: known.data } : null
}
