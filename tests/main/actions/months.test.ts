import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant } from '#shared/domain/day'
import { emptyDraft } from '#shared/domain/draft'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { monthFigures } from '../../support/month-figures'
import { alter } from '../../support/past-the-ledger'

const month = '2026-11'
const lastEvening = '2026-11-30T10:00:00.000Z' as Instant
const nextMorning = '2026-12-01T01:00:00.000Z' as Instant

describe('between two months', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  const figure = async (of: string, label: string) => (await monthFigures(desk, of))[label]

  test('what was received before an archive and registered after it counts in the month of its entry', async () => {
    desk.now = lastEvening
    const { id } = await desk.ask('draft.begin', { channel: 'walkIn' })
    const customer = { ...emptyDraft('walkIn').customer, isAnonymous: true }
    const content = { ...emptyDraft('walkIn'), customer, content: '停车场灯坏了', answers: minor }
    await desk.ask('draft.save', { draftId: id, content, atOnce: true })
    desk.now = nextMorning
    await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    expect((await desk.ask('case.register', { draftId: id })).number).toBe('TS-202612-0001')
    expect([await figure(month, '受理'), await figure('2026-12', '受理')]).toEqual(['0 件', '1 件'])
    expect(await figure('2026-12', '上期结转')).toBe('0 件')
  })

  test('what was registered late before the archive counts where it was received', async () => {
    desk.now = lastEvening
    const { id } = await desk.ask('draft.begin', { channel: 'walkIn' })
    const customer = { ...emptyDraft('walkIn').customer, isAnonymous: true }
    const content = { ...emptyDraft('walkIn'), customer, content: '停车场灯坏了', answers: minor }
    await desk.ask('draft.save', { draftId: id, content, atOnce: true })
    desk.now = nextMorning
    await desk.ask('case.register', { draftId: id })
    expect([await figure(month, '受理'), await figure('2026-12', '受理')]).toEqual(['1 件', '0 件'])
  })

  test('an archive that only its folder tells of stays, and the next is a revision with its reason', async () => {
    const { slip } = await registerComplaint(desk)
    await desk.ask('slip.show', { slipId: slip.id })
    desk.now = nextMorning
    await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    const sealed = join(desk.dataDir, 'archive', month, 'r1', 'manifest.json')
    const before = readFileSync(sealed, 'utf8')
    // As after the restore of a backup from before the archive: the folder is there, its record is not.
    alter(
      desk.db,
      `DELETE FROM monthArchive;
       DELETE FROM personalValue WHERE recordTable = 'monthArchive';
       DELETE FROM event WHERE id >= (SELECT min(id) FROM event WHERE recordTable = 'monthArchive')`,
    )
    expect(await desk.reply('month.archive', { month, reason: '', openReason: '照实归档' })).toEqual({
      kind: 'refused',
      reason: 'reason-missing',
    })
    expect(
      (
        await desk.ask('month.archive', {
          month,
          reason: '恢复备份后重做',
          openReason: '照实归档',
          word: { way: 'paper', by: '郑总' },
        })
      ).revision,
    ).toBe(2)
    expect(readFileSync(sealed, 'utf8')).toBe(before)
  })

  test('a changed book is found, and not printed as the archived one', async () => {
    await registerComplaint(desk)
    desk.now = nextMorning
    await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    const book = join(desk.dataDir, 'archive', month, 'r1', '月度归档.pdf')
    writeFileSync(book, Buffer.concat([readFileSync(book), Buffer.from('\n')]))
    expect(await desk.ask('month.check', { month, revision: 1 })).toEqual({ bad: ['月度归档.pdf'] })
  })
})

