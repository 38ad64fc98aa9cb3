import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { dayOf, hour, type IsoMonth, monthOf, plus } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import { archivedForms } from '../../../src/main/actions/slip-order'
import { caseFileOf } from '../../../src/main/store/facts'
import { verify } from '../../../src/main/store/verify'
import { clocksOf, handle, revisit } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { monthFigures } from '../../support/month-figures'
import { addPerson, adminPin, operatorNamed } from '../../support/people'

let desk: TestDesk
let caseId: CaseId

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  ;({ caseId } = await registerComplaint(desk))
  await handle(desk, caseId)
})

afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const unasked = { quality: null, timeliness: null, said: '', isSolved: null, signature: null }
type Tried = Partial<Omit<Input<'case.revisit'>, 'caseId' | 'at'>>

const tried = (part: Tried = {}): Input<'case.revisit'> => ({
  caseId,
  at: desk.now,
  way: 'phone',
  outcome: 'notReached',
  ...unasked,
  ...part,
})
const shown = () => desk.ask('revisit.show', { caseId })

async function giveUp(part: Partial<Input<'revisit.giveUp'>> = {}) {
  const { id: supervisorId } = await operatorNamed(desk, '王敏')
  const said = { reason: '三次没人接，门锁着', supervisorId, pin: adminPin }
  return desk.reply('revisit.giveUp', { caseId, at: desk.now, ...said, ...part })
}

/** Three attempts on two days by two ways. */
async function tryThrice() {
  await desk.ask('case.revisit', tried())
  desk.pass(3 * hour)
  await desk.ask('case.revisit', tried({ way: 'door' }))
  desk.pass(20 * hour)
  await desk.ask('case.revisit', tried({ outcome: 'wrongNumber' }))
}

test('an attempt keeps when and how it is tried again, under the 回访记录 of the round', async () => {
  const next = { at: plus(desk.now, 2 * hour), way: 'phone' as const }
  await desk.ask('case.revisit', tried({ next, visitor: '张主管' }))
  const { attempts, asking } = await shown()
  expect(attempts).toMatchObject([
    { outcome: 'notReached', next, visitor: '张主管', record: 'HF-202611-0001' },
  ])
  expect(asking).toMatchObject({ record: 'HF-202611-0001', missing: { attempts: 2, days: 1, ways: 1 } })
  expect(await clocksOf(desk, caseId, 'revisit')).toMatchObject([
    [expect.anything(), expect.anything(), null],
  ])
  const again = await desk.ask('case.revisit', tried({ visitor: '王敏' }))
  expect(again.revisits.at(-1)).toMatchObject({ visitor: '', by: '王敏' })
  const past = tried({ next: { at: desk.now, way: 'phone' } })
  expect(await desk.reply('case.revisit', past)).toMatchObject({ reason: 'next-not-later' })
})

test('拒绝 stops the clock unmet, and the case can be closed without a word of it', async () => {
  const { steps, gaps } = await desk.ask('case.revisit', tried({ outcome: 'refused', said: '别再打了' }))
  expect(await clocksOf(desk, caseId, 'revisit')).toMatchObject([
    [expect.anything(), expect.anything(), 'unresolved'],
  ])
  expect(gaps).not.toContain('revisit')
  expect(steps.indexOf('revisit')).toBeGreaterThan(steps.indexOf('close'))
  // An answer that comes all the same is written down, and makes it met: nobody waited for it meanwhile.
  desk.pass(96 * hour)
  expect(await rateNow()).toEqual(['0/1', 'refused 1', '拒绝 1 件，联系不上 0 件'])
  const { gaps: now, state } = await revisit(desk, caseId, true)
  expect(state).toBe('revisited')
  expect(now).not.toContain('revisit')
  expect(await desk.reply('revisit.show', { caseId })).toMatchObject({ reason: 'not-due' })
  const [clock] = (await desk.ask('case.show', { caseId })).deadlines.filter((one) => one.clock === 'revisit')
  expect([clock?.ending, clock && clock.stoppedAt !== null && clock.stoppedAt < clock.dueAt]).toEqual([
    'met',
    true,
  ])
  expect(await rateNow()).toEqual(['1/1', '', '拒绝 0 件，联系不上 0 件'])
})

