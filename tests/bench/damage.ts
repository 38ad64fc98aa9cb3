import { flipBits, makeSoundBook, startOnDamagedFiles } from '../support/damaged-book'
import type { Figure } from './measure'

const count = Number(process.env.DAMAGES ?? 500)
const seed = Number(process.env.DAMAGE_SEED ?? 20261123)

/** That many damaged files at the start, and that many changed bits in rows. What is not found ends the bench with 1. */
export async function measureDamage(): Promise<readonly Figure[]> {
  const book = await makeSoundBook()
  const started = await startOnDamagedFiles(book, count, seed)
  const flipped = flipBits(book, count, seed)
  const lines = [
    `seed ${seed}: ${count} damaged files of ${Math.round(book.main.length / 1024)} KB, ${started.restored} put back`,
    ...Object.entries(started.told).map(([what, times]) => `  ${what} ${times}`),
    `${count} changed bits in rows of ${flipped.tables} tables`,
    ...Object.entries(flipped.found).map(([breach, times]) => `  ${breach} ${times}`),
    ...started.wrong,
    ...flipped.missed.map((place) => `not found: ${place}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (started.wrong.length + flipped.missed.length > 0) process.exitCode = 1
  return [
    findings(`damaged files not told at the start, of ${count}`, started.wrong.length),
    findings(`changed bits not found by 核对, of ${count}`, flipped.missed.length),
  ]
}

function findings(name: string, ours: number): Figure {
  return { name, unit: 'findings', ours, bare: null, bound: '0', runs: count }
}
