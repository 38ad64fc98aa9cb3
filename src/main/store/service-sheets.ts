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
