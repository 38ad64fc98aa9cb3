import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataDirIn, dataFolderAt, markUsed, prepareDataFolder, wasUsed } from '../../src/main/data-folder'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '数据 夹-'))
})

afterEach(() => {
  chmodSync(root, 0o700)
  rmSync(root, { recursive: true })
})

describe('--data-dir', () => {
  it('is read in its = form only, wherever Electron puts it', () => {
    expect(dataDirIn(['electron', '.', '--data-dir=/srv/接诉台 数据', '--x'])).toBe('/srv/接诉台 数据')
    expect(dataDirIn(['electron', '--data-dir', '/srv/desk'])).toBeNull()
    expect(dataDirIn(['electron', '--data-dir='])).toBeNull()
  })

  it('may be said from where the program was started', () => {
    expect(dataDirIn(['--data-dir=desk'])).toBe(join(process.cwd(), 'desk'))
  })
})

describe('the data folder', () => {
  it('is made with all its parts, for the clerk alone, and nothing is left of the trial', () => {
    const prepared = prepareDataFolder(join(root, 'a', 'desk'))
    expect(prepared).toMatchObject({
      kind: 'ready',
      folder: { database: join(root, 'a', 'desk', 'desk.db') },
    })
    expect(readdirSync(join(root, 'a', 'desk')).sort()).toEqual(['archive', 'backups', 'logs', 'paper'])
    expect(prepared.kind === 'ready' && prepared.freeBytes).toBeGreaterThan(0)
  })

  it('that is a file is told as such', () => {
    writeFileSync(join(root, 'desk'), '')
    expect(prepareDataFolder(join(root, 'desk'))).toEqual({ kind: 'not-a-folder', root: join(root, 'desk') })
  })

  it('shows no database when it was only prepared, logged into, or a first start was cut off', () => {
    const folder = dataFolderAt(root)
    prepareDataFolder(root)
    writeFileSync(join(folder.logs, 'main.log'), 'x')
    expect(wasUsed(folder)).toBe(false)
    writeFileSync(folder.database, '')
    writeFileSync(`${folder.database}-wal`, '')
    expect(wasUsed(folder)).toBe(false)
  })

  it.each(['backups/desk.db', 'paper/ab', 'archive/2026-10', 'replaced/1', 'desk.db-wal'])(
    'shows by %s that a database was here',
    (trace) => {
      prepareDataFolder(root)
      mkdirSync(join(root, trace), { recursive: true })
      expect(wasUsed(dataFolderAt(root))).toBe(true)
    },
  )

  it('shows by its mark that a database was here, though everything else is gone', () => {
    prepareDataFolder(root)
    markUsed(dataFolderAt(root))
    markUsed(dataFolderAt(root))
    expect(wasUsed(dataFolderAt(root))).toBe(true)
    expect(existsSync(dataFolderAt(root).database)).toBe(false)
  })
})
