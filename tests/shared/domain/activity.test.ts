import { describe, expect, it, test } from 'vitest'
import { activityDue, activityTotals, yearLater } from '#shared/domain/activity'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'

const planned = {
  month: '2027-03' as IsoMonth,
  plannedOn: '2027-03-12' as IsoDay | null,
  heldOn: null as IsoDay | null,
  isDropped: false,
}
/** Noon at the desk. */
const noon = (on: string) => `${on}T04:00:00.000Z` as Instant

describe('an activity is due', () => {
  it('from a week before its day, until the end of it, and late after', () => {
    expect(activityDue(planned, noon('2027-03-04'))).toBeNull()
    const due = { dueAt: '2027-03-12T16:00:00.000Z', isLate: false }
    expect(activityDue(planned, noon('2027-03-05'))).toEqual(due)
    expect(activityDue(planned, noon('2027-03-12'))).toEqual(due)
    expect(activityDue(planned, noon('2027-03-13'))).toEqual({ ...due, isLate: true })
  })

  it('in its month where it has no day', () => {
    const someDay = { ...planned, plannedOn: null }
    expect(activityDue(someDay, noon('2027-02-28'))).toBeNull()
    expect(activityDue(someDay, noon('2027-03-01'))).toMatchObject({ dueAt: '2027-03-31T16:00:00.000Z' })
    expect(activityDue(someDay, noon('2027-04-01'))).toMatchObject({ isLate: true })
  })

  it('never once it was held or dropped', () => {
    expect(activityDue({ ...planned, heldOn: '2027-03-12' as IsoDay }, noon('2027-05-01'))).toBeNull()
    expect(activityDue({ ...planned, isDropped: true }, noon('2027-05-01'))).toBeNull()
  })
})

test('the year’s figures leave out the money of what was dropped, and what was spent on nothing', () => {
  const heldOn = '2027-03-12' as IsoDay
  const figures = activityTotals([
    { heldOn, isDropped: false, budget: 100_000, spent: 98_050 },
    { heldOn: null, isDropped: false, budget: 50_001, spent: null },
    { heldOn: null, isDropped: false, budget: null, spent: null },
    { heldOn: null, isDropped: true, budget: 70_000, spent: null },
  ])
  expect(figures).toEqual({ planned: 150_001, spent: 98_050, held: 1, left: 2, dropped: 1 })
})

test('the year after has the same month', () => {
  expect(yearLater('2027-12' as IsoMonth)).toBe('2028-12')
})
