import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookChecker } from '../../../src/main/actions/check-book'
import { openWorks } from '../../../src/main/actions/works'
import type { Db } from '../../../src/main/store/tx'
import type { Undertaking, Workshop } from '../../../src/main/workshop'
import { deskInMemory } from '../store/desk-of-two-tables'

let db: Db
let folder: string

beforeEach(async () => {
  db = await deskInMemory()
  folder = mkdtempSync(join(tmpdir(), 'check-'))
})

afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const noWorkshop: Workshop = {
  draw: () => Promise.reject(new Error('Nothing is drawn here')),
  undertake: () => {
    throw new Error('Nothing is undertaken here')
  },
}

/** Reads until it is ended. */
function endless(): Undertaking<never> {
  let end: (answer: null) => void = () => {}
  const answer = new Promise<null>((resolve) => {
    end = resolve
  })
  return { answer, cancel: () => end(null) }
}

test.each([
  ['as its copy is made', () => true],
  ['while the copy is read', (copy: string) => existsSync(copy)],
])('核对 that is canceled %s leaves no copy, and the desk can do the next thing', async (_, isTime) => {
  const copy = join(folder, 'check.part')
  const works = openWorks(noWorkshop, () => {})
  const check = bookChecker({ db, works, copy, anchors: async () => [], checkAside: endless })
  const checking = check()
  await expect.poll(() => isTime(copy), { interval: 1 }).toBe(true)
  works.cancel()
  expect(await checking).toEqual({ ok: false, reason: 'canceled' })
  expect(readdirSync(folder)).toEqual([])
  expect([works.isBusy(), works.standing()]).toEqual([false, null])
})
