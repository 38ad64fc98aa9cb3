import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPaper, type PaperHash, paperFile, readPaper } from '../../src/main/paper-store'

const page = Buffer.from('%PDF-1.7 附表一')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('printed paper', () => {
  it('is stored under the hash of its bytes and read again by it', async () => {
    const hash = await keepPaper(folder, page)
    expect(hash).toBe('38ebbbe19402d17b2763d9a8564ee18bf1af677191fed6fc0d3c965486dcfa37')
    expect(readdirSync(folder)).toEqual([hash.slice(0, 2)])
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([`${hash}.pdf`])
    expect(await readPaper(folder, hash)).toEqual({ kind: 'found', bytes: page })
  })

  it('is one file when it is printed twice', async () => {
    const [one, other] = [await keepPaper(folder, page), await keepPaper(folder, page)]
    expect(one).toBe(other)
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2)
  })

  it('that is gone or was changed is told apart from paper that is there', async () => {
    const hash = await keepPaper(folder, page)
    expect(await readPaper(folder, '0'.repeat(64) as PaperHash)).toEqual({ kind: 'missing' })
    writeFileSync(paperFile(folder, hash), 'another page')
    expect(await readPaper(folder, hash)).toEqual({ kind: 'altered' })
  })

  it('that was damaged is whole again once it is stored again', async () => {
    const hash = await keepPaper(folder, page)
    writeFileSync(paperFile(folder, hash), page.subarray(0, 5))
    await keepPaper(folder, page)
    expect(await readPaper(folder, hash)).toMatchObject({ kind: 'found' })
  })
})
