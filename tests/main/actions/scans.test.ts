import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { ScanId } from '#shared/domain/scan'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipId } from '#shared/ipc/slip-views'
import { checkBackup } from '../../../src/main/backup/check'
import { hashOf, keepPaper } from '../../../src/main/paper-store'
import { verify } from '../../../src/main/store/verify'
import { handle, revisit } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterThreeYears } from '../../support/erasing'
import { scanned, whitePage } from '../../support/scanned'

let desk: TestDesk
let caseId: CaseId
let number: string
let slipId: SlipId
let signed: Uint8Array
let folder: string

beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  const { view } = await registerComplaint(desk)
  caseId = view.matter.id
  number = view.matter.number
  slipId = view.slips[0]?.id as SlipId
  const { pdf } = await desk.ask('slip.show', { slipId })
  signed = await scanned(pdf, { turned: 1, dpi: 100 })
})
afterAll(() => desk.close())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanner-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A picture without a code: each another one. */
async function bare(): Promise<Uint8Array> {
  made += 1
  return Buffer.concat([await white, Buffer.from(String(made))])
}
let made = 0
const white = whitePage()

const take = (bytes: Uint8Array, name = 'SCAN0001.jpg') => desk.ask('scan.take', { name, bytes })
const wordsOnTimeline = async () =>
  (await desk.ask('case.show', { caseId })).timeline.map(({ words }) => words)

