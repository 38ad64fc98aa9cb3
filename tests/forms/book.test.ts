import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BookPart, proveBook, writeBook } from '../../src/main/forms/book'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { NotDrawnError } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import { checkByQpdf, fontsDir, pictureOf, sheetsByPoppler } from './look'
import { complaint, handledRound, prose } from './made-up'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function* month(forms: number): Generator<BookPart> {
  for (let place = 1; place <= forms; place++) {
    const number = `TS-202611-${String(place).padStart(4, '0')}`
    const content = prose(place % 4 === 0 ? 900 : 80)
    yield {
      number,
      bookmark: place % 4 === 1 ? `11月${(place + 3) / 4}日` : null,
      definition: complaintForm({ ...complaint, number, content, rounds: [handledRound] }),
    }
  }
}

async function written(forms: number, name: string) {
  const path = join(folder, name)
  const told: number[] = []
  const book = { path, fontsDir, title: '2026年11月', createdAt: new Date(0), footWords: '月度归档' }
  const result = await writeBook({ ...book, parts: month(forms) }, (drawn) => told.push(drawn))
  return { ...result, bytes: readFileSync(path), path, told }
}

describe('the book of a month', () => {
  it('holds the forms one after another, each with its own pages and the book’s', async () => {
    const { bytes, pages, parts, told } = await written(12, 'twelve.pdf')
    const sheets = sheetsByPoppler(bytes)
    expect([pages, sheets.length, parts.length]).toEqual([15, 15, 12])
    expect(told).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    expect(sheets[4]).toContain('TS-202611-0004')
    expect(sheets[4]).toMatch(/第\s?2\s?页\s+共\s?2\s?页/u)
    sheets.forEach((sheet, index) => {
      expect(sheet).toMatch(new RegExp(`月度归档\\s+总第\\s?${index + 1}\\s?页`, 'u'))
    })
    checkByQpdf(bytes)
  })

  it('opens at a day by its bookmark', async () => {
    const { path } = await written(12, 'days.pdf')
    const { bookmarks } = JSON.parse(
      execFileSync('qpdf', ['--json', '--json-key=outlines', path], { encoding: 'utf8' }).replace(
        '"outlines"',
        '"bookmarks"',
      ),
    ) as { bookmarks: { title: string; destpageposfrom1: number }[] }
    expect(bookmarks.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ['11月1日', 1],
      ['11月2日', 6],
      ['11月3日', 11],
    ])
  })

  it('shows a form as it looks by itself, but for the book’s page number', async () => {
    const { bytes } = await written(2, 'two.pdf')
    const [part] = month(1)
    if (!part) throw new Error('a month of one form')
    const alone = await drawForm(part.definition, fontsDir)
    const above = (pdf: Uint8Array) => pictureOf(pdf, 1, 72).grey.subarray(0, 595 * 790)
    expect(Buffer.compare(above(bytes), above(alone.bytes))).toBe(0)
  })

  it('is proven part by part, and refused if a part was given more than it shows', async () => {
    const { bytes, parts } = await written(5, 'five.pdf')
    const read: number[] = []
    await proveBook(Uint8Array.from(bytes), parts, fontsDir, (page) => read.push(page))
    expect(read).toEqual([1, 2, 3, 4, 5, 6])
    const altered = parts.map((part, index) =>
      index === 2 ? { ...part, texts: [...part.texts, '没画的字'] } : part,
    )
    await expect(proveBook(bytes, altered, fontsDir, () => undefined)).rejects.toBeInstanceOf(NotDrawnError)
  })

  it('has the same bytes when it is written again', async () => {
    const one = await written(6, 'one.pdf')
    const other = await written(6, 'other.pdf')
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})
