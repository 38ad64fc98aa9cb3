import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { jobOf } from '../../../src/main/store/print-job'
import { checkByQpdf, picturesOf, placesOf, sheetsByPoppler } from '../../forms/look'
import { choosePrinter, readyPrinter } from '../../support/busy-desk'
import { minor, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { preflight } from '../../support/preflight'

const archive = { month: '2026-11', revision: 1 } as const
const hard = '𠮷㛃先生说：“<空调> & 灯😀都坏了”\u0007，第二天又坏。'.repeat(60)

describe('an archived month on paper', () => {
  let desk: TestDesk
  let book: string
  beforeAll(async () => {
    desk = await openTestDesk(readyPrinter)
    await setUp(desk)
    await choosePrinter(desk)
    await registerComplaint(desk)
    await registerComplaint(desk, minor, hard)
    desk.pass(24 * 3_600_000)
    await registerComplaint(desk)
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    await desk.ask('month.archive', { month: archive.month, reason: '', openReason: '照实归档' })
    book = join(desk.dataDir, 'archive/2026-11/r1/月度归档.pdf')
  })
  afterAll(() => desk.close())

  type Part = Input<'month.printArchive'>['part']
  const print = async (part: Part) => {
    const slip = await desk.ask('month.printArchive', { ...archive, part })
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id as SlipId })
    return { slip, pdf, sheets: sheetsByPoppler(pdf) }
  }

  test('every PDF of it is PDF/A-1b', () => {
    const folder = join(book, '..')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    )
    expect(files.toSorted()).toEqual(expect.arrayContaining(['封存签字页.pdf', '月度归档.pdf']))
    expect(preflight(files.map((name) => join(folder, name)))).toEqual(files.map(() => []))
  })

  test('is made of its cover, 汇总表, days and lists, which can be printed one by one, each page as it is archived', async () => {
    const chapters = await desk.ask('month.archiveChapters', archive)
    expect(chapters.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        '封面',
        '投诉处理记录汇总表',
        '11月23日',
        '11月24日',
        '上月结转',
        '未结清单',
        '图表',
      ]),
    )
    const whole = sheetsByPoppler(readFileSync(book))
    expect(chapters.reduce((sum, { pages }) => sum + pages, 0)).toBe(whole.length)
    const place = chapters.findIndex(({ title }) => title === '11月23日')
    const day = chapters[place]
    if (!day) throw new Error('No such day')
    const { slip, pdf, sheets } = await print({ kind: 'chapter', place, as: 'plain' })
    expect(slip).toMatchObject({ title: '2026年11月归档 11月23日 第1版', copy: 1, drawing: 'stored' })
    expect(sheets).toEqual(whole.slice(day.firstPage - 1, day.firstPage - 1 + day.pages))
    expect(sheets[0]).toContain('TS-202611-0001')
    const pictures = picturesOf(readFileSync(book), 36).slice(day.firstPage - 1)
    for (const [page, picture] of picturesOf(pdf, 36).entries())
      expect(Buffer.compare(picture.grey, pictures[page]?.grey ?? Buffer.of())).toBe(0)
    checkByQpdf(pdf)
  })

  test('one form is found by its number, however that is typed', async () => {
    const { slip, sheets } = await print({
      kind: 'number',
      number: '　ts-202611-０００２ ',
      as: 'plain',
    })
    expect(slip.title).toBe('2026年11月归档 TS-202611-0002 第1版')
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toContain('TS-202611-0002')
    const none = { kind: 'number', number: 'TS-202611-0004', as: 'plain' } as const
    expect(await desk.reply('month.printArchive', { ...archive, part: none })).toMatchObject({
      reason: 'no-such-part',
    })
  })

  test('to be bound it lies two pages on a side, on both sides, and each says which page of the whole it is', async () => {
    const { slip, pdf, sheets } = await print({ kind: 'whole', as: 'booklet' })
    const whole = sheetsByPoppler(readFileSync(book)).length
    expect(sheets).toHaveLength(2 * Math.ceil(whole / 4))
    expect(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })).toMatch(
      /Page size: +841\.89 x 595\.28/,
    )
    // The first page is the right half of the first side, as large as half a sheet lets it be: 8.5 pt become 6.
    const [foot] = placesOf(pdf, 1, '总第').filter(({ left }) => left > 421)
    expect(foot && foot.bottom - foot.top).toBeGreaterThan(5)
    expect(foot?.top).toBeGreaterThan(540)
    const numbers = sheets.flatMap((sheet) =>
      [...sheet.matchAll(/总第\s*(\d+)\s*页/gu)].map(([, page]) => Number(page)),
    )
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: whole }, (_, page) => page + 1))
    if (!slip.job) throw new Error('It was not sent')
    expect(jobOf(desk.db, slip.job.id)?.way).toMatchObject({ isDuplex: true, media: 'A4' })
    checkByQpdf(pdf)
    // Where the printer takes one side only, the same sides in two goes.
    const apart = [await print({ kind: 'whole', as: 'fronts' }), await print({ kind: 'whole', as: 'backs' })]
    const [fronts, backs] = apart.map((one) => one.sheets)
    expect(sheets.filter((_, side) => side % 2 === 0)).toEqual(fronts)
    expect(sheets.filter((_, side) => side % 2 === 1)).toEqual(backs)
    expect(apart.map((one) => one.slip.title)).toEqual([
      '2026年11月归档 对折装订 正面 第1版',
      '2026年11月归档 对折装订 反面 第1版',
    ])
    for (const { slip: side } of apart)
      expect(side.job && jobOf(desk.db, side.job.id)?.way).toMatchObject({ isDuplex: false, media: 'A4' })
  })

  test('nothing of a book that is not the archived one is printed', async () => {
    const bytes = readFileSync(book)
    writeFileSync(book, Buffer.concat([bytes, Buffer.from('\n')]))
    const spoiled = { kind: 'refused', reason: 'spoiled' }
    for (const part of [
      { kind: 'whole', as: 'plain' },
      { kind: 'whole', as: 'booklet' },
      { kind: 'number', number: 'TS-202611-0001', as: 'plain' },
    ] as const)
      expect(await desk.reply('month.printArchive', { ...archive, part })).toEqual(spoiled)
    expect(await desk.reply('month.archiveChapters', archive)).toEqual(spoiled)
    writeFileSync(book, bytes)
    expect((await print({ kind: 'whole', as: 'plain' })).pdf.length).toBe(bytes.length)
  })

  test('the page that is signed is printed only while every file is as it was sealed, and the page too', async () => {
    const seal = { ...archive, part: { kind: 'seal' } } as const
    const folder = join(book, '..')
    const changing = async (name: string, change: (bytes: Buffer) => Uint8Array) => {
      const file = join(folder, name)
      const bytes = readFileSync(file)
      chmodSync(file, 0o600)
      writeFileSync(file, change(bytes))
      const reply = await desk.reply('month.printArchive', seal)
      writeFileSync(file, bytes)
      return reply
    }
    const spoiled = { kind: 'refused', reason: 'spoiled' }
    expect(await changing('events.jsonl', (bytes) => bytes.subarray(1))).toEqual(spoiled)
    expect(await changing('manifest.json', (bytes) => Buffer.concat([bytes, Buffer.from('\n')]))).toEqual(
      spoiled,
    )
    // A sound page, of something else.
    expect(await changing('封存签字页.pdf', () => readFileSync(book))).toEqual(spoiled)
    expect(await changing('封存签字页.pdf', () => Buffer.of())).toEqual(spoiled)
    const [row] = (await desk.ask('month.list', {})).filter(({ archives }) => archives.length > 0)
    const { slip, pdf, sheets } = await print({ kind: 'seal' })
    expect(slip.title).toBe('2026年11月封存签字页 第1版')
    expect(sheets[0]?.replace(/\s/gu, '')).toContain(row?.archives[0]?.seal.slice(0, 32))
    expect(Buffer.compare(pdf, readFileSync(join(folder, '封存签字页.pdf')))).toBe(0)
  })
})
