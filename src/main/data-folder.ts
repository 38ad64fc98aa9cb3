import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf, obstacleOf } from './durable-file'

/** Where everything lies that the desk keeps; absolute paths. */
export type DataFolder = {
  readonly root: string
  readonly database: string
  readonly backups: string
  readonly paper: string
  readonly archive: string
  readonly logs: string
  /** What a restore moved out of the way. */
  readonly replaced: string
}

/** `--data-dir=DIR`, only with `=`: Electron reorders what stands apart (measured 16). null: not given. */
export function dataDirIn(argv: readonly string[]): string | null {
  const given = argv.find((argument) => argument.startsWith('--data-dir='))?.slice('--data-dir='.length)
  return given ? resolve(given) : null
}

export function dataFolderAt(root: string): DataFolder {
  return {
    root,
    database: join(root, 'desk.db'),
    backups: join(root, 'backups'),
    paper: join(root, 'paper'),
    archive: join(root, 'archive'),
    logs: join(root, 'logs'),
    replaced: join(root, 'replaced'),
  }
}

export type Preparation =
  | { readonly kind: 'ready'; readonly folder: DataFolder; readonly freeBytes: number }
  | { readonly kind: 'not-writable' | 'not-a-folder' | 'disk-full'; readonly root: string }

/** Makes the folders and writes a trial file: what the system says about rights is not what it lets one do. */
export function prepareDataFolder(root: string): Preparation {
  const folder = dataFolderAt(root)
  try {
    for (const part of [root, folder.backups, folder.paper, folder.archive, folder.logs]) {
      mkdirSync(part, { recursive: true, mode: 0o700 })
    }
    tryWriting(join(root, 'writable.part'))
    const { bavail, bsize } = statfsSync(root)
    return { kind: 'ready', folder, freeBytes: bavail * bsize }
  } catch (error) {
    const kind = obstacle(codeOf(error))
    if (!kind) throw error
    return { kind, root }
  }
}

function tryWriting(file: string): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, new Uint8Array(4096))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
    rmSync(file, { force: true })
  }
}

function obstacle(code: string | undefined): 'not-writable' | 'not-a-folder' | 'disk-full' | null {
  switch (code) {
    // What mkdir with `recursive` makes of EROFS, and of a drive that is not there.
    case 'ENOENT':
      return 'not-writable'
    case 'EEXIST':
    case 'ENOTDIR':
      return 'not-a-folder'
    default:
      return obstacleOf(code)
  }
}

const mark = 'desk.db.kept-here'

/** Says for the next start that a database lives here, so that one that is gone is missed and not made anew. */
export function markUsed({ root }: DataFolder): void {
  const file = join(root, mark)
  if (!existsSync(file))
    writeFileSync(file, '接诉台的数据库 desk.db 在本文件夹中，请勿删除或移动其中的文件。\n')
}

/** Whether this folder ever held a database: by its mark, or by what only a desk at work leaves behind. */
export function wasUsed({ root, database, backups, paper, archive, replaced }: DataFolder): boolean {
  if (existsSync(join(root, mark))) return true
  // Beside its database a WAL says nothing: a first start that was cut off leaves both.
  if (!existsSync(database) && existsSync(`${database}-wal`)) return true
  return [backups, paper, archive, replaced].some((part) => !isEmpty(part))
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}
