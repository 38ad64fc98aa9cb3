import { describe, expect, it } from 'vitest'
import { paperLook } from '#shared/chart/chart-look'
import { chartPicture } from '#shared/chart/chart-svg'
import { valueWords } from '#shared/chart/chart-words'
import { widthOf } from '#shared/chart/fit-words'
import { unescaped } from '#shared/chart/svg'
import type { Chart } from '#shared/domain/figure-sheet'
import {
  categories,
  chart,
  charts,
  departments,
  hard,
  hours,
  many,
  none,
  nothing,
  rates,
  year,
} from '../../forms/made-up-figures'

const paper = 481.9

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawn(of: Chart, width = paper) {
  const { svg, height } = chartPicture(of, width, paperLook)
  const number = (attributes: string, name: string) =>
    Number(new RegExp(` ${name}="([^"]*)"`, 'u').exec(` ${attributes}`)?.[1])
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, look = '', said = '']) => ({
    text: unescaped(said),
    x: number(look, 'x'),
    y: number(look, 'y'),
    size: number(look, 'font-size'),
    anchor: /text-anchor="(\w+)"/u.exec(look)?.[1],
    look,
  }))
  const rects: Box[] = [...svg.matchAll(/<rect ([^>]*)\/>/gu)].map(([, look = '']) => ({
    x: number(look, 'x'),
    y: number(look, 'y'),
    width: number(look, 'width'),
    height: number(look, 'height'),
  }))
  return { svg, height, texts, rects, words: texts.map(({ text }) => text) }
}

const valuesOf = ({ places, series }: Chart) =>
  series.flatMap((_, which) => places.map(({ values }) => values[which] ?? null))

