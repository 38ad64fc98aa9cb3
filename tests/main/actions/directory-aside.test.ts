import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largestFile } from '#shared/domain/directory-file'
import { aside } from '../../../src/main/actions/directory-aside'
import type { UndertakeDirectory } from '../../../src/main/directory/work'
import { readChosen } from '../../../src/main/read-chosen'
import { noPrinter, openTestDesk } from '../../support/desk'

const order = { bytes: new Uint8Array() }

test('a file that is read for too long has its process ended, and is said to be too slow', async () => {
  let isEnded = false
  const never: UndertakeDirectory = () => {
    let end = (_: null) => {}
    return {
      answer: new Promise<null>((resolve) => {
        end = resolve
      }),
      cancel: () => {
        isEnded = true
        end(null)
      },
    }
  }
  expect(await aside(never, 'read', order, 10).outcome).toEqual({ kind: 'too-slow' })
  expect(isEnded).toBe(true)
  const task = aside(never, 'read', order, 60_000)
  task.cancel()
  expect(await task.outcome).toEqual({ kind: 'canceled' })
})

test('a process that ends by itself is told from a mistake of ours', async () => {
  const failing =
    (code: string): UndertakeDirectory =>
    () => ({ answer: Promise.reject(Object.assign(new Error('no'), { code })), cancel: () => {} })
  expect(await aside(failing('PROCESS-ENDED'), 'read', order).outcome).toEqual({ kind: 'gone' })
  await expect(aside(failing('EOTHER'), 'read', order).outcome).rejects.toThrow('no')
})

test('a list of a gigabyte is refused by its size, unread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'list-'))
  try {
    const file = join(folder, '租户.xlsx')
    writeFileSync(file, 'PK')
    truncateSync(file, 2 ** 30)
    expect(await readChosen(file, largestFile)).toEqual({ kind: 'too-large' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the directory is read, and an import taken back, by indexes', async () => {
  const desk = await openTestDesk(noPrinter)
  const plan = (sql: string) =>
    desk.db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n')
  expect(
    plan(
      `SELECT * FROM json_each('[]') JOIN contactPerson ON customerId = value ->> 0 WHERE name IS NOT NULL`,
    ),
  ).toContain('contactPersonOfCustomer')
  expect(plan(`SELECT * FROM json_each('[]') JOIN occupancy ON customerId = value ->> 0`)).toContain(
    'occupancyOfCustomer',
  )
  expect(plan(`SELECT * FROM event WHERE id > 1 AND id < 9 AND kind = 'a' ORDER BY id DESC`)).toContain(
    'USING INTEGER PRIMARY KEY',
  )
  desk.close()
})
