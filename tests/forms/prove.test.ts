import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { openFonts } from '../../src/main/forms/fonts'
import { lostFrom, NotDrawnError, oneForGlyph, proveDrawn } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import { fontsDir, packed, textByPoppler } from './look'
import { prose } from './made-up'

const fonts = openFonts(fontsDir)

function page(content: Content[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: 40,
    info: { title: '试', creationDate: new Date(0) },
    defaultStyle: { fontSize: 10.5 },
    content,
  }
}

function tableOf(rows: readonly string[], dontBreakRows: boolean): Content {
  return { table: { widths: [300], dontBreakRows, body: rows.map((row) => [row]) } }
}

describe('the proof that a sheet holds what it was given', () => {
  it('refuses the row that pdfmake drops because it is taller than a page', async () => {
    const rows = ['前', prose(6000), '后']
    await expect(drawForm(page([tableOf(rows, true)]), fontsDir)).rejects.toBeInstanceOf(NotDrawnError)
    await expect(drawForm(page([tableOf(rows, false)]), fontsDir)).resolves.toMatchObject({ pages: 5 })
  })

  it('names what is lost', async () => {
    const { bytes } = await drawForm(page([{ text: '货梯停运' }]), fontsDir)
    await expect(proveDrawn(bytes, ['货梯停运', '话138'], fonts)).rejects.toMatchObject({
      lost: ['话138', '话138'],
    })
  })

  it('counts: the same words given twice must stand there twice', () => {
    const lost = (drawn: string) => lostFrom([drawn], ['王小明', '王小明'], oneForGlyph(fonts))
    expect(lost('王小明 王小明')).toEqual([])
    expect(lost('王小明 某某某')).toEqual(['王小明'])
  })

  it('wants the order kept', () => {
    expect(lostFrom(['停货梯运'], ['货梯停运'], oneForGlyph(fonts))).toEqual(['货梯停运'])
  })

  it('does not mind where lines and pages end', () => {
    expect(lostFrom(['编号7 货梯', '编号7 停 运'], ['货梯停运'], oneForGlyph(fonts))).toEqual([])
  })

  it('takes two characters of one glyph for each other, as a PDF does', async () => {
    const { bytes } = await drawForm(page([{ text: '一⼀' }]), fontsDir)
    await expect(proveDrawn(bytes, ['⼀一'], fonts)).resolves.toBeUndefined()
  })

  it('is of this sheet alone: the text of the next one is its own, whichever of the two the sheet before had', async () => {
    for (const own of ['⼀', '一', '⼀']) {
      const { bytes } = await drawForm(page([{ text: own }]), fontsDir)
      expect(packed(textByPoppler(bytes))).toContain(own)
    }
  })
})
