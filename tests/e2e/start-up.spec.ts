import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { backUp } from '../../src/main/backup/back-up'
import { dataFolderAt } from '../../src/main/data-folder'
import { verify } from '../../src/main/store/verify'
import { backupWorkHere } from '../support/backup-work'
import { noPrinter, openTestDesk, registerComplaint } from '../support/desk'
import { inherited } from '../support/launch'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn, type } from './steps'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A desk that has one case, and yesterday's backup with it. */
async function withOneCase(dataDir: string): Promise<string> {
  return await prepare(dataDir, async (desk) => {
    await registerComplaint(desk)
    const task = { db: desk.db, root: dataDir, folder: dataFolderAt(dataDir).backups, now: desk.now }
    const outcome = await backUp({ ...task, monthsKept: 120, work: backupWorkHere })
    if (outcome.kind !== 'made') throw new Error(`The backup is ${outcome.kind}`)
  })
}

const blocked = (window: Page, title: string) =>
  expect(screen(window, 'blocked').getByRole('heading', { name: title })).toBeVisible()

/** 再试一次, in vain, and the answer is there. */
async function tryInVain(window: Page, title: string): Promise<void> {
  await press(window, 'F5')
  await expect(screen(window, 'blocked').getByRole('button', { name: '再试一次' })).toBeEnabled()
  await blocked(window, title)
}

/** What cannot be read does not say how far its numbers came: the last one on paper is typed. */
async function restoreWithNumber(window: Page): Promise<void> {
  const newest = window.locator('.backup-list .choice').first()
  await expect(newest).toContainText('最后 TS-')
  const [, last = ''] = /最后 (TS-\d{6}-\d{4})/.exec((await newest.textContent()) ?? '') ?? []
  await type(window.getByLabel('纸上最后一个编号'), last)
  await press(window, 'Control+Enter')
}

async function hasItsCase(window: Page): Promise<void> {
  await signIn(window)
  const rows = window.getByRole('list', { name: '待办案件' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('值班保安说话很冲')
}

test('a damaged database is named, left alone, and put back from the backup', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await withOneCase(newFolder())
  const database = join(dataDir, 'desk.db')
  const file = openSync(database, 'r+')
  for (let page = 2; page < 30; page++) writeSync(file, Buffer.alloc(2048, 0xa5), 0, 2048, page * 4096)
  closeSync(file)
  const damaged = readFileSync(database)
  const { window } = await launch({ dataDir })
  await blocked(window, '数据库打不开：文件已损坏')
  await look(window, 'blocked-damaged')
  expect(readFileSync(database).equals(damaged)).toBe(true)
  await restoreWithNumber(window)
  await hasItsCase(window)
  const [aside = ''] = readdirSync(join(dataDir, 'replaced'))
  expect(readFileSync(join(dataDir, 'replaced', aside, 'desk.db')).equals(damaged)).toBe(true)
})

test('a database of a newer program is named and left alone', async ({ launch, newFolder }) => {
  const dataDir = await withOneCase(newFolder())
  const database = join(dataDir, 'desk.db')
  const db = new Database(database)
  db.pragma('user_version = 99')
  db.close()
  const newer = readFileSync(database)
  const { window } = await launch({ dataDir })
  await blocked(window, '数据是更新版本的程序写的')
  await expect(window.getByText('请安装最新版本的接诉台再打开。')).toBeVisible()
  await look(window, 'blocked-newer')
  await tryInVain(window, '数据是更新版本的程序写的')
  await expect(window.getByRole('button', { name: '恢复这份备份' })).toHaveCount(0)
  expect(readFileSync(database).equals(newer)).toBe(true)
})

test('a database that is gone is missed, not made anew, and opens when it is put back', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await withOneCase(newFolder())
  const database = join(dataDir, 'desk.db')
  renameSync(database, `${database}.away`)
  const { window } = await launch({ dataDir })
  await blocked(window, '数据库文件不见了')
  await look(window, 'blocked-missing')
  await tryInVain(window, '数据库文件不见了')
  expect(existsSync(database)).toBe(false)
  renameSync(`${database}.away`, database)
  await press(window, 'F5')
  await hasItsCase(window)
})

test('a database that is gone comes back from the backup', async ({ launch, newFolder }) => {
  const dataDir = await withOneCase(newFolder())
  rmSync(join(dataDir, 'desk.db'))
  const { window } = await launch({ dataDir })
  await blocked(window, '数据库文件不见了')
  await restoreWithNumber(window)
  await hasItsCase(window)
})

/**
 * A script that becomes Electron where `mounts` were made before, in a mount namespace of its own: root writes into a
 * folder of any rights (measured 15).
 */
