import { describe, expect, it } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { dueTyped, pastTyped } from '../../../../src/renderer/screens/review/day'

const today = '2026-11-26' as IsoDay

describe('a day that is typed without its year', () => {
  it('is the next one of that name where something is due', () => {
    expect(dueTyped('12-15', today)).toBe('2026-12-15')
    expect(dueTyped('１月１５日', today)).toBe('2027-01-15')
    expect(dueTyped('11-26', today)).toBe('2026-11-26')
    expect(dueTyped('2026-01-15', today)).toBe('2026-01-15')
    expect(dueTyped('13-1', today)).toBeNull()
  })

  it('is the last one of that name where something was done', () => {
    expect(pastTyped('11-20', today)).toBe('2026-11-20')
    expect(pastTyped('12-31', today)).toBe('2025-12-31')
    expect(pastTyped('2026-12-31', today)).toBe('2026-12-31')
    expect(pastTyped('下周', today)).toBeNull()
  })
})
