import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import {
  buildingWords,
  inOrderOfBuildings,
  isLeft,
  mayPlan,
  PeriodicOutcome,
} from '#shared/domain/periodic-visit'

const month = (of: string) => of as IsoMonth

describe('a round', () => {
  test('is planned for the month that runs and the next, over the end of a year as well', () => {
    expect(mayPlan(month('2026-12'), month('2026-12'))).toBe(true)
    expect(mayPlan(month('2027-01'), month('2026-12'))).toBe(true)
    expect(mayPlan(month('2027-02'), month('2026-12'))).toBe(false)
    expect(mayPlan(month('2026-11'), month('2026-12'))).toBe(false)
  })

  test('still has whom nobody visited or reached; who refused or moved away is no more asked', () => {
    expect(isLeft({ outcome: null })).toBe(true)
    expect(PeriodicOutcome.options.filter((outcome) => isLeft({ outcome }))).toEqual(['notReached'])
  })

  test('goes from building to building as they are counted, those without a room last', () => {
    const buildings = ['', '10号楼', 'C座', '2号楼', 'A座', '2号楼']
    expect(buildings.toSorted(inOrderOfBuildings)).toEqual(['2号楼', '2号楼', '10号楼', 'A座', 'C座', ''])
    expect(buildingWords('')).toBe('没有房号')
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), (some) => {
        const sorted = some.toSorted(inOrderOfBuildings)
        expect(sorted.toReversed().toSorted(inOrderOfBuildings)).toHaveLength(some.length)
        expect(sorted.slice(0, some.filter((one) => one !== '').length)).not.toContain('')
      }),
    )
  })
})
