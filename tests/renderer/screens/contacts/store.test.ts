import { afterEach, describe, expect, test } from 'vitest'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import type { Period } from '#shared/ipc/contact-questions'
import type { DraftId } from '#shared/ipc/views'
import { countWords, periodWords } from '../../../../src/renderer/words/contacts'
import { asked, next, ok } from '../../desk'

const { makeCase, neighbour, otherWay, print, useContacts } = await import(
  '../../../../src/renderer/screens/contacts/store'
)
const { usePlace } = await import('../../../../src/renderer/place')

const today = '2026-11-23' as IsoDay
const day = (on: string): Period => ({ by: 'day', day: on as IsoDay })
const month = (of: string): Period => ({ by: 'month', month: of as IsoMonth })

afterEach(() => {
  asked.length = 0
  useContacts.setState({ contactId: null, isPrinting: false, said: { kind: 'nothing' } })
})

describe('day by day', () => {
  test('goes back over the month’s end, and never ahead of today', () => {
    expect(neighbour(day('2026-11-01'), -1, today)).toEqual(day('2026-10-31'))
    expect(neighbour(day('2026-11-22'), 1, today)).toEqual(day('2026-11-23'))
    expect(neighbour(day('2026-11-23'), 1, today)).toBeNull()
    expect(neighbour(month('2027-01'), -1, '2027-02-01' as IsoDay)).toEqual(month('2026-12'))
    expect(neighbour(month('2026-11'), 1, today)).toBeNull()
  })

  test('to its month, and back to the last of its days that has come', () => {
    expect(otherWay(day('2026-10-05'), today)).toEqual(month('2026-10'))
    expect(otherWay(month('2026-10'), today)).toEqual(day('2026-10-31'))
    expect(otherWay(month('2026-11'), today)).toEqual(day('2026-11-23'))
  })

  test('is called as she calls it', () => {
    expect(periodWords(day('2026-11-23'), today)).toBe('今天　11月23日 周一')
    expect(periodWords(day('2026-11-20'), today)).toBe('11月20日 周五')
    expect(periodWords(day('2025-11-20'), today)).toBe('2025年11月20日 周四')
    expect(periodWords(month('2026-11'), today)).toBe('2026年11月')
  })
})

test('人次 and 件 in one line; void rows only where there are any', () => {
  const count = { persons: 3, byChannel: { phone: 2, walkIn: 1 }, visits: 1, cases: 2, voids: 0 }
  expect(countWords(count)).toBe('3 人次：来访 1、来电 2　·　转意见表 1 人次，2 件')
  expect(countWords({ ...count, voids: 2 })).toContain('作废 2 行（不计）')
})

describe('转为案件', () => {
  test('goes on to the draft; refused, it says why and stays', async () => {
    const made = makeCase(7)
    next('contact.openCase').answer(ok({ id: 12 as DraftId }))
    await made
    expect(usePlace.getState().place).toEqual({ name: 'intake', draft: 12 })
    usePlace.getState().go({ name: 'contacts' })
    const refused = makeCase(7)
    next('contact.openCase').answer({ kind: 'refused', reason: 'case-already' })
    await refused
    expect(usePlace.getState().place).toEqual({ name: 'contacts' })
    expect(useContacts.getState().said).toMatchObject({ kind: 'wrong' })
  })
})

test('F04 is asked for once, however often she presses while it is drawn', async () => {
  const one = print(day('2026-11-23'))
  await print(day('2026-11-23'))
  expect(asked.filter(({ question }) => question === 'contact.print')).toHaveLength(1)
  next('contact.print').answer({ kind: 'refused', reason: 'nobody-came' })
  await one
  expect(useContacts.getState()).toMatchObject({ isPrinting: false, said: { kind: 'wrong' } })
})