/** 投诉回访率 on 指标, who stands beside it, and what the month's figures say of them. */
async function rateNow() {
  const month = '2026-11' as IsoMonth
  const { gauges } = await desk.ask('gauge.show', { period: { by: 'month', month } })
  const rate = gauges.find(({ name }) => name === 'complaintRate')
  const figures = await monthFigures(desk, month)
  return [
    `${rate?.part}/${rate?.whole}`,
    rate?.beside.map(({ word, count }) => `${word} ${count}`).join(),
    figures.没回访到,
  ]
}

test('who is asked, and how one may be reached, is as it was corrected after the signature', async () => {
  await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
  await desk.ask('case.correct', {
    caseId,
    at: desk.now,
    reason: '号码写错，没有电话',
    changes: [
      { field: 'phones', after: '' },
      { field: 'contactName', after: '程女士' },
    ],
  })
  const row = await shown()
  expect([row.customer, row.phones, row.asking.way]).toEqual(['甲电商有限公司　程女士', [], 'door'])
})

describe('联系不上', () => {
  const close = () =>
    desk.reply('case.close', {
      caseId,
      at: desk.now,
      outcome: 'unreachable',
      nature: 'valid',
      mergedInto: null,
      note: '电话没人接',
    })

  test('leaves no row in F09 for somebody who would take its form', async () => {
    await desk.ask('record.print', { caseIds: [caseId] })
    await tryThrice()
    const period = { by: 'month', month: monthOf(dayOf(desk.now)) } as const
    expect(await desk.reply('record.printRegister', { period })).toMatchObject({ kind: 'ok' })
    await giveUp()
    expect(await desk.reply('record.printRegister', { period })).toMatchObject({ reason: 'nothing-taken' })
  })

  test('is said by a supervisor after the attempts that the procedure wants, and no sooner', async () => {
    await desk.ask('case.revisit', tried())
    expect(await giveUp()).toMatchObject({ reason: 'too-few-attempts' })
    expect(await close()).toMatchObject({ reason: 'not-declared' })
    desk.pass(hour)
    await tryThrice()
    expect((await shown()).asking.missing).toBeNull()
    expect(await giveUp({ pin: '111222' })).toMatchObject({ reason: 'wrong-pin' })
    const given = await giveUp()
    expect(given).toMatchObject({ kind: 'ok' })
    expect(await clocksOf(desk, caseId, 'revisit')).toMatchObject([
      [expect.anything(), expect.anything(), 'unresolved'],
    ])
    const { gaps, timeline } = await desk.ask('case.show', { caseId })
    expect(gaps).not.toContain('revisit')
    expect(timeline.map(({ words }) => words)).toContain('主管认定联系不上：三次没人接，门锁着')
    expect(await giveUp()).toMatchObject({ reason: 'not-now' })
    // F01 tells it in 回访记录及验证.
    const file = caseFileOf(desk.db, caseId)
    const form = file && archivedForms(desk.db, file, true).find((order) => order.form === 'F01')
    expect(form?.form === 'F01' && form.facts.rounds[0]?.revisit?.words.split('\n')).toEqual([
      expect.stringContaining('电话，没联系上'),
      expect.stringContaining('电话，没联系上'),
      expect.stringContaining('上门，没联系上'),
      expect.stringContaining('电话，号码错误'),
      expect.stringContaining('联系不上（王敏 认定）：三次没人接，门锁着'),
    ])
    expect(await close()).toMatchObject({ kind: 'ok' })
  })

  test('is no word of the desk’s', async () => {
    await tryThrice()
    const { id } = await addPerson(desk, { name: '小赵', role: 'desk' })
    expect(await giveUp({ supervisorId: id })).toMatchObject({ reason: 'not-a-supervisor' })
  })
})

