import { describe, expect, it } from 'vitest'
import { type Media, mediaSize, plainWay } from '#shared/domain/print-setting'
import type { SlipId } from '#shared/ipc/slip-views'
import { drawForm } from '../../src/main/forms/render'
import { type TestPageFacts, testPage } from '../../src/main/forms/test-page'
import { checkByQpdf, fontsByPoppler, fontsDir, inkIn, packed, pictureOf, textByPoppler } from './look'
import { at } from './made-up'

const facts: TestPageFacts = {
  organisation: '某某产业园',
  slip: {
    id: 7 as SlipId,
    copy: 1,
    kind: 'first',
    printedAt: at('2026-11-23T02:05:00.000Z'),
    printedBy: '王敏',
  },
  formWord: '派工单',
  queue: '针式打印机（一楼）',
  way: { ...plainWay, offsetX: -15, offsetY: 20, scale: 985 },
}

const draw = (way: Partial<TestPageFacts['way']>) =>
  drawForm(testPage({ ...facts, way: { ...facts.way, ...way } }), fontsDir)

const dpi = 254 // ten dots a millimetre

describe('打印测试页', () => {
  it.each(['A4', 'A5', 'continuous'] as const)(
    'on %s is one page of its size, and says where and how it was printed',
    async (media: Media) => {
      const { bytes, pages, missing } = await draw({ media })
      expect([pages, missing]).toEqual([1, []])
      const { width, height } = pictureOf(bytes, 1, dpi)
      expect(Math.abs(width - mediaSize[media].width * 10)).toBeLessThan(2)
      expect(Math.abs(height - mediaSize[media].height * 10)).toBeLessThan(2)
      const text = packed(textByPoppler(bytes))
      for (const words of [
        '打印测试页',
        '打印机：针式打印机（一楼）',
        '设置：派工单',
        '份数：1单面',
        '向右-1.5mm向下2.0mm缩放98.5%',
        '𠮷㛃䶮·',
        '□☑',
        '2026-11-2310:05王敏',
      ])
        expect(text).toContain(words)
      checkByQpdf(bytes)
      for (const font of fontsByPoppler(bytes)) expect(font).toMatchObject({ isEmbedded: true })
    },
  )

  it('has a mark at each millimetre of both edges, just there', async () => {
    const picture = pictureOf((await draw({})).bytes, 1, dpi)
    const box = (left: number, top: number, width: number, height: number) => ({
      left: left * 10,
      top: top * 10,
      right: (left + width) * 10,
      bottom: (top + height) * 10,
    })
    for (const mark of [1, 49, 50, 137, 209]) {
      expect(inkIn(picture, box(mark - 0.2, 6.2, 0.4, 1))).toBeGreaterThan(5)
      expect(inkIn(picture, box(mark + 0.3, 6.2, 0.4, 1))).toBe(0)
    }
    for (const mark of [49, 50, 137, 296]) {
      expect(inkIn(picture, box(6.2, mark - 0.2, 1, 0.4))).toBeGreaterThan(5)
      expect(inkIn(picture, box(6.2, mark + 0.3, 1, 0.4))).toBe(0)
    }
  })

  it('has a back where both sides are printed', async () => {
    const { bytes, pages } = await draw({ isDuplex: true })
    expect(pages).toBe(2)
    expect(packed(textByPoppler(bytes))).toContain('这一页印在第一页的背面')
  })
})
