import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipId } from '#shared/ipc/slip-views'
import { eraseRegistersOfCase } from '../../../src/main/store/erase-paper'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { revisit } from '../../support/case-way'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { toAsk } from '../../support/to-ask'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const pageOf = async (slipId: SlipId) => packed(textByPoppler((await desk.ask('slip.show', { slipId })).pdf))
const numberOf = async (caseId: CaseId) => (await desk.ask('case.show', { caseId })).matter.number

describe('F22', () => {
  test('has whom it was chosen for and who is still to be asked, with whole phones; each case keeps that it was on one', async () => {
    const [first, second, asked] = [
      await toAsk(desk),
      await toAsk(desk, { contactName: '周女士', phones: ['137 0000 0003'] }),
      await toAsk(desk, { contactName: '吴先生' }),
    ]
    await toAsk(desk, { contactName: '没选的人' })
    await revisit(desk, asked, true)
    const slip = await desk.ask('revisit.print', { by: 'phone', caseIds: [second, asked, first] })
    expect(slip).toMatchObject({
      form: 'F22',
      title: `回访电话单 ${await numberOf(first)} 等 2 户 2026-11-23 09:00`,
      copy: 1,
      drawing: 'stored',
      caseId: null,
    })
    const text = await pageOf(slip.id)
    for (const words of ['共2户', '13700000003', '13800000001', '周女士', '走廊的灯坏了', '已当场道歉'])
      expect(text).toContain(words)
    for (const words of ['没选的人', '吴先生']) expect(text).not.toContain(words)
    expect(text.indexOf('陈女士')).toBeLessThan(text.indexOf('周女士'))
    const { timeline } = await desk.ask('case.show', { caseId: first })
    expect(timeline[0]).toMatchObject({ words: '列在回访单上打印，印有电话', by: '王敏' })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('goes from door to door by building and room, last to who is in none', async () => {
    const places = ['东门外', 'C座 1102', 'A座 1203', 'C座 506', 'A座 203']
    const caseIds: CaseId[] = []
    for (const [place, address] of places.entries())
      caseIds.push(await toAsk(desk, { address, phones: [`136 0000 200${place}`] }))
    const { id, title } = await desk.ask('revisit.print', { by: 'door', caseIds })
    expect(title).toContain('上门回访单')
    const text = await pageOf(id)
    const stands = [4, 2, 3, 1, 0].map((place) => text.indexOf(`1360000200${place}`))
    expect(stands.every((stand) => stand > 0)).toBe(true)
    expect(stands).toEqual(stands.toSorted((a, b) => a - b))
  })

  test('says 保密 for name, room and phone where the customer asked for it', async () => {
    const caseId = await toAsk(desk, {}, { isConfidential: true })
    const text = await pageOf((await desk.ask('revisit.print', { by: 'phone', caseIds: [caseId] })).id)
    expect(text).toContain('保密')
    for (const words of ['陈女士', '506', '13800000001']) expect(text).not.toContain(words)
  })

  test('of nobody who is still to be asked is refused, and nothing is printed', async () => {
    const caseId = await toAsk(desk)
    await revisit(desk, caseId, true)
    const before = desk.db.prepare('SELECT count(*) FROM slip').pluck().get()
    const reply = await desk.reply('revisit.print', { by: 'door', caseIds: [caseId, 99 as CaseId] })
    expect(reply).toEqual({ kind: 'refused', reason: 'nobody-to-ask' })
    expect(desk.db.prepare('SELECT count(*) FROM slip').pluck().get()).toBe(before)
  })

  test('of the same ones in the same minute is a further copy, of others a sheet of its own', async () => {
    const [first, second] = [await toAsk(desk), await toAsk(desk)]
    const print = async (caseId: CaseId) =>
      (await desk.ask('revisit.print', { by: 'phone', caseIds: [caseId] })).copy
    expect([await print(first), await print(first), await print(second)]).toEqual([1, 2, 1])
  })

  test('under the scanner leads to the list of revisits', async () => {
    const { id } = await desk.ask('revisit.print', { by: 'phone', caseIds: [await toAsk(desk)] })
    expect(await desk.ask('slip.scan', { code: slipCodeOf(id) })).toMatchObject({
      belongs: { to: 'revisits' },
    })
  })

  test('is destroyed with the first of those it names that is erased, and only that month’s', async () => {
    const [first, second] = [await toAsk(desk), await toAsk(desk)]
    const november = await desk.ask('revisit.print', { by: 'phone', caseIds: [first, second] })
    desk.now = '2026-12-02T02:00:00.000Z' as Instant
    const december = await desk.ask('revisit.print', { by: 'phone', caseIds: [second] })
    const act = { kind: 'record.erased', operatorId: 1, happenedAt: desk.now, typedAt: desk.now } as const
    transaction(desk.db, (tx) => eraseRegistersOfCase(tx, first, act))
    expect(await desk.reply('slip.show', { slipId: november.id })).toMatchObject({ reason: 'paper-erased' })
    expect(await desk.reply('slip.show', { slipId: december.id })).toMatchObject({ kind: 'ok' })
  })
})