function inAMountOfItsOwn(folder: string, mounts: string): string {
  const script = join(folder, 'start')
  const unshare = process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --user --map-root-user --mount'
  const words = `#!/bin/sh
[ "$1" = inside ] || exec ${unshare} "$0" inside "$@"
shift
{ ${mounts}; } >&2 || exit 70
exec '${process.execPath}' "$@"
`
  writeFileSync(script, words, { mode: 0o755 })
  return script
}

test('a folder that cannot be written is named, and opens once it can be', async ({ launch, newFolder }) => {
  const dataDir = await withOneCase(newFolder())
  const startedBy = inAMountOfItsOwn(
    newFolder(),
    `mount --bind '${dataDir}' '${dataDir}' && mount -o remount,bind,ro '${dataDir}'`,
  )
  const { app, window } = await launch({ dataDir, startedBy, isSandboxed: false })
  await blocked(window, '数据文件夹不能写入')
  await look(window, 'blocked-read-only')
  await tryInVain(window, '数据文件夹不能写入')
  inside(app.process().pid, 'mount', '-o', 'remount,bind,rw', dataDir)
  await press(window, 'F5')
  await hasItsCase(window)
})

test('a full disk is named, and the desk opens once there is room', async ({ launch, newFolder }) => {
  const prepared = await withOneCase(newFolder())
  const folder = newFolder()
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const startedBy = inAMountOfItsOwn(
    folder,
    `mount -t tmpfs -o size=24m desk '${dataDir}' && cp -a '${prepared}/.' '${dataDir}' &&
     { cat /dev/zero > '${dataDir}/filler' || true; }`,
  )
  const { app, window } = await launch({ dataDir, startedBy, isSandboxed: false })
  await blocked(window, '磁盘满了')
  await look(window, 'blocked-disk-full')
  await tryInVain(window, '磁盘满了')
  inside(app.process().pid, 'rm', join(dataDir, 'filler'))
  await press(window, 'F5')
  await hasItsCase(window)
})

/** Runs a command where that program is. */
function inside(pid: number | undefined, ...command: string[]): void {
  const whose = process.getuid?.() === 0 ? [] : ['--user', '--preserve-credentials']
  execFileSync('nsenter', ['--target', String(pid), ...whose, '--mount', ...command])
}

test('a file in the place of the folder is named, and the desk opens once it is gone', async ({
  launch,
  newFolder,
}) => {
  const dataDir = join(newFolder(), 'data')
  writeFileSync(dataDir, 'not a folder')
  const { window } = await launch({ dataDir })
  await blocked(window, '数据文件夹的位置上是一个文件')
  await look(window, 'blocked-not-a-folder')
  rmSync(dataDir)
  await press(window, 'F5')
  await expect(screen(window, 'set-up')).toBeVisible()
})

test('a second start over the same folder brings the first window to the front and ends', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await withOneCase(newFolder())
  const { app, window } = await launch({ dataDir })
  await expect(window.getByLabel('口令')).toBeFocused()
  const called = app.evaluate(
    ({ app }) => new Promise<void>((resolve) => app.once('second-instance', () => resolve())),
  )
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(process.execPath, [...sandbox, root, `--data-dir=${dataDir}`], { env: inherited() })
  let said = ''
  second.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  const [code] = await once(second, 'close')
  expect(code).toBe(0)
  expect(said).toContain('接诉台已经打开，已切换到打开的窗口。')
  await called
  await hasItsCase(window)
})

test('of two starts at once over the same folder one opens it, and the other says so and ends', async ({
  newFolder,
}) => {
  const dataDir = await withOneCase(newFolder())
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const starts = [1, 2].map(() => {
    const program = spawn(process.execPath, [...sandbox, root, `--data-dir=${dataDir}`], { env: inherited() })
    let said = ''
    program.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
    const closed = once(program, 'close').then(([code]) => ({ program, code, said }))
    return { program, closed }
  })
  const ended = await Promise.race(starts.map(({ closed }) => closed))
  expect(ended.code).toBe(0)
  expect(ended.said).toContain('接诉台已经打开，已切换到打开的窗口。')
  const stays = starts.find(({ program }) => program !== ended.program)
  // Open: nobody else has the database while its WAL stands beside it.
  await expect.poll(() => existsSync(join(dataDir, 'desk.db-wal')), { timeout: 15_000 }).toBe(true)
  expect(stays?.program.exitCode).toBeNull()
  stays?.program.kill('SIGKILL')
  await stays?.closed
  const desk = await openTestDesk(noPrinter, { dataDir })
  expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
  desk.db.close()
})
