import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { type FigureSheet, periodOfMonth } from '#shared/domain/figure-sheet'
import type { ArchiveView } from '#shared/ipc/views'
import { figureSheet } from '../../../src/main/actions/figures'
import { definitionOf } from '../../../src/main/forms/order'
import { drawForm } from '../../../src/main/forms/render'
import { fontsDir, packed, sheetsByPoppler, textByPoppler } from '../../forms/look'
import { handle, revisit } from '../../support/case-way'
import {
  major,
  minor,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { below, dice, oneOf } from '../../support/dice'
import { fillDesk } from '../../support/filled-desk'

// One month at one moment: 数字, 统计表, 月报, cover, F13 and 图表 say the same numbers, and they are these.

const month = '2026-11' as IsoMonth
const period = periodOfMonth(month)

let desk: TestDesk
let archive: ArchiveView
let sheet: FigureSheet
let book: Buffer
let pages: ReadonlyMap<string, readonly string[]>
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await fillDesk(desk)
  const roll = dice(8)
  for (let count = 0; count < 6; count++) {
    const { caseId } = await registerComplaint(desk, oneOf(roll, [minor, major]))
    desk.pass(below(roll, 30) * 3_600_000)
    if (roll() < 0.6) await handle(desk, caseId)
    else continue
    if (roll() < 0.6) await revisit(desk, caseId, roll() < 0.7)
  }
  desk.now = '2026-12-01T01:00:00.000Z' as Instant
  archive = await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
  sheet = await figureSheet(desk.db, period, archive.madeAt)
  book = readFileSync(join(desk.dataDir, 'archive/2026-11/r1/月度归档.pdf'))
  const sheets = sheetsByPoppler(book, '-raw')
  const chapters = await desk.ask('month.archiveChapters', { month, revision: 1 })
  pages = new Map(
    chapters.map(({ title, firstPage, pages: count }) => [
      title,
      sheets.slice(firstPage - 1, firstPage - 1 + count),
    ]),
  )
}, 30_000)
afterAll(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const told = (label: string) => {
  const found = sheet.figures.find((figure) => figure.label === label)
  if (!found) throw new Error(`No figure ${label}`)
  return found.value
}
const chapter = (title: string) => (pages.get(title) ?? []).join('')
/** Which figures a page does not tell: each label with its value behind it. */
const untold = (text: string) =>
  sheet.figures.filter(({ label, value }) => !packed(text).includes(packed(`${label}${value}`)))

describe('a month’s numbers', () => {
  test('are many, and not all alike', () => {
    expect(Number.parseInt(told('受理'), 10)).toBeGreaterThan(9)
    expect(new Set(sheet.figures.map(({ value }) => value)).size).toBeGreaterThan(12)
  })

  test('are those of 数字 on the cover of the archive, in 统计表 and in 月报', async () => {
    const { figures, charts } = await desk.ask('figure.sheet', { period })
    expect({ figures, charts }).toEqual({ figures: sheet.figures, charts: sheet.charts })
    const printed = await desk.ask('figure.print', { period })
    const report = await desk.ask('month.report', { month })
    const papers = [printed.id, report.id].map(async (slipId) =>
      textByPoppler((await desk.ask('slip.show', { slipId })).pdf, '-raw'),
    )
    for (const text of [chapter('封面'), ...(await Promise.all(papers))]) expect(untold(text)).toEqual([])
  })

  test('are what its pictures are drawn of', async () => {
    const facts = { organisation: '', month, revision: 1, closedAt: archive.madeAt, charts: sheet.charts }
    const drawn = await drawForm(definitionOf({ form: 'charts', facts }), fontsDir)
    const numbers = (text: string) => text.match(/[\d.%]+/gu)
    const own = sheetsByPoppler(Buffer.from(drawn.bytes), '-raw').map(numbers)
    // Those of the archive have its foot.
    const archived = pages.get('图表')?.map((text, at) => numbers(text)?.slice(0, own[at]?.length))
    expect(archived).toEqual(own)
    const kinds = sheet.charts.find(({ name }) => name === 'kind')?.places ?? []
    const sum = kinds.reduce((all, { values }) => all + (values[0] ?? 0), 0)
    expect(`${sum} 件`).toBe(told('受理'))
    const thisMonth = sheet.charts.find(({ name }) => name === 'months')?.places.at(-1)?.values ?? []
    expect(thisMonth.slice(-2).map((count) => `${count} 件`)).toEqual([told('销项'), told('未结')])
  })

  test('stand on F13', () => {
    const onTime = sheet.figures
      .filter(({ group, label }) => group === 'onTime' && label !== '客户约定按时率')
      .map(({ value }) => /（(\d+)\/(\d+)）/u.exec(value)?.slice(1).map(Number) ?? [])
    const [met, all] = [0, 1].map((at) => onTime.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
    expect(onTime.length).toBeGreaterThan(3)
    const text = packed(chapter('投诉记录月总结表'))
    for (const words of [
      `受理${told('受理')}`,
      `投诉${told('类别：投诉')}`,
      `报修求助${told('其中报修求助')}`,
      `未结${told('未结')}`,
      `（${met}/${all}）`,
      `投诉满意率${told('满意率')}`,
    ])
      expect(text).toContain(packed(words))
    expect(text).toContain(packed(told('回访率').split('，')[0] ?? ''))
  })
})