describe('a scan that is dropped', () => {
  test('goes by its code to its sheet and case, and the same file twice is the same scan', async () => {
    const { scan, isNew } = await take(signed, '扫描件 陈女士.jpg')
    expect(scan).toMatchObject({
      format: 'jpg',
      pages: 1,
      fileName: '扫描件 陈女士.jpg',
      slip: { slipId, caseId, number, matchedBy: 'code' },
    })
    expect(isNew).toBe(true)
    const again = await take(signed, 'other name.jpg')
    expect(again).toEqual({ scan, isNew: false })
    const stored = join(desk.dataDir, 'paper', hashOf(signed).slice(0, 2), `${hashOf(signed)}.jpg`)
    rmSync(stored)
    await take(signed)
    expect(readFileSync(stored).equals(signed)).toBe(true)
    expect((await desk.ask('case.show', { caseId })).scans).toEqual([scan])
    expect(await wordsOnTimeline()).toContain('收入扫描件，1 页（二维码对上）')
    const hash = hashOf(signed)
    expect(existsSync(join(desk.dataDir, 'paper', hash.slice(0, 2), `${hash}.jpg`))).toBe(true)
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('of a numbered blank tells the number before the sheet is a case', async () => {
    const { first } = await desk.ask('blank.reserve', { form: 'F01', count: 1 })
    const { rows } = await desk.ask('blank.list', { page: 0 })
    const { pdf } = await desk.ask('slip.show', { slipId: rows[0]?.slip?.id as SlipId })
    const { scan } = await take(await scanned(pdf, { dpi: 100 }), 'SCAN0009.jpg')
    expect(scan.slip).toMatchObject({ number: first, caseId: null, matchedBy: 'code' })
  })

  test('shows what was taken in; opening it is an event, its thumbnail is none', async () => {
    const { scan } = await take(signed)
    const before = await wordsOnTimeline()
    const thumbnail = await desk.ask('scan.picture', { scanId: scan.id })
    expect(await wordsOnTimeline()).toEqual(before)
    const shown = await desk.ask('scan.show', { scanId: scan.id })
    expect([shown, Buffer.from(shown.bytes).equals(signed)]).toEqual([thumbnail, true])
    expect(await wordsOnTimeline()).toEqual(['查看了扫描件', ...before])
  })

  test('is refused with its reason, and nothing of it is kept', async () => {
    const papers = () => readdirSync(join(desk.dataDir, 'paper'), { recursive: true })
    const before = papers()
    const refused = async (bytes: Uint8Array) => {
      const reply = await desk.reply('scan.take', { name: 'a.jpg', bytes })
      return reply.kind === 'refused' ? reply.reason : reply
    }
    expect(await refused(new Uint8Array())).toBe('empty')
    expect(await refused(Buffer.from('PK\u0003\u0004'))).toBe('not-a-scan')
    expect(await refused(signed.subarray(0, 5_000))).toBe('damaged')
    expect(papers()).toEqual(before)
    expect(await desk.ask('scan.list', {})).toMatchObject({ waiting: [], total: 0 })
  })

  test('that breaks its process, or takes too long, is refused and does not break the desk', async () => {
    const ended = Object.assign(new Error('gone'), { code: 'PROCESS-ENDED' })
    const ends = [async () => Promise.reject(ended), async () => null]
    const other = await openTestDesk(noPrinter, {
      scanWork: () => ({ answer: ends.shift()?.() ?? Promise.resolve(null), cancel: () => {} }),
    })
    await setUp(other)
    const bytes = await bare()
    expect(await other.reply('scan.take', { name: '', bytes })).toMatchObject({ reason: 'too-much' })
    expect(await other.reply('scan.take', { name: '', bytes })).toMatchObject({ reason: 'too-slow' })
    other.close()
  })
})

describe('a scan without a code', () => {
  test('waits, is found its sheet by hand, and taken back when that was wrong', async () => {
    const { scan } = await take(await bare(), '无码.jpg')
    expect(scan.slip).toBeNull()
    expect(await desk.ask('scan.standing', {})).toMatchObject({ waiting: 1 })
    const [proposed] = await desk.ask('scan.propose', { words: number.slice(-4) })
    expect(proposed).toMatchObject({ slipId, number, customer: '甲电商有限公司　陈女士', isVoid: false })
    const matched = await desk.ask('scan.match', { scanId: scan.id, slipId })
    expect(matched.slip).toMatchObject({ number, matchedBy: 'hand' })
    expect(await wordsOnTimeline()).toContain('扫描件归到单子（手工）')
    expect(await desk.reply('scan.match', { scanId: scan.id, slipId })).toMatchObject({
      reason: 'matched-already',
    })
    await desk.ask('scan.release', { scanId: scan.id })
    expect(await wordsOnTimeline()).toContain('扫描件归错了，拿回待归档')
    expect((await desk.ask('scan.list', {})).waiting.map(({ id }) => id)).toEqual([scan.id])
    await desk.ask('scan.remove', { scanId: scan.id, reason: '是广告' })
    expect(await desk.ask('scan.standing', {})).toMatchObject({ waiting: 0 })
  })

  test('is found by the code of its sheet, and by nothing that is not there', async () => {
    const found = await desk.ask('scan.propose', { words: slipCodeOf(slipId) })
    expect(found.map((one) => one.slipId)).toEqual([slipId])
    for (const words of ['', '  ', slipCodeOf(4_000), '没有这样的客户'])
      expect(await desk.ask('scan.propose', { words })).toEqual([])
  })

  test('that was taken off the list is back on it once it comes again', async () => {
    const bytes = await bare()
    const { scan } = await take(bytes)
    await desk.ask('scan.remove', { scanId: scan.id, reason: '放错了' })
    const again = await take(bytes)
    expect([again.isNew, again.scan.id, again.scan.removedReason]).toEqual([false, scan.id, null])
    await desk.ask('scan.remove', { scanId: scan.id, reason: '放错了' })
  })

  test('is not matched with a sheet that is not there, nor one that is not there with a sheet', async () => {
    const { scan } = await take(await bare())
    expect(await desk.reply('scan.match', { scanId: scan.id, slipId: 999 as SlipId })).toMatchObject({
      reason: 'no-such-slip',
    })
    expect(await desk.reply('scan.show', { scanId: 999 as ScanId })).toMatchObject({ reason: 'no-such-scan' })
    await desk.ask('scan.remove', { scanId: scan.id, reason: '试一下' })
  })

  test('waits where the code is of a sheet that this desk never printed, or of several', async () => {
    const codes = [[4_000], [slipId, 4_000]]
    const other = await openTestDesk(noPrinter, {
      scanWork: () => {
        const examined = { kind: 'scan', format: 'jpg', pages: 1, slips: codes.shift() ?? [] } as const
        return { answer: Promise.resolve(examined), cancel: () => {} }
      },
    })
    await setUp(other)
    await registerComplaint(other)
    for (const name of ['一.jpg', '二.jpg']) {
      const { scan } = await other.ask('scan.take', { name, bytes: Buffer.from(name) })
      expect(scan.slip).toBeNull()
    }
    other.close()
  })
})

describe('the scanner’s folder', () => {
  const look = () => desk.ask('scan.look', {})
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes)
  const left = async () => (await desk.ask('scan.standing', {})).left.map(({ name, why }) => [name, why])

  beforeEach(async () => {
    desk.folder = folder
    await desk.ask('scan.chooseFolder', {})
  })
  afterEach(() => desk.ask('scan.leaveFolder', {}))

  test('empties itself: what stands still is stored and recorded, then moved aside', async () => {
    put('a.jpg', await bare())
    mkdirSync(join(folder, '子文件夹'))
    put('.hidden', new Uint8Array(5))
    await look()
    // It may still be written into.
    expect(readdirSync(folder)).toContain('a.jpg')
    appendFileSync(join(folder, 'a.jpg'), 'more')
    await look()
    expect(readdirSync(folder)).toContain('a.jpg')
    await look()
    expect(readdirSync(folder).toSorted()).toEqual(['.hidden', '子文件夹', '已收入'])
    expect((await desk.ask('scan.list', {})).waiting.at(-1)?.fileName).toBe('a.jpg')
  })

  test('keeps a second file of one name beside the first, and takes one that was taken once', async () => {
    const bytes = await bare()
    for (const content of [bytes, bytes, await bare()]) {
      put('SCAN.jpg', content)
      await look()
      await look()
    }
    expect(readdirSync(join(folder, '已收入')).toSorted()).toEqual(['SCAN-2.jpg', 'SCAN-3.jpg', 'SCAN.jpg'])
    const names = (await desk.ask('scan.list', {})).waiting.filter(({ fileName }) => fileName === 'SCAN.jpg')
    expect(names).toHaveLength(2)
  })

  test('says what it cannot take, leaves it there until that was read, and takes it once it is whole', async () => {
    put('坏的.jpg', signed.subarray(0, 5_000))
    put('说明.docx', Buffer.from('PK\u0003\u0004'))
    for (let times = 0; times < 3; times++) await look()
    expect(await left()).toEqual([
      ['坏的.jpg', 'damaged'],
      ['说明.docx', 'not-a-scan'],
    ])
    put('坏的.jpg', signed)
    await look()
    await look()
    expect(await left()).toEqual([['说明.docx', 'not-a-scan']])
    const [one] = (await desk.ask('scan.standing', {})).left
    await desk.ask('scan.understood', { leftId: one?.id ?? 0 })
    expect(await left()).toEqual([])
    expect(readdirSync(join(folder, '未收入'))).toEqual(['说明.docx'])

    put('第二个.docx', Buffer.from('PK\u0003\u0004'))
    for (let times = 0; times < 2; times++) await look()
    expect(await left()).toHaveLength(1)
    await desk.ask('scan.leaveFolder', {})
    expect(await left()).toEqual([])
    expect(readdirSync(folder)).toContain('第二个.docx')
  })

  test('after a power cut between the file and its record finds it again, and stores it once', async () => {
    const bytes = await bare()
    const hash = await keepPaper(join(desk.dataDir, 'paper'), bytes, 'jpg')
    put('断电.jpg', bytes)
    await look()
    await look()
    const of = (await desk.ask('scan.list', {})).waiting.filter(({ fileName }) => fileName === '断电.jpg')
    expect(of).toHaveLength(1)
    expect(readdirSync(join(desk.dataDir, 'paper', hash.slice(0, 2)))).toContain(`${hash}.jpg`)
  })

  test('that is gone is said to be, and is not chosen within the desk’s own', async () => {
    rmSync(folder, { recursive: true })
    await look()
    expect(await desk.ask('scan.standing', {})).toMatchObject({ folder, isFolderGone: true })
    mkdirSync(folder)
    await look()
    expect(await desk.ask('scan.standing', {})).toMatchObject({ isFolderGone: false })
    desk.folder = join(desk.dataDir, 'paper')
    expect(await desk.reply('scan.chooseFolder', {})).toMatchObject({ reason: 'in-data-folder' })
  })
})

test('a backup knows scans by their ending, and the case takes its scans with it when its period is over', async () => {
  const file = join(folder, 'copy.db')
  await desk.db.backup(file)
  const checked = checkBackup(file)
  const hash = hashOf(signed)
  expect(checked.kind === 'sound' && checked.papers).toContain(`${hash}.jpg`)

  await handle(desk, caseId)
  await revisit(desk, caseId, true)
  await desk.ask('case.opinion', {
    caseId,
    at: desk.now,
    by: '刘经理',
    words: '属实',
    nature: 'valid',
    grade: null,
    ground: null,
  })
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome: 'solved',
    nature: null,
    note: '都齐了',
    mergedInto: null,
  })
  const keys = (await desk.ask('person.find', { words: '陈女士' })).map(({ key }) => key)
  await desk.ask('person.export', { words: '陈女士', keys, format: 'csv' })
  expect(Buffer.from(desk.saved.at(-1)?.bytes ?? []).toString()).toContain('签字单扫描件')
  desk.now = afterThreeYears
  await desk.ask('retention.erase', { kind: 'case', ids: null })
  expect(existsSync(join(desk.dataDir, 'paper', hash.slice(0, 2), `${hash}.jpg`))).toBe(false)
  const { scans } = await desk.ask('case.show', { caseId })
  expect(scans.map(({ fileName }) => fileName)).toEqual(scans.map(() => '（已删除）'))
  const [scan] = scans
  expect(await desk.reply('scan.show', { scanId: scan?.id as ScanId })).toMatchObject({
    reason: 'scan-erased',
  })

  const { waiting } = await desk.ask('scan.list', {})
  expect(waiting.length).toBeGreaterThan(0)
  await desk.ask('retention.erase', { kind: 'scan', ids: null })
  expect(await desk.ask('scan.list', {})).toEqual({ waiting: [], total: 0, settled: [] })
  const left = readdirSync(join(desk.dataDir, 'paper'), { recursive: true, encoding: 'utf8' })
  expect(left.filter((name) => name.endsWith('.jpg'))).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
})
