import { beforeAll, describe, expect, it } from 'vitest'
import {
  damages,
  flipBits,
  makeSoundBook,
  type SoundBook,
  startOnDamagedFiles,
} from '../../support/damaged-book'

// `npm run bench -- damage` does 500 of each; a seed that failed is given as DAMAGE_SEED.
const seed = Number(process.env.DAMAGE_SEED ?? 20261123)

describe('a book whose file was damaged', { timeout: 120_000 }, () => {
  let book: SoundBook
  beforeAll(async () => {
    book = await makeSoundBook(60)
  }, 60_000)

  it('is told at the start as damaged or short of its last records, and its backup is offered and comes back', async () => {
    const { wrong, restored, told } = await startOnDamagedFiles(book, 40, seed)
    expect(wrong, `seed ${seed}`).toEqual([])
    expect(restored).toBeGreaterThan(0)
    expect(Object.keys(told).length).toBeGreaterThanOrEqual(damages.length)
  })

  it('is found by 核对 whichever bit of a record, an event or a sealed value changed', () => {
    const { missed, tables } = flipBits(book, 60, seed)
    expect(missed, `seed ${seed}`).toEqual([])
    expect(tables).toBeGreaterThan(10)
  })
})
