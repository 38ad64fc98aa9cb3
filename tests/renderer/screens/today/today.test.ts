import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { ReminderView } from '#shared/ipc/board-views'
import { pagesOf } from '../../../../src/renderer/screens/today/page'
import { alertWords, draftLine, reminderWords } from '../../../../src/renderer/words/today'
import { asked, next, ok, settled } from '../../desk'

const { hearReminders, isUnregistered, seen, seenAt, useReminders } = await import(
  '../../../../src/renderer/screens/today/reminders'
)

const at = (time: string) => `2026-11-23T${time}:00.000Z` as Instant

function reminder(id: number, changed: Partial<ReminderView> = {}): ReminderView {
  return {
    key: `${id}:late`,
    level: 'late',
    caseId: id as CaseId,
    number: `TS-202611-000${id}` as CaseNumber,
    clock: 'forward',
    dueAt: at('06:30'),
    ...changed,
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  useReminders.setState({ reminders: [], fault: null })
})

describe('刚刚到时限', () => {
  test('a reminder says how it stands now, not how it stood when it was said', () => {
    expect(reminderWords(reminder(7), at('06:32'))).toBe('TS-202611-0007 转呈 逾期 2 分')
    expect(reminderWords(reminder(7, { dueAt: at('06:35') }), at('06:32'))).toBe(
      'TS-202611-0007 转呈 将到期 3 分',
    )
    const gotWorse = reminder(7, { level: 'soon', dueAt: at('06:30') })
    expect(reminderWords(gotWorse, at('06:31'))).toContain('逾期 1 分')
  })

  test('知道了 tells main of everything that was shown, and of nothing when nothing was', async () => {
    seen([])
    expect(asked).toEqual([])
    seen([reminder(7), reminder(8)])
    const asking = next('reminder.seen')
    expect(asking.input).toEqual({ keys: ['7:late', '8:late'] })
    asking.answer(ok({}))
    await settled()
    expect(useReminders.getState().fault).toBeNull()
  })

  test('a reminder that could not be noted as seen is not quiet about it', async () => {
    seen([reminder(7)])
    next('reminder.seen').answer({ kind: 'fault', reference: '1060f587', situation: null })
    await settled()
    expect(useReminders.getState().fault).toBe('1060f587')
  })

  test('going to the revisit of a case is having seen what is said of that case alone', () => {
    hearReminders([reminder(7), reminder(8)])
    seenAt({ name: 'today' })
    seenAt({ name: 'revisit', caseId: null })
    expect(asked).toEqual([])
    seenAt({ name: 'revisit', caseId: 8 as CaseId })
    expect(next('reminder.seen').input).toEqual({ keys: ['8:late'] })
  })
})

describe('今日的板子', () => {
  test('the line under the list says which page it is; one page needs none', () => {
    expect(pagesOf({ page: 0, total: 50, rows: { length: 50 } }).last).toBe(0)
    expect(pagesOf({ page: 0, total: 51, rows: { length: 50 } })).toEqual({ from: 1, until: 50, last: 1 })
    expect(pagesOf({ page: 2, total: 120, rows: { length: 20 } })).toEqual({ from: 101, until: 120, last: 2 })
    expect(pagesOf({ page: 0, total: 0, rows: { length: 0 } }).last).toBe(0)
  })

  test('a draft is 未登记 after a quarter of an hour', () => {
    expect(isUnregistered(at('06:15'), at('06:29'))).toBe(false)
    expect(isUnregistered(at('06:15'), at('06:30'))).toBe(true)
  })

  test('a draft of another day says which', () => {
    const row = {
      channel: 'phone',
      startedAt: '2026-11-20T06:15:00.000Z' as Instant,
      matter: '空调',
      number: null as string | null,
    } as const
    expect(draftLine({ ...row } as never, at('06:30'))).toBe('来电　11月20日 14:15 起　“空调”')
    const numbered = { ...row, number: 'TS-202611-0007' }
    expect(draftLine(numbered as never, at('06:30'))).toBe('待补全 0007　11月20日 14:15 起　“空调”')
  })

  test('an alert says what is wrong and what waits for it', () => {
    expect(alertWords({ kind: 'calendar-ends', year: 2027, waiting: 0 })).toBe(
      '工作日历只到 2026 年底，请填上 2027 年的放假和调休。',
    )
    expect(alertWords({ kind: 'calendar-ends', year: 2027, waiting: 3 })).toContain('有 3 个时限等着')
    const words = alertWords({ kind: 'clock-set-back', now: at('06:30'), lastAt: at('07:00') })
    expect(words).toContain('现在 14:30')
    expect(words).toContain('今天 15:00')
  })
})