describe('回访函', () => {
  const text = '您反映的事处理好了。\n请填回执。'
  const send = () => desk.ask('revisit.sendLetter', { caseId, at: desk.now, text, next: null })

  test('is kept with the 回访记录, printed, and an attempt that stops nothing; its answer comes on its own', async () => {
    const slip = await send()
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
    expect(pdf.length).toBeGreaterThan(10_000)
    expect(slip).toMatchObject({ form: 'F23', title: '回访函', caseId })
    const file = caseFileOf(desk.db, caseId)
    const kept = file && archivedForms(desk.db, file, true).find(({ form }) => form === 'F23')
    expect(kept?.facts).toMatchObject({ text, number: 'HF-202611-0001', writtenOn: '2026-11-23' })
    // 客户要求保密: it is addressed to nobody by name.
    const hidden = file && { ...file, matter: { ...file.matter, isConfidential: true } }
    const toNobody = hidden && archivedForms(desk.db, hidden, true).find(({ form }) => form === 'F23')
    expect(toNobody?.facts).toMatchObject({ customerName: '客户', customerAddress: '保密' })
    // Its strip comes back with the answer, by its code.
    const scan = await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })
    expect([scan.belongs, scan.proposal]).toEqual([
      { to: 'case', caseId },
      { kind: 'act', act: 'revisit' },
    ])
    const { attempts, asking } = await shown()
    expect([asking.letter, asking.record]).toEqual([text, 'HF-202611-0001'])
    expect(attempts).toMatchObject([{ way: 'letter', outcome: 'notReached' }])
    expect(await clocksOf(desk, caseId, 'revisit')).toMatchObject([
      [expect.anything(), expect.anything(), null],
    ])
    desk.pass(48 * hour)
    const answer = {
      outcome: 'answered',
      quality: 'satisfied',
      attitude: 'satisfied',
      isSolved: true,
    } as const
    const { revisits, state } = await desk.ask('case.revisit', tried({ way: 'letter', ...answer }))
    expect(revisits.map(({ record, outcome }) => [record, outcome])).toEqual([
      ['HF-202611-0001', 'notReached'],
      ['HF-202611-0001', 'answered'],
    ])
    expect(state).toBe('revisited')
  })
})

test('a procedure that wants somebody to go wants a reason from who phones, and takes it', async () => {
  const { templates } = await desk.ask('profile.show', {})
  const residential = templates.find(({ code }) => code === 'residential')
  if (!residential) throw new Error('there is no 住宅物业')
  // Its own × values are asked for when it is chosen; here its way of asking is wanted, by 园区规程's clocks.
  const park = templates.find(({ code }) => code === 'park') as Input<'profile.adopt'>['profile']
  await desk.ask('profile.adopt', { profile: { ...park, revisiting: residential.revisiting } })
  ;({ caseId } = await registerComplaint(desk))
  await handle(desk, caseId)
  expect((await shown()).asking).toMatchObject({ wantsPhoneReason: true, phoneFromRound: 2 })
  const answer = { outcome: 'answered', quality: 'satisfied', isSolved: true } as const
  expect(await desk.reply('case.revisit', tried(answer))).toMatchObject({ reason: 'phone-reason-missing' })
  // Who was not reached by phone is only tried.
  await desk.ask('case.revisit', tried())
  const phoneReason = '客户在外地'
  const { revisits } = await desk.ask('case.revisit', tried({ ...answer, phoneReason }))
  expect(revisits.at(-1)).toMatchObject({ phoneReason, outcome: 'answered' })
})

test('新的要求 that turns out to be another case’s is that one’s from then on', async () => {
  const demand = '楼道的灯也不亮'
  const answer = { outcome: 'answered', quality: 'satisfied', isSolved: true, demand } as const
  const { revisits } = await desk.ask('case.revisit', tried(answer))
  const id = revisits.at(-1)?.id
  if (!id) throw new Error('nobody was asked')
  const other = await registerComplaint(desk, minor, '楼道灯坏了')
  const draft = await desk.ask('demand.openCase', { source: { kind: 'revisit', id } })
  const call = { purpose: 'add', words: '', told: '' } as const
  await desk.ask('draft.endAsCall', { draftId: draft.id, caseId: other.caseId, ...call })
  const view = await desk.ask('case.show', { caseId })
  expect(view.revisits.at(-1)?.demand).toEqual({ words: demand, caseNumber: other.number, settled: null })
  expect(view.links).toMatchObject([{ number: other.number, kind: 'foundOnTheWay' }])
})

test('twice not solved, the case waits for 转呈 as round 3, each round with a record of its own', async () => {
  await revisit(desk, caseId, false)
  desk.pass(hour)
  await handle(desk, caseId)
  const view = await revisit(desk, caseId, false)
  expect(view.rounds.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(view.revisits.map(({ round, record }) => [round, record])).toEqual([
    [1, 'HF-202611-0001'],
    [2, 'HF-202611-0002'],
  ])
  expect(view.steps[0]).toBe('forward')
  expect(await clocksOf(desk, caseId, 'forward', 3)).toMatchObject([
    [desk.now.slice(5, 16), expect.anything(), null],
  ])
})
