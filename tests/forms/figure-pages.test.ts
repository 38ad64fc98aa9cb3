import { describe, expect, it } from 'vitest'
import { valueWords } from '#shared/chart/chart-words'
import { type FigureGroup, figure } from '#shared/domain/figure'
import { chartPages, figurePages } from '../../src/main/forms/figure-pages'
import { openFonts } from '../../src/main/forms/fonts'
import { type Given, prepare } from '../../src/main/forms/prepare'
import { drawForm } from '../../src/main/forms/render'
import {
  checkSound,
  fontsByPoppler,
  fontsDir,
  inkOf,
  keep,
  type Picture,
  packed,
  pictureOf,
  picturesOf,
  sheetsByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'
import { categories, chart, charts, figureSheet, hard, nothing, year } from './made-up-figures'

const slip = firstSlip(42, '2026-11-28T08:00:00.000Z')
const chapter = {
  organisation,
  month: '2026-11',
  revision: 1,
  closedAt: at('2026-12-01T02:00:00.000Z'),
} as const

function chaptersOf(drawn: typeof charts) {
  return chartPages({ ...chapter, month: chapter.month as never, charts: drawn })
}

describe('the pages of figures', () => {
  it('say of what period they are and as of when, each figure with its formula, each number of each chart', async () => {
    const sheet = figureSheet()
    const { bytes, pages, missing } = await drawForm(figurePages({ organisation, sheet, slip }), fontsDir)
    keep('figures', bytes)
    checkSound(bytes)
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(sheets).toHaveLength(pages)
    for (const [place, text] of sheets.entries()) {
      expect(text).toContain(organisation)
      expect(text).toContain('数据截至2026-11-2816:002026年11月')
      expect(text).toContain(`第${place + 1}页共${pages}页`)
    }
    const all = sheets.join('')
    for (const { label, value } of sheet.figures) expect(all).toContain(packed(label + value))
    // Each whole on its page, with every number.
    for (const { title, places, unit } of charts.filter((one) => one !== hard)) {
      const page = sheets.find((text) => text.includes(title)) ?? ''
      for (const { label } of places.slice(-3, 12)) expect(page).toContain(packed(label).slice(-2))
      for (const { values } of places.slice(0, 12))
        for (const value of values) expect(page).toContain(valueWords(value, unit))
    }
    expect(missing).toContain('😀')
    expect(all).toContain('U+1F600')
  })

  it('prove each word of a chart, and split it into runs of fonts that have its characters', () => {
    const given: Given = { texts: [], missing: new Set() }
    const { content } = chaptersOf([hard])
    const prepared = JSON.stringify(prepare(content, openFonts(fontsDir), given))
    for (const { label } of hard.places.slice(0, 2)) expect(given.texts.join('')).toContain(label)
    expect(given.texts).toContain('受理 & <i>')
    expect(given.texts).toContain('𠮷㛃䶮·𪛖')
    expect(prepared).toContain('<tspan font-family=\\"HanaA\\">𠮷</tspan>')
    expect(prepared).toContain('受理 &amp; &lt;i&gt;')
  })

  it('draw bars as long as their numbers say, dark enough for a copier', async () => {
    const { bytes } = await drawForm(chaptersOf([categories]), fontsDir)
    const lengths = barsOf(pictureOf(bytes, 1, 144))
    expect(lengths).toHaveLength(5)
    for (const [place, value] of [41, 23, 12, 7, 3].entries())
      expect(Math.abs((lengths[place] ?? 0) - ((lengths[0] ?? 0) * value) / 41)).toBeLessThan(2)
  })

  it('draw twelve months of four kinds on one page', async () => {
    const { bytes, pages } = await drawForm(chaptersOf([year]), fontsDir)
    const text = packed(sheetsByPoppler(bytes)[0] ?? '')
    expect(pages).toBe(1)
    for (const { values } of year.places) for (const value of values) expect(text).toContain(String(value))
    expect(inkOf(pictureOf(bytes, 1, 50))).toBeGreaterThan(4000)
  })

  it('leave no page blank and no font out, whatever the labels', async () => {
    const long = '三号楼地下二层北侧货运通道及其附属消防设施和照明线路的日常巡检与维修保养'
    const tall = chart(
      { title: long, formula: long.repeat(3), series: ['一', '二', '三', '四'] },
      Array.from({ length: 40 }, (_, place) => ({
        label: `${place}${long.repeat(4)}`,
        values: [1e6, 1, 2, 3],
      })),
    )
    const { bytes } = await drawForm(chaptersOf([tall, tall, nothing]), fontsDir)
    for (const { isEmbedded, isSubset } of fontsByPoppler(bytes))
      expect([isEmbedded, isSubset]).toEqual([true, true])
    expect(Math.min(...picturesOf(bytes, 24).map(inkOf))).toBeGreaterThan(200)
  })

  it('keep the head of a group with its first figure, and repeat it on the next page', async () => {
    const told = (group: FigureGroup, count: number) =>
      Array.from({ length: count }, (_, place) => figure(group, `${group} ${place}`, '1 件', '怎样算的'))
    for (const count of [22, 23, 24, 25]) {
      const figures = [...told('cases', count), ...told('onTime', 40)]
      const sheet = figureSheet([], figures)
      const { bytes } = await drawForm(figurePages({ organisation, sheet, slip: null }), fontsDir)
      const sheets = sheetsByPoppler(bytes).map(packed)
      for (const text of sheets) expect(text.includes('按时')).toBe(/onTime\d/u.test(text))
    }
  })

  it('lose nothing of a name that is taller than a page', async () => {
    const tall = figure('parts', `分类：${'楼'.repeat(4000)}`, '1 件', '怎样算的')
    const sheet = figureSheet([], [tall])
    const { pages } = await drawForm(figurePages({ organisation, sheet, slip: null }), fontsDir)
    expect(pages).toBeGreaterThan(2)
  })

  it('have the same bytes when they are drawn again', async () => {
    const [one, other] = [
      await drawForm(chaptersOf(charts), fontsDir),
      await drawForm(chaptersOf(charts), fontsDir),
    ]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('say that there was nothing to draw', async () => {
    const { bytes } = await drawForm(chaptersOf([]), fontsDir)
    expect(sheetsByPoppler(bytes)[0]).toContain('这个月没有可画的数字')
  })
})

/** Lengths of what is filled, from top to bottom, in dots. */
function barsOf({ width, height, grey }: Picture): readonly number[] {
  const lengths: number[] = []
  let isWithin = false
  for (let y = 0; y < height; y++) {
    let [longest, run] = [0, 0]
    for (let x = 0; x < width; x++) {
      const dot = grey[y * width + x] ?? 255
      run = dot > 70 && dot < 84 ? run + 1 : 0
      longest = Math.max(longest, run)
    }
    if (longest > 20 && !isWithin) lengths.push(0)
    isWithin = longest > 20
    if (isWithin) lengths[lengths.length - 1] = Math.max(lengths.at(-1) ?? 0, longest)
  }
  return lengths
}
