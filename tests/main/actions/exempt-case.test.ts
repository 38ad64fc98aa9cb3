import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { addDays, dayOf, type IsoMonth, minute } from '#shared/domain/day'
import { readMonth, summaryFacts } from '../../../src/main/actions/month-facts'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { clocksOf, handle, revisit } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterThreeYears } from '../../support/erasing'
import { registerReferred } from '../../support/referred'
import { whitePage } from '../../support/scanned'

let desk: TestDesk
let caseId: CaseId
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  caseId = (await registerReferred(desk)).caseId
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const words = '市政务服务热线只要求复函'
const exempt = () => desk.ask('exemption.make', { caseId, at: desk.now, words })
const page = whitePage()
async function letter(name = '复函.jpg') {
  const { scan } = await desk.ask('scan.take', {
    name,
    bytes: Buffer.concat([await page, Buffer.from(name)]),
  })
  return scan.id
}
const number = '物业复〔2026〕3号'
async function reply() {
  const on = dayOf(desk.now)
  return desk.ask('exemption.reply', { caseId, at: desk.now, number, on, scanId: await letter() })
}
const close = () =>
  desk.reply('case.close', {
    caseId,
    at: desk.now,
    outcome: 'solved',
    nature: 'valid',
    note: '其余都在',
    mergedInto: null,
  })
async function f01() {
  const { id: slipId } = await desk.ask('slip.reprint', { caseId, kind: 'copy' })
  return packed(textByPoppler((await desk.ask('slip.show', { slipId })).pdf))
}

test('of what an authority referred nobody is asked any more: the clock lapses and the step is gone', async () => {
  await handle(desk, caseId)
  expect((await desk.ask('case.show', { caseId })).steps).toContain('revisit')
  desk.pass(minute)
  const view = await exempt()
  expect(view.steps).not.toContain('revisit')
  expect(view.gaps).not.toContain('revisit')
  expect(view.gaps).toContain('replyLetter')
  expect((await clocksOf(desk, caseId, 'revisit')).map(([, , ending]) => ending)).toEqual(['lapsed'])
  expect(view.timeline.map((entry) => entry.words)).toContain(`免回访：${words}`)
  expect(await desk.reply('record.print', { caseIds: [caseId] })).toMatchObject({ reason: 'nothing-to-ask' })
  expect(await desk.reply('exemption.make', { caseId, at: desk.now, words })).toMatchObject({
    reason: 'not-now',
  })
})

test('nobody else’s matter is exempt by that, nor one whose customer was reached', async () => {
  const walkIn = (await registerComplaint(desk)).caseId
  const asked = { at: desk.now, words }
  expect(await desk.reply('exemption.make', { caseId: walkIn, ...asked })).toMatchObject({
    reason: 'not-now',
  })
  await handle(desk, caseId)
  await revisit(desk, caseId, true)
  expect(await desk.reply('exemption.make', { caseId, ...asked })).toMatchObject({ reason: 'not-now' })
})

test('it closes with the 复函 alone, whatever the note says; its file is the case’s, and the promise is kept', async () => {
  await handle(desk, caseId)
  await exempt()
  expect(await close()).toMatchObject({ kind: 'refused', reason: 'reply-letter-missing' })
  const tomorrow = addDays(dayOf(desk.now), 1)
  const early = { caseId, at: desk.now, number, on: tomorrow, scanId: await letter('明天.jpg') }
  expect(await desk.reply('exemption.reply', early)).toMatchObject({ reason: 'day-in-future' })

  const view = await reply()
  expect(view.exemption?.reply).toEqual({ number, on: dayOf(desk.now) })
  expect(view.promises[0]?.kept?.words).toBe(`复函 ${number}`)
  expect(view.scans.map(({ attachedAs, slip }) => [attachedAs, slip])).toEqual([['reply', null]])
  const waiting = await desk.ask('scan.list', {})
  expect(waiting.waiting.map(({ fileName }) => fileName)).toEqual(['明天.jpg'])
  const [scan] = view.scans
  if (!scan) throw new Error('The 复函 is not there')
  const slipId = view.slips[0]?.id
  if (slipId === undefined) throw new Error('There is no F01')
  expect(await desk.reply('scan.match', { scanId: scan.id, slipId })).toMatchObject({
    reason: 'matched-already',
  })
  expect(view.gaps).not.toContain('replyLetter')
  expect(await close()).toMatchObject({ kind: 'ok' })
})

test('F01 and F03 say so, with the ground; who refused to be asked is told apart', async () => {
  await handle(desk, caseId)
  await exempt()
  expect(await f01()).toContain(`免回访：${words}；复函待寄`)
  await reply()
  expect(await f01()).toContain(`免回访：${words}；复函${number}，${dayOf(desk.now)}`)
  const refusing = (await registerComplaint(desk)).caseId
  await handle(desk, refusing)
  await desk.ask('case.revisit', {
    caseId: refusing,
    at: desk.now,
    way: 'phone',
    outcome: 'refused',
    quality: null,
    timeliness: null,
    said: '不要再打了',
    isSolved: null,
    signature: null,
  })
  const atOnce = async () => {}
  const files = await readMonth(desk.db, '2026-11' as IsoMonth, 'running', atOnce)
  const head = { organisation: '', slip: null, revision: 1, asOf: null }
  const { sections } = await summaryFacts(files, head, atOnce)
  const revisited = sections.flatMap(({ received }) =>
    received.flatMap((entry) =>
      entry.kind === 'case' ? entry.handoffs.map((one) => one.revisitedWords) : [],
    ),
  )
  expect(revisited).toEqual(['免·只要复函', '否·拒绝'])
})

test('its 复函 is erased with the case, words, number and file', async () => {
  await handle(desk, caseId)
  await exempt()
  await reply()
  await close()
  const files = () =>
    desk.db
      .prepare<[], { file: string | null }>(`SELECT file FROM scan WHERE attachedAs = 'reply'`)
      .all()
      .map(({ file }) => file)
  const [file] = files()
  if (!file) throw new Error('The 复函 was not stored')
  const path = join(desk.dataDir, 'paper', file.slice(0, 2), `${file}.jpg`)
  expect(existsSync(path)).toBe(true)
  desk.now = afterThreeYears
  const { due } = await desk.ask('retention.show', {})
  // It belongs to the case: no scan that waits for its own period.
  expect(due.find(({ kind }) => kind === 'scan')?.total ?? 0).toBe(0)
  await desk.ask('retention.erase', { kind: 'case', ids: null })
  expect([files(), existsSync(path)]).toEqual([[null], false])
  const { exemption } = await desk.ask('case.show', { caseId })
  expect(JSON.stringify(exemption)).not.toContain(number)
  expect(verify(desk.db).kind).toBe('whole')
})
