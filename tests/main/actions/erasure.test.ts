import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour, type Instant, plus } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/slip-views'
import { filesToErase } from '../../../src/main/store/erase-paper'
import { eraseCaseRecord } from '../../../src/main/store/erase-record'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { textByPoppler } from '../../forms/look'
import type { TestDesk } from '../../support/desk'
import { actAt, afterThreeYears, figuresOf, filledDesk, month, papersIn } from '../../support/erasing'
import type { Filled } from '../../support/filled-desk'

/** Typed in what is erased, and nowhere else. */
const gone = [
  '何保安',
  '邻居老吴',
  '道过歉',
  '写错号码',
  '不肯签',
  '货梯夹伤',
  '139 0000 0002',
  '137 0000 0003',
  '孙会计',
  '落在出租车上',
]

describe('what is over its period', () => {
  let desk: TestDesk
  let filled: Filled
  let dispatch: SlipId
  beforeAll(async () => {
    ;({ desk, filled } = await filledDesk())
    // Who borrowed a sheet, and how it was lost; the month's F07 names who took which form.
    const [slip] = (await desk.ask('case.show', { caseId: filled.handledCase })).slips
    if (!slip) throw new Error('The handled case has no sheet')
    const dueBackAt = plus(desk.now, hour)
    await desk.ask('slip.move', { slipId: slip.id, move: { to: 'lent', with: '孙会计', dueBackAt } })
    await desk.ask('slip.move', { slipId: slip.id, move: { to: 'lost', reason: '落在出租车上' } })
    dispatch = (await desk.ask('slip.printDispatch', { period: { by: 'month', month } })).id
  }, 60_000)
  afterAll(() => desk.close())

  const due = async () =>
    Object.fromEntries((await desk.ask('retention.show', {})).due.map(({ kind, total }) => [kind, total]))

  test('is due from the day after its last one; open cases never are', async () => {
    expect(await due()).toMatchObject({ case: 0, contact: 0, deputy: 0, archive: 0 })
    desk.now = '2027-11-23T03:00:00.000Z' as Instant
    expect(await due()).toMatchObject({ contact: 0 })
    desk.now = '2027-11-24T03:00:00.000Z' as Instant
    expect(await due()).toMatchObject({ contact: 1, case: 0 })
    desk.now = afterThreeYears
    expect(await due()).toMatchObject({ case: 3, contact: 1, deputy: 1 })
  })

  test('is never an open case, not even when it is named', async () => {
    const reply = await desk.reply('retention.erase', { kind: 'case', ids: [filled.open] })
    expect(reply).toEqual({ kind: 'refused', reason: 'nothing-due' })
    expect(() => transaction(desk.db, (tx) => eraseCaseRecord(tx, filled.open, actAt(desk.now)))).toThrow(
      'is open',
    )
  })

  test('goes with everything that belongs to it; figures, numbers, times and the chain stay', async () => {
    const before = await figuresOf(desk.db)
    const papers = papersIn(desk)
    for (const words of gone) expect(hasTrace(desk, words), words).toBe(true)
    expect(await desk.ask('retention.erase', { kind: 'case', ids: null })).toEqual({ erased: 3, total: 3 })
    expect(await desk.ask('retention.erase', { kind: 'contact', ids: null })).toEqual({ erased: 1, total: 1 })
    expect(verify(desk.db).kind).toBe('whole')
    expect(await figuresOf(desk.db)).toEqual(before)
    expect(before.find(({ label }) => label === '拒签和未签离开')?.value).toContain('拒签 1，未签离开 1')
    expect(papersIn(desk).length).toBeLessThan(papers.length)
    expect(filesToErase(desk.db)).toEqual([])
    const view = await desk.ask('case.show', { caseId: filled.handledCase })
    expect(view.matter).toMatchObject({
      number: 'TS-202611-0002',
      grade: 'minor',
      content: '（已删除）',
      customer: { contactName: '（已删除）', phones: [] },
      closing: { outcome: 'solved' },
    })
    expect(view.timeline[0]).toMatchObject({ words: '到了保存期限，个人信息已删除', by: '王敏' })
    expect(view.timeline.map(({ words }) => words).join()).not.toContain('老吴')
    expect(view.marks).toEqual([])
    expect(view.timeline.filter(({ words }) => words.startsWith('到了保存期限'))).toHaveLength(1)
  })

  test('leaves no trace in the files of the database', () => {
    for (const words of gone) expect(hasTrace(desk, words), words).toBe(false)
  })

  test('takes its printed sheets with it, and the slip says so', async () => {
    const { slips } = await desk.ask('case.show', { caseId: filled.withdrawn })
    expect(slips.length).toBe(2)
    for (const { id, drawing } of slips) {
      expect(drawing).toBe('erased')
      expect(await desk.reply('slip.show', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
      expect(await desk.reply('slip.save', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
    }
    expect(await desk.reply('slip.show', { slipId: dispatch })).toMatchObject({ reason: 'paper-erased' })
    const [moved] = (await desk.ask('case.show', { caseId: filled.handledCase })).slips
    expect(moved?.where).toMatchObject({ place: 'lost', with: '', note: '（已删除）' })
    const back = { slipId: moved?.id ?? dispatch, move: { to: 'desk' } } as const
    expect(await desk.reply('slip.move', back)).toMatchObject({ reason: 'paper-erased' })
    expect(
      (await desk.ask('today.show', { only: null })).unconfirmed.map(({ caseId }) => caseId),
    ).not.toContain(filled.withdrawn)
  })

  test('prints as （已删除） when somebody wants its form again', async () => {
    const slip = await desk.ask('slip.reprint', { caseId: filled.handledCase, kind: 'copy' })
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
    const text = textByPoppler(pdf)
    expect(text).toContain('（已删除）')
    for (const words of gone) expect(text).not.toContain(words)
    expect(desk.faults).toEqual([])
  })

  test('is not found any more, and proposed to no new case', async () => {
    expect((await desk.ask('find.quick', { words: '陈女士' })).cases.map(({ caseId }) => caseId)).toEqual([
      filled.open,
    ])
    expect(await due()).toMatchObject({ case: 0, contact: 0 })
  })
})

function hasTrace({ dataDir }: TestDesk, words: string): boolean {
  return ['desk.db', 'desk.db-wal']
    .map((name) => join(dataDir, name))
    .some((file) => existsSync(file) && readFileSync(file).includes(words))
}
