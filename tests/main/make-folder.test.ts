import { mkdtempSync, rmSync, statSync } from 'node:fs'
import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../src/main/durable-file'

let folder: string
let synced: string[]
const { open } = fsp
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-folder-'))
  synced = []
  fsp.open = async (file, ...how) => {
    const handle = await open(file, ...how)
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      await sync()
      synced.push(String(file))
    }
    return handle
  }
  syncBuiltinESMExports()
})
afterEach(() => {
  fsp.open = open
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true })
})

test('a folder is on the disk with all that leads there; what was there already is let be', async () => {
  const made = join(folder, '2026-11', 'r1.part', 'gathered')
  await makeFolder(made)
  expect(statSync(made).isDirectory()).toBe(true)
  expect(synced).toEqual([join(folder, '2026-11', 'r1.part'), join(folder, '2026-11'), folder])
  synced = []
  await makeFolder(made)
  expect(synced).toEqual([])
  await makeFolder(join(folder, '2026-11', 'r2.part'))
  expect(synced).toEqual([join(folder, '2026-11')])
})