describe('the times of a case', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  const before = { kind: 'refused', reason: 'time-before-last-step' }

  test('run forwards: no signing before the sending, nothing of a further round before it began', async () => {
    const { caseId } = await registerComplaint(desk)
    const { departments } = await desk.ask('desk.show', {})
    const departmentId = departments[1]?.id ?? departments[0]?.id
    if (departmentId === undefined) throw new Error('no department')
    desk.pass(5 * hour)
    const sent = { caseId, at: desk.now, role: 'lead' as const, departmentId, person: '张主管' }
    const { handoffs } = await desk.ask('case.forward', sent)
    const handoffId = handoffs[0]?.id
    if (handoffId === undefined) throw new Error('no handoff')
    const early = '2026-11-23T01:01:00.000Z'
    const signing = { caseId, handoffId, by: '张主管', way: 'signed' as const, witness: '' }
    expect(await desk.reply('case.receive', { ...signing, at: early })).toEqual(before)
    await desk.ask('case.receive', { ...signing, at: desk.now })
    await desk.ask('case.complete', {
      caseId,
      at: desk.now,
      handoffId,
      completedAt: desk.now,
      handler: '赵队长',
    })
    const asked = {
      way: 'phone',
      outcome: 'answered',
      quality: null,
      timeliness: null,
      said: '',
      signature: null,
    } as const
    // Told by phone, the customer can be asked before the desk has typed the result.
    const again = await desk.ask('case.revisit', { ...asked, caseId, at: desk.now, isSolved: false })
    expect(again.rounds).toHaveLength(2)
    // What the first round still waited for ended with it: a paper that never came back is not late for ever.
    const first = again.deadlines.filter(({ round }) => round === 1)
    expect(first.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    expect(first.find(({ clock }) => clock === 'return')?.ending).toBe('unresolved')
    expect(await desk.reply('case.forward', { ...sent, at: early })).toEqual(before)
    const close = {
      caseId,
      outcome: 'withdrawn',
      nature: 'invalid',
      note: '客户撤诉',
      mergedInto: null,
    } as const
    expect(await desk.reply('case.close', { ...close, at: early })).toEqual(before)
  })

  test('told by phone is not signed for: the paper stays 待补签, its clock runs on', async () => {
    const { caseId } = await registerComplaint(desk)
    const { departments } = await desk.ask('desk.show', {})
    const departmentId = departments[0]?.id
    if (departmentId === undefined) throw new Error('no department')
    const { handoffs } = await desk.ask('case.forward', {
      caseId,
      at: desk.now,
      role: 'lead',
      departmentId,
      person: '张主管',
    })
    const handoffId = handoffs[0]?.id
    if (handoffId === undefined) throw new Error('no handoff')
    const told = await desk.ask('case.receive', {
      caseId,
      handoffId,
      at: desk.now,
      by: '张主管',
      way: 'phone',
      witness: '',
    })
    expect([told.state, told.steps[0]]).toEqual(['forwarded', 'receive'])
    expect(told.gaps).toContain('receive')
    expect(told.deadlines.find(({ clock }) => clock === 'forward')?.stoppedAt).toBeNull()
  })

  test('a signature outcome is recorded once', async () => {
    const { caseId } = await registerComplaint(desk)
    const sign = { caseId, at: desk.now, outcome: { kind: 'self' as const } }
    await desk.ask('case.signContent', sign)
    expect(await desk.reply('case.signContent', sign)).toEqual({ kind: 'refused', reason: 'not-now' })
  })
})

test('a contact keeps all that was typed', async () => {
  const desk = await openTestDesk(noPrinter)
  await setUp(desk)
  const { id, content } = await desk.ask('draft.begin', { channel: 'phone' })
  const typed = { ...content, content: '问停车月卡', demand: '要发票', place: 'B 区', category: '停车' }
  await desk.ask('draft.save', { draftId: id, content: typed, atOnce: true })
  await desk.ask('draft.endAsContact', {
    draftId: id,
    how: 'answered',
    answer: '月卡在一楼办',
    reason: '咨询',
  })
  const row = desk.db.prepare<[], { typed: string }>('SELECT typed FROM contact').get()
  expect(JSON.parse(row?.typed ?? '')).toEqual(typed)
  desk.close()
})
