import type { CaseId } from '#shared/domain/case'
import { type Instant, millis, minute } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import type { CaseNumber } from '#shared/domain/number'
import { clockWord } from '#shared/domain/profile'
import type { ReminderLevel } from '../store/reminder'
import type { Due } from './reminders'

// What leaves the window for the system's own notices and the window's title: no name, no phone, nothing a customer said.

const levelWord: Readonly<Record<ReminderLevel, string>> = { soon: '将到期', late: '逾期' }

export type Notice = { readonly title: string; readonly body: string }

/** One notice for all that came at once; null for nothing. `numberOf`: asked for only where one case is named. */
export function noticeOf(
  say: readonly Due[],
  now: Instant,
  numberOf: (caseId: CaseId) => CaseNumber | null,
): Notice | null {
  const worst = new Map<CaseId, Due>()
  for (const due of say) {
    const known = worst.get(due.caseId)
    if (!known || (due.level === 'late' && known.level === 'soon')) worst.set(due.caseId, due)
  }
  const [one, ...others] = worst.values()
  if (!one) return null
  if (others.length > 0) return noticeOfMany([one, ...others])
  return noticeOfOne(one, numberOf(one.caseId) ?? '', now)
}

/** `TS-202611-0007 转呈 逾期 12 分`. */
function noticeOfOne({ level, clock, dueAt }: Due, number: string, now: Instant): Notice {
  // A begun minute counts: nothing is 逾期 0 分.
  const left = Math.max(1, Math.ceil(Math.abs(millis(now) - millis(dueAt)) / minute)) * minute
  const time = level === 'late' ? `逾期 ${durationWords(left)}` : `还有 ${durationWords(left)}到期`
  return { title: `接诉台 · ${levelWord[level]}`, body: `${number} ${clockWord[clock]} ${time}`.trim() }
}

/** `3 件将到期，1 件逾期`: a case with several clocks is one. */
function noticeOfMany(cases: readonly Due[]): Notice {
  const parts = (['soon', 'late'] as const).flatMap((level) => {
    const count = cases.filter((due) => due.level === level).length
    return count > 0 ? [`${count} 件${levelWord[level]}`] : []
  })
  return { title: '接诉台', body: parts.join('，') }
}

/** `（逾期 1）接诉台 · 某某产业园`: seen in the task bar while another window is in front. */
export function titleWords(organisation: string, late: number): string {
  return `${late > 0 ? `（逾期 ${late}）` : ''}接诉台 · ${organisation}`
}
