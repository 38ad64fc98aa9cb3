import type { ActivityId, PlanYear } from '#shared/domain/activity'
import type { MeetingId } from '#shared/domain/meeting'

// Sheets of 沟通计划 and 会议接待 belong to their record by their title, which names nobody: by it they are found again,
// counted as copies and erased.

export function planTitle(year: PlanYear): string {
  return `客户沟通计划 ${year}年`
}

export function recordTitle(id: ActivityId): string {
  return `客户沟通记录（第 ${id} 项）`
}

export function noticeTitle(id: ActivityId): string {
  return `活动通知（第 ${id} 项）`
}

export function meetingTitle(id: MeetingId): string {
  return `会议接待单（第 ${id} 次）`
}

/** The other way round: whose sheet it is; null: nobody's of these. */
export function planYearOf(title: string): PlanYear | null {
  return numberIn(title, /^客户沟通计划 (\d{4})年$/)
}

export function activityIdOf(title: string): ActivityId | null {
  return numberIn(title, /（第 (\d+) 项）$/) as ActivityId | null
}

export function meetingIdOf(title: string): MeetingId | null {
  return numberIn(title, /^会议接待单（第 (\d+) 次）$/) as MeetingId | null
}

function numberIn(title: string, pattern: RegExp): number | null {
  const [, digits] = pattern.exec(title) ?? []
  return digits === undefined ? null : Number(digits)
}
