import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour } from '#shared/domain/day'
import { emptyDraft } from '#shared/domain/draft'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { until } from '../../support/until'

describe('what is being typed', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  const onDisk = () =>
    desk.db
      .prepare<[], { content: string }>('SELECT content FROM draft')
      .all()
      .map(({ content }) => JSON.parse(content).content)

  test('is on the disk at once when asked to be, else within a quarter of a second, the newest only', async () => {
    const { id, content } = await desk.ask('draft.begin', { channel: 'phone' })
    const saved = await desk.ask('draft.save', {
      draftId: id,
      content: { ...content, content: '空调' },
      atOnce: true,
    })
    expect(saved.savedAt).toBe(desk.now)
    expect(onDisk()).toEqual(['空调'])
    for (const typed of ['空调不', '空调不制', '空调不制冷'])
      await desk.ask('draft.save', { draftId: id, content: { ...content, content: typed }, atOnce: false })
    expect(onDisk()).toEqual(['空调'])
    const before = performance.now()
    await until(() => onDisk()[0] === '空调不制冷')
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  test('writes no event and goes with the registering; a second registering of it finds nothing', async () => {
    const events = () => desk.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM event').get()?.n
    const before = events()
    const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
    await desk.ask('draft.save', {
      draftId: draft.id,
      content: { ...draft.content, content: '停车' },
      atOnce: true,
    })
    await desk.ask('draft.park', { draftId: draft.id })
    await desk.ask('draft.open', { draftId: draft.id })
    expect(events()).toBe(before)
    await registerComplaint(desk)
    await desk.ask('draft.endAsContact', { draftId: draft.id, how: 'left', answer: '', reason: '' })
    expect(onDisk()).toEqual([])
    expect(await desk.reply('case.register', { draftId: draft.id })).toEqual({
      kind: 'refused',
      reason: 'draft-gone',
    })
  })

  test('is not kept where nothing was typed', async () => {
    const { id } = await desk.ask('draft.begin', { channel: 'phone' })
    await desk.ask('draft.park', { draftId: id })
    expect(onDisk()).toEqual([])
    expect(await desk.reply('draft.open', { draftId: id })).toEqual({
      kind: 'refused',
      reason: 'draft-gone',
    })
  })

  test('is refused with what is missing, in the order of the steps, and takes no number', async () => {
    const { id } = await desk.ask('draft.begin', { channel: 'walkIn' })
    const save = (content: object) =>
      desk.ask('draft.save', { draftId: id, content: { ...emptyDraft('walkIn'), ...content }, atOnce: true })
    const gap = async () => {
      const reply = await desk.reply('case.register', { draftId: id })
      return reply.kind === 'refused' && reply.reason
    }
    expect(await gap()).toBe('customer')
    const customer = { ...emptyDraft('walkIn').customer, isAnonymous: true }
    await save({ customer })
    expect(await gap()).toBe('content')
    await save({ customer, content: '停车场灯坏了' })
    expect(await gap()).toBe('grade')
    await save({ customer, content: '停车场灯坏了', answers: minor })
    expect((await desk.ask('case.register', { draftId: id })).number).toBe('TS-202611-0001')
  })

  test('the board puts what runs out first on top, overdue before all, and counts by clock', async () => {
    const first = await registerComplaint(desk, minor)
    desk.pass(hour)
    const second = await registerComplaint(desk, { ...minor, isFault: true })
    const { rows, counts, total } = await desk.ask('today.show', { only: null })
    expect(rows.map(({ caseId }) => caseId)).toEqual([first.caseId, second.caseId])
    expect(rows[0]).toMatchObject({
      next: 'forward',
      clock: { clock: 'forward', dueAt: '2026-11-23T01:15:00.000Z' },
    })
    expect(counts).toMatchObject({ late: 1, forward: 2, receive: 0, inProgress: 0, revisit: 0 })
    expect(total).toBe(2)
    const late = await desk.ask('today.show', { only: 'late' })
    expect(late.rows.map(({ caseId }) => caseId)).toEqual([first.caseId])
    expect([late.total, late.counts]).toEqual([1, counts])
  })

  test('phones are masked everywhere until they are asked for, and asking is on the time line', async () => {
    const { caseId, view } = await registerComplaint(desk)
    expect(JSON.stringify(view)).not.toContain('138 0000 0001')
    expect(JSON.stringify(await desk.ask('today.show', { only: null }))).not.toContain('0000 0001')
    expect(await desk.ask('case.showPhones', { caseId })).toEqual(['138 0000 0001'])
    const { timeline } = await desk.ask('case.show', { caseId })
    expect(timeline[0]).toMatchObject({ words: '查看了完整电话', by: '王敏' })
  })

  test('a case is found by part of its number, its name, its room and the words in it', async () => {
    const { number } = await registerComplaint(desk)
    for (const words of ['0001', '陈女士', '甲电商', 'C座 506', number])
      expect((await desk.ask('find.quick', { words })).cases.map((found) => found.number)).toEqual([number])
    const inText = await desk.ask('find.text', { words: '说话很冲' })
    expect(inText.map((found) => found.number)).toEqual([number])
    expect((await desk.ask('find.quick', { words: '%' })).cases).toEqual([])
    expect((await desk.ask('find.quick', { words: ' ' })).cases).toEqual([])
  })
})
