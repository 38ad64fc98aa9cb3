import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { usualRetention } from '#shared/domain/retention'
import { asked, next, ok, settled } from '../../desk'

const { askFirst, erase, spare, useDue, wantedOf } = await import(
  '../../../../src/renderer/screens/settings/data/due'
)
const { choose, exportChosen, findPeople, type, useExporting } = await import(
  '../../../../src/renderer/screens/settings/data/export'
)
const { periodsOf } = await import('../../../../src/renderer/screens/settings/data/periods')

const person = {
  key: '0123456789abcdef',
  name: '陈女士',
  company: '甲电商有限公司',
  phones: ['138****0001'],
  address: 'C座 506',
  cases: 1,
  contacts: 0,
  calls: 0,
}
const other = { ...person, key: 'fedcba9876543210' }
const records = (rows: number) => ok({ records: [], rows })

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  useExporting.setState(useExporting.getInitialState(), true)
  useDue.setState(useDue.getInitialState(), true)
})

describe('导出一个人的资料', () => {
  test('one character is looked for nowhere', async () => {
    type(' 陈 ')
    await findPeople()
    expect(asked).toEqual([])
    expect(useExporting.getState().said).toMatchObject({ kind: 'wrong' })
  })

  test('the only one found is chosen at once, and counted', async () => {
    type('陈女士 ')
    findPeople()
    next('person.find').answer(ok([person]))
    await settled()
    const counting = next('person.records')
    expect(counting.input).toEqual({ words: '陈女士', keys: [person.key] })
    counting.answer(records(9))
    await settled()
    expect(useExporting.getState().records?.rows).toBe(9)
  })

  test('of two nobody is chosen; a count that comes late does not stand for another choice', async () => {
    type('陈女士')
    findPeople()
    next('person.find').answer(ok([person, other]))
    await settled()
    expect(useExporting.getState().keys).toEqual([])
    choose(person.key)
    const first = next('person.records')
    choose(other.key)
    const second = next('person.records')
    second.answer(records(20))
    first.answer(records(9))
    await settled()
    expect(useExporting.getState().records?.rows).toBe(20)
    choose(person.key)
    choose(other.key)
    await settled()
    expect(useExporting.getState()).toMatchObject({ keys: [], records: null })
  })

  test('is asked of main by the words that found them, once, and who is gone meanwhile is told', async () => {
    type('陈女士')
    findPeople()
    next('person.find').answer(ok([person]))
    await settled()
    next('person.records').answer(records(9))
    await settled()
    type('别人')
    exportChosen('csv')
    exportChosen('pdf')
    const exporting = next('person.export')
    expect(exporting.input).toEqual({ words: '陈女士', keys: [person.key], format: 'csv' })
    expect(asked).toEqual([])
    exporting.answer({ kind: 'refused', reason: 'nobody' })
    await settled()
    expect(useExporting.getState()).toMatchObject({ found: null, keys: [], said: { kind: 'wrong' } })
  })
})

describe('保存期限', () => {
  test('hold what was typed over what is set; what is typed the same changes nothing', () => {
    expect(periodsOf({ case: '5 年' }, usualRetention)).toEqual({
      kind: 'ready',
      retention: { ...usualRetention, case: 60 },
      isChanged: true,
    })
    expect(periodsOf({ case: '36 个月' }, usualRetention)).toMatchObject({ isChanged: false })
    expect(periodsOf({ handover: '', case: '几年' }, usualRetention)).toEqual({ kind: 'wrong', at: 'case' })
  })
})

describe('到期清单', () => {
  const row = (id: number) => ({
    id,
    label: `TS-202211-000${id}`,
    who: '陈女士',
    endedOn: '2022-11-21' as IsoDay,
    keptUntil: '2025-11-21' as IsoDay,
  })
  const due = { kind: 'case' as const, total: 3, rows: [1, 2, 3].map(row) }

  test('erases what was shown and is still ticked, by name', () => {
    expect(wantedOf(due, [])).toEqual({ ids: [1, 2, 3], count: 3 })
    expect(wantedOf(due, [2])).toEqual({ ids: [1, 3], count: 2 })
  })

  test('erases more than it shows only while none of those shown is spared', () => {
    expect(wantedOf({ ...due, total: 250 }, [])).toEqual({ ids: null, count: 250 })
    expect(wantedOf({ ...due, total: 250 }, [2])).toEqual({ ids: [1, 3], count: 2 })
  })

  test('what is ticked otherwise is asked about anew; with nothing ticked nothing is erased', async () => {
    askFirst(true)
    spare(2)
    expect(useDue.getState().isAsked).toBe(false)
    spare(1)
    spare(3)
    await erase(due)
    expect(asked).toEqual([])
  })

  test('one erasure at a time; canceled half way it says how many are left', async () => {
    spare(2)
    erase(due)
    erase(due)
    const erasing = next('retention.erase')
    expect(asked).toEqual([])
    expect(erasing.input).toEqual({ kind: 'case', ids: [1, 3] })
    erasing.answer(ok({ erased: 1, total: 2 }))
    await settled()
    expect(useDue.getState()).toMatchObject({
      isErasing: false,
      said: { kind: 'told', words: '已经取消：删除了 1 项，还有 1 项没有删，仍在清单上。' },
    })
  })
})
