import { afterEach, describe, expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { GaugePeriod } from '#shared/domain/gauge'
import { partCards, periodWords, whenWords } from '../../../../src/renderer/words/gauges'

const { chooseLine, chooseRow, groupBy, lines, neighbour, openGroup, otherWay, periodOf, show, useGauges } =
  await import('../../../../src/renderer/screens/gauges/store')

const now = '2026-11-23T06:00:00.000Z' as Instant
const month = (of: string): GaugePeriod => ({ by: 'month', month: of as IsoMonth })
const year = (of: number): GaugePeriod => ({ by: 'year', year: of })

afterEach(() => useGauges.setState(useGauges.getInitialState()))

describe('month by month, or a whole year', () => {
  test('goes over the year’s end, and never ahead of this month', () => {
    expect(periodOf(null, now)).toEqual(month('2026-11'))
    expect(neighbour(month('2026-01'), -1, now)).toEqual(month('2025-12'))
    expect(neighbour(month('2026-10'), 1, now)).toEqual(month('2026-11'))
    expect(neighbour(month('2026-11'), 1, now)).toBeNull()
    expect(neighbour(year(2025), 1, now)).toEqual(year(2026))
    expect(neighbour(year(2026), 1, now)).toBeNull()
  })

  test('to its year, and back to the last of its months that has come', () => {
    expect(otherWay(month('2025-03'), now)).toEqual(year(2025))
    expect(otherWay(year(2025), now)).toEqual(month('2025-12'))
    expect(otherWay(year(2026), now)).toEqual(month('2026-11'))
  })

  test('December at the desk is not yet December in UTC', () => {
    expect(periodOf(null, '2026-11-30T16:00:00.000Z' as Instant)).toEqual(month('2026-12'))
  })

  test('is called as she calls it', () => {
    expect([periodWords(month('2026-03')), periodWords(year(2026))]).toEqual(['2026年3月', '2026年'])
  })
})

describe('at the left and at the right', () => {
  test('the arrows end at the first and the last line', () => {
    chooseLine(-1)
    expect(useGauges.getState().line).toBe(0)
    chooseLine(lines.length - 1)
    chooseLine(lines.length)
    expect(lines[useGauges.getState().line]).toEqual({ kind: 'said', of: 'job' })
  })

  test('another line, period or grouping begins its list anew, at the left', () => {
    for (const act of [() => chooseLine(2), () => show(year(2025)), () => groupBy('month')]) {
      openGroup({ by: 'category', key: '设备' })
      chooseRow(3)
      act()
      expect(useGauges.getState()).toMatchObject({ group: null, page: 0, row: null })
    }
  })

  test('into a group and back she stays in the list', () => {
    openGroup({ by: 'category', key: '' })
    expect(useGauges.getState()).toMatchObject({ group: { key: '' }, row: 0 })
    openGroup(null)
    expect(useGauges.getState()).toMatchObject({ group: null, row: 0 })
  })

  test('of the share that may not be too large nothing is missing: what can be done otherwise is listed', () => {
    const totals = { missing: 2, counted: 5 }
    expect(partCards('remote', totals).map(({ words }) => words)).toEqual([
      '还能当面做的（2）',
      '做过的（5）',
    ])
    expect(partCards('settled', totals).map(({ words }) => words)).toEqual(['还差的（2）', '算上的（5）'])
  })

  test('a window tells when it ends, a revisit when it was', () => {
    const row = {
      key: '',
      number: null,
      caseId: null,
      visit: null,
      customer: '',
      address: '',
      round: 1,
      at: '2026-11-23T10:00:00.000Z' as Instant,
      way: null,
      isOpen: true,
    }
    expect(whenWords({ ...row, standing: 'due' }, 'complaintSigned', now)).toBe('期限 今天 18:00')
    expect(whenWords({ ...row, standing: 'reached' }, 'complaintRate', now)).toBe('期限 今天 18:00')
    expect(whenWords({ ...row, standing: 'unsigned' }, 'complaintSigned', now)).toBe('今天 18:00')
    expect(whenWords({ ...row, standing: 'planned', at: null }, 'periodicSigned', now)).toBe('')
  })
})
