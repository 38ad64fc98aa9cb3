import { expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { isOver, monthsBetween, reportDueOn } from '#shared/domain/month'

const month = (text: string) => text as IsoMonth

test('the 月报 is due on the 30th, in February on its last day', () => {
  const due = (text: string) => reportDueOn(month(text), { reportDay: 30 })
  expect(['2026-11', '2026-12', '2026-02', '2028-02'].map(due)).toEqual([
    '2026-11-30',
    '2026-12-30',
    '2026-02-28',
    '2028-02-29',
  ])
})

test('a month is over at the desk’s midnight, not the computer’s', () => {
  expect(isOver(month('2026-11'), '2026-11-30T15:59:59.999Z' as Instant)).toBe(false)
  expect(isOver(month('2026-11'), '2026-11-30T16:00:00.000Z' as Instant)).toBe(true)
})

test('months follow one another over the year’s end', () => {
  expect(monthsBetween(month('2026-11'), month('2027-02'))).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ])
})