describe('a chart', () => {
  it.each(charts.map((one) => [one.title, one] as const))(
    'says what it shows with attributes alone, in a font of its own: %s',
    (_, one) => {
      const { svg, texts, height } = drawn(one)
      expect(svg).not.toMatch(/opacity|style=|class=|<tspan|url\(|href/u)
      for (const { look } of texts) expect(look).toContain('font-family="Hei"')
      expect(texts.length).toBeGreaterThan(0)
      expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="481.9" height="${height}"`)).toBe(
        true,
      )
    },
  )

  it.each(charts.map((one) => [one.title, one] as const))('keeps within its room: %s', (_, one) => {
    for (const width of [232, paper, 900]) {
      const { texts, rects, height } = drawn(one, width)
      for (const { text, x, y, size, anchor } of texts) {
        const wide = widthOf(text, size)
        const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
        expect({ text, fits: left >= -0.5 && left + wide <= width + 0.5 && y <= height }).toEqual({
          text,
          fits: true,
        })
      }
      for (const box of rects) expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true)
    }
  })

  it('of twelve months has each number over its column, all columns to one scale', () => {
    const { words, rects } = drawn(year)
    const values = valuesOf(year).flatMap((value) => (value ? [value] : []))
    expect(rects).toHaveLength(values.length)
    for (const value of values) expect(words).toContain(String(value))
    // Rounded to hundredths of a point.
    const unit = (6 * paperLook.size) / Math.max(...values)
    for (const [place, { height }] of rects.entries())
      expect(height).toBeCloseTo((values[place] ?? 0) * unit, 1)
    expect(words.filter((text) => year.series.includes(text))).toEqual(year.series)
    expect(words.filter((text) => text === '2026年')).toHaveLength(11)
  })

  it('breaks its months alike: each after its year, or none', () => {
    const months = chart(
      { shape: 'columns' },
      Array.from({ length: 12 }, (_, place) => ({ label: `26年${place + 1}月`, values: [place] })),
    )
    const broken = (width: number) => drawn(months, width).words.filter((text) => text === '26年').length
    expect([560, paper].map(broken)).toEqual([0, 12])
  })

  it('no number of it stands over another', () => {
    for (const one of [year, rates]) {
      const numbers = drawn(one).texts.filter(
        ({ anchor, text }) => anchor === 'middle' && !/[年月]/u.test(text),
      )
      expect(numbers).toHaveLength(12 * one.series.length)
      for (const [place, { text, size, x }] of numbers.entries()) {
        const next = numbers[place + 1]
        if (!next || next.x < x) continue
        expect((widthOf(text, size) + widthOf(next.text, next.size)) / 2).toBeLessThanOrEqual(
          next.x - x + 0.01,
        )
      }
    }
  })

  it('of shares shows — where there was nothing to divide by, and is as high as the whole at 100%', () => {
    const { words, rects } = drawn(rates)
    expect(words.filter((text) => text === '—')).toHaveLength(1)
    expect(words).toContain('88.4%')
    expect(words).toContain('0%')
    expect(rects[0]?.height).toBeCloseTo(6 * paperLook.size)
  })

  it('of parts has a bar for each, as long as its number, beside its word', () => {
    const { words, rects } = drawn(categories)
    expect(words).toEqual([
      '受理',
      ...categories.places.flatMap(({ label, values }) => [label, String(values[0])]),
    ])
    const unit = (rects[0]?.width ?? 0) / 41
    expect(rects).toHaveLength(5)
    for (const [place, value] of [41, 23, 12, 7, 3].entries())
      expect(rects[place]?.width).toBeCloseTo(value * unit, 1)
  })

  it('has all series to one scale, each as wide as it needs', () => {
    const three = chart(
      { series: ['投诉', '报修求助', '其他'] },
      [
        [40, 60, 1],
        [20, 0, 0],
      ].map((values, place) => ({ label: `${place}号楼`, values })),
    )
    const { rects, texts } = drawn(three)
    const unit = (rects[0]?.width ?? 0) / 40
    expect(rects.map(({ width }) => Math.round(width / unit))).toEqual([40, 60, 1, 20])
    expect(unit).toBeGreaterThan(2.5)
    const heads = texts.filter(({ text }) => three.series.includes(text))
    expect(heads.map(({ text }) => text)).toEqual(three.series)
    for (const [place, { x, text, size }] of heads.entries())
      expect(x + widthOf(text, size)).toBeLessThanOrEqual((heads[place + 1]?.x ?? paper) + 0.01)
    const zeros = chart({ series: ['投诉', '报修求助'] }, [{ label: '', values: [0, null] }])
    expect(drawn(zeros).words).toEqual(['投诉', '报修求助', '', '0', '—'])
  })

  it('of hours says hours, and days from two days on', () => {
    const { words } = drawn(hours)
    for (const text of ['2.3时', '7.5时', '26时', '3天', '—']) expect(words).toContain(text)
  })

  it('tells where each value stands, in no place of another', () => {
    for (const one of [year, categories, many]) {
      const { spots, svg } = chartPicture(one, paper, paperLook, one.places.length)
      expect(spots.map(({ place, which }) => [place, which])).toHaveLength(
        one.places.length * one.series.length,
      )
      const said = [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)</gu)].map(
        ([, x, y, text]) => ({ x: Number(x), y: Number(y), text }),
      )
      const inside = ({ x, y, width, height }: Box) =>
        said.filter((at) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height)
      for (const spot of spots)
        expect(inside(spot).map(({ text }) => text)).toEqual([
          valueWords(one.places[spot.place]?.values[spot.which] ?? null, one.unit),
        ])
    }
  })

  it('tells in words what has no room', () => {
    expect(drawn(many).words).toContain('另有 10 项没有画，合计 110')
    const months = chart(
      { shape: 'columns', series: ['一', '二', '三', '四', '五', '六', '七'] },
      Array.from({ length: 15 }, (_, place) => ({ label: `${place + 1}日`, values: [1, 2, 3, 4, 5, 6, 7] })),
    )
    const { words } = drawn(months)
    expect(words).toContain('前面另有 3 项没有画')
    expect(words).toContain('没有画：七')
    expect(words).toContain('15日')
    expect(words).not.toContain('3日')
  })

  it('without anything says so, and zeros are numbers', () => {
    expect(drawn(nothing).words).toEqual(['这段时间没有数据'])
    expect(drawn(none).words.filter((text) => text === '0')).toHaveLength(6)
    expect(drawn(none).rects).toEqual([])
  })

  it('shortens what is too long and has it whole below', () => {
    const { words } = drawn(hard, 232)
    const whole = words.slice(words.indexOf('全称：') + 1).join('')
    expect(words.some((text) => text.endsWith('…'))).toBe(true)
    for (const { label } of hard.places.slice(0, 2)) expect(whole).toContain(label)
    expect(drawn(departments).words).not.toContain('全称：')
  })

  it('is well-formed whatever was typed', () => {
    const { svg, words } = drawn(hard)
    expect(words).toContain('受理 & <i>')
    expect(svg).toContain('受理 &amp; &lt;i&gt;')
    expect(svg).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  })
})
