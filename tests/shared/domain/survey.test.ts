import { describe, expect, it } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import {
  auditSize,
  daysFault,
  inOrderOfRooms,
  missingTo,
  placeTyped,
  returnRate,
  type SurveyPlan,
  sheetNumber,
  standingOfSurvey,
} from '#shared/domain/survey'

describe('满意度调查', () => {
  it('reads the place back from whatever of the number is typed', () => {
    const survey = 'DC-202611-0001'
    for (let place = 1; place <= 1200; place += 7) {
      expect(placeTyped(sheetNumber(survey, place), survey)).toBe(place)
      expect(placeTyped(String(place), survey)).toBe(place)
    }
    expect(placeTyped('０３７', survey)).toBe(37)
    expect(placeTyped(' dc-202611-0001/037 ', survey)).toBe(37)
    for (const typed of ['', '0', '000', 'x', 'DC-202611-0002/037', '12345678'])
      expect(placeTyped(typed, survey)).toBeNull()
  })

  it('counts what is missing to 85% of what went out, rounded up, and never less than nothing', () => {
    expect(missingTo(85, { issued: 200, returned: 170 })).toBe(0)
    expect(missingTo(85, { issued: 200, returned: 169 })).toBe(1)
    expect(missingTo(85, { issued: 20, returned: 16 })).toBe(1)
    expect(missingTo(85, { issued: 21, returned: 17 })).toBe(1)
    expect(missingTo(85, { issued: 0, returned: 0 })).toBe(0)
    expect(missingTo(85, { issued: 3, returned: 9 })).toBe(0)
    for (let issued = 0; issued < 300; issued++)
      for (const returned of [0, Math.floor(issued / 2), issued]) {
        const missing = missingTo(85, { issued, returned })
        // So many more, and the rate is reached; one fewer, and it is not.
        expect((returned + missing) * 100 >= issued * 85).toBe(true)
        if (missing > 0) expect((returned + missing - 1) * 100 < issued * 85).toBe(true)
      }
  })

  it('says a rate that has not reached its target never as if it had', () => {
    expect(returnRate({ issued: 0, returned: 0 })).toBeNull()
    expect(returnRate({ issued: 2000, returned: 1699 })).toBe(84.9)
    expect(returnRate({ issued: 3, returned: 2 })).toBe(66.6)
    expect(returnRate({ issued: 20, returned: 17 })).toBe(85)
  })

  it('draws 5%, rounded up, at least one and never more than there are', () => {
    expect([1, 20, 21, 40, 180].map((entered) => auditSize(5, entered))).toEqual([1, 1, 2, 2, 9])
    expect(auditSize(100, 7)).toBe(7)
  })

  it('goes floor by floor', () => {
    const rooms = ['3号楼-1206', '3号楼-206', '3号楼-101', '3号楼-1101']
    expect(rooms.toSorted(inOrderOfRooms)).toEqual(['3号楼-101', '3号楼-206', '3号楼-1101', '3号楼-1206'])
  })

  it('has its days one after the other; those that are not set are left out', () => {
    const day = (on: string) => on as IsoDay
    const plan: SurveyPlan = {
      title: '调查',
      purpose: '改进',
      fromOn: day('2026-07-01'),
      untilOn: day('2026-11-20'),
      buildings: null,
      meetingOn: day('2026-11-23'),
      noticeOn: null,
      handInOn: day('2026-11-30'),
      summaryOn: day('2026-12-05'),
      target: 85,
      auditPercent: 5,
    }
    expect(daysFault(plan)).toBeNull()
    expect(daysFault({ ...plan, untilOn: day('2026-06-30') })).toBe('period-crossed')
    expect(daysFault({ ...plan, summaryOn: day('2026-11-29') })).toBe('days-crossed')
    expect(daysFault({ ...plan, meetingOn: null, summaryOn: null })).toBeNull()
  })

  it('stands as what came last', () => {
    const at = '2026-11-23T01:00:00.000Z'
    const none = { approvedAt: null, droppedAt: null, closedAt: null }
    expect(standingOfSurvey(none)).toBe('planned')
    expect(standingOfSurvey({ ...none, approvedAt: at })).toBe('approved')
    expect(standingOfSurvey({ ...none, approvedAt: at, droppedAt: at })).toBe('dropped')
    expect(standingOfSurvey({ ...none, approvedAt: at, closedAt: at })).toBe('closed')
  })
})
