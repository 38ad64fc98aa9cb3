import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { lineAt, sheetFor } from './desk-line'
import { inkIn, pictureOf, textOf, unlikeDots } from './page'
import { openPrintRoom } from './print-room'

const words = '二号楼电梯今早停运四十分钟，要求今日内答复。联系电话 138 0000 0001'
const patient = { timeout: 20_000, interval: 50 }
const { cups, folder, page, close } = await openPrintRoom(words)
afterAll(close)

describe('一张单子', () => {
  it('comes out as it was sent, page size, text and picture, and goes from queued to done', async () => {
    const printer = await cups.install('front', '一楼前台（A4）')
    const desk = lineAt(cups)
    expect(await desk.line.print('s1', sheetFor('front', page), 1)).toEqual({ state: 'done' })
    expect(desk.entriesOf('s1')).toEqual([
      { state: 'queued', sent: { queue: 'front', job: expect.stringMatching(/^front-\d+$/) }, troubles: [] },
      { state: 'done' },
    ])

    const [sheet = ''] = await printer.paper()
    const [sent, came] = [await pictureOf(page), await pictureOf(sheet)]
    expect(await textOf(sheet)).toBe(await textOf(page))
    expect(await textOf(sheet)).toContain(words)
    expect(came.size).toBe(sent.size)
    expect(inkIn(sent.dots)).toBeGreaterThan(3_600) // the black square alone
    expect(unlikeDots(sent.dots, came.dots)).toBeLessThan(inkIn(sent.dots) / 100)
    expect(await printer.paper()).toHaveLength(1)
  })

  it('comes out twice when two copies are asked for', async () => {
    const printer = await cups.install('twice', '两份')
    const desk = lineAt(cups)
    await desk.line.print('s1', { ...sheetFor('twice', page), copies: 2 }, 1)
    expect(await printer.paper()).toHaveLength(2)
  })

  it('waits its turn behind the one before it on the same printer, not behind another printer', async () => {
    const stuck = await cups.install('stuck', '缺纸的')
    await cups.install('free', '空闲的')
    await stuck.runOutOfPaper()
    const desk = lineAt(cups)
    const first = desk.line.print('first', sheetFor('stuck', page), 1)
    const second = desk.line.print('second', sheetFor('stuck', page), 1)
    expect(await desk.line.print('other', sheetFor('free', page), 1)).toEqual({ state: 'done' })
    await vi.waitFor(() => expect(desk.troublesOf('first')).toEqual(['out-of-paper']), patient)
    expect(desk.entriesOf('second')).toEqual([])
    await stuck.refill()
    expect([await first, await second]).toEqual([{ state: 'done' }, { state: 'done' }])
    expect(await stuck.paper()).toHaveLength(2)
  })

  it.each([
    ['a Chinese name with spaces', '客户 投诉意见表（附表一）.pdf'],
    ['quotes, a dollar and a semicolon', `a'b"c$(touch x);d.pdf`],
    ['a leading dash', '-o.pdf'],
  ])('is printed from a file with %s', async (_, name) => {
    const queue = `file${name.length}`
    const printer = await cups.install(queue, name)
    await copyFile(page, join(folder, name))
    const desk = lineAt(cups)
    const sheet = sheetFor(queue, join(folder, name), name)
    expect(await desk.line.print('s1', sheet, 1)).toEqual({ state: 'done' })
    expect(await printer.paper()).toHaveLength(1)
  })

  it.each([
    ['a leading dash', '-n 9'],
    ['a line break and a tab', '意见表\n\t二'],
    ['more than the 255 bytes that CUPS takes', '很'.repeat(200)],
    ['nothing', ''],
  ])('is printed under a title with %s', async (_, title) => {
    const queue = `title${title.length}`
    const printer = await cups.install(queue, '标题')
    const desk = lineAt(cups)
    expect(await desk.line.print('s1', sheetFor(queue, page, title), 1)).toEqual({ state: 'done' })
    expect(await printer.paper()).toHaveLength(1)
  })

  it('is printed on a queue with a Chinese name, and by a CUPS that is reached by TCP', async () => {
    const printer = await cups.install('针式打印机（一楼）', '三联单')
    const desk = lineAt({ env: { ...cups.env, CUPS_SERVER: cups.tcpServer } })
    expect(await desk.line.print('s1', sheetFor('针式打印机（一楼）', page), 1)).toEqual({ state: 'done' })
    expect(await printer.paper()).toHaveLength(1)
  })
})
