import { maskPhonesIn } from '#shared/domain/mask'
import { largestScan } from '#shared/domain/scan'
import type { Output, Refusal } from '#shared/ipc/contract'
import type { LeftFile, ScanStanding } from '#shared/ipc/scan-questions'
import { done, type Result, refuse } from '#shared/result'
import { codeOf, obstacleOf } from '../durable-file'
import { type FolderFile, filesIn, leftFolder, moveInto, stampOf, takenFolder } from '../scans/folder'
import { scanFolderOf, setScanFolder } from '../store/desk'
import { countUnmatched } from '../store/scan'
import { situationOf } from '../store/situation'
import { transaction } from '../store/tx'
import type { OpenFile } from './json-file'
import { isWithin, isWritable } from './place'
import { actOf, type SignedStation, type Station } from './station'
import { type ScanStation, takeScan } from './take-scan'

/** How often a file that is empty, or that another program holds, is looked at before it is said to be wrong. */
const patience = 12

/** What this run of the program knows of the files there. Nothing of it is needed by the next one. */
export type ScannerFolder = {
  readonly standing: (station: Station) => ScanStanding
  readonly look: (station: ScanStation) => Promise<void>
  /** 知道了. */
  readonly understood: (station: Station, leftId: number) => Promise<void>
}

type Seen = { readonly stamp: string; readonly tries: number }
type Left = LeftFile & { readonly file: FolderFile }

/**
 * Takes in what the scanner put into its folder: a file whose size and time stand still from one look to the next is
 * read, stored and recorded, and only then moved into 已收入. What is refused stays where it is until somebody has read
 * why; cut off anywhere between, the next look finds the file again, and by its hash that it was taken.
 */
export function openScannerFolder(
  readFile: (path: string, largest: number) => ReturnType<OpenFile>,
): ScannerFolder {
  const seen = new Map<string, Seen>()
  const left = new Map<string, Left>()
  const silent = new Map<string, string>()
  let isLooking = false
  let isGone = false
  let lastId = 0

  async function look(station: ScanStation): Promise<void> {
    const folder = scanFolderOf(station.db)
    if (isLooking || folder === null) return
    isLooking = true
    const before = told()
    try {
      const files = await filesIn(folder)
      isGone = files === null
      forgetBut(files ?? [])
      for (const file of files ?? []) {
        await lookAt(station, file)
        if (!station.db.open || scanFolderOf(station.db) !== folder) return
      }
    } finally {
      isLooking = false
      if (before !== told()) station.changed('scan')
    }
  }

  function told(): string {
    return JSON.stringify([isGone, [...left.values()].map(({ id }) => id)])
  }

  /** Those that are no longer there: somebody took them away. */
  function forgetBut(files: readonly FolderFile[]): void {
    const paths = new Set(files.map(({ path }) => path))
    for (const known of [seen, left, silent])
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path)
  }

  async function lookAt(station: ScanStation, file: FolderFile): Promise<void> {
    const { path, stamp } = file
    if (silent.get(path) === stamp || left.get(path)?.file.stamp === stamp) return
    left.delete(path)
    const before = seen.get(path)
    const tries = before?.stamp === stamp ? before.tries + 1 : 0
    seen.set(path, { stamp, tries })
    if (tries === 0 || (file.bytes === 0 && tries < patience)) return
    const chosen = await readFile(path, largestScan)
    if (chosen.kind === 'too-large') return leave(file, 'too-large')
    if (chosen.kind !== 'read') return tries < patience ? undefined : leave(file, 'unreadable')
    const taken = await takeScan(station, { name: file.name, bytes: chosen.bytes }).catch(
      (error: unknown) => {
        // A mistake of ours at one file is told and logged once, and holds up no other. A full disk holds up all.
        if (obstacleOf(codeOf(error)) === null && situationOf(error) === null) leave(file, 'too-much')
        throw error
      },
    )
    if (!taken.ok) return leave(file, taken.reason)
    // Written anew meanwhile, it is another file.
    if ((await stampOf(path))?.stamp !== stamp) return
    if (!(await moveInto(takenFolder, file))) leave(file, 'cannot-move')
  }

  function leave(file: FolderFile, why: LeftFile['why']): void {
    left.set(file.path, { id: ++lastId, name: maskPhonesIn(file.name), why, file })
  }

  return {
    look,
    standing: ({ db }) => {
      const folder = scanFolderOf(db)
      const told = folder === null ? [] : [...left.values()]
      return {
        waiting: countUnmatched(db),
        folder,
        isFolderGone: isGone && folder !== null,
        left: told.map(({ id, name, why }) => ({ id, name, why })),
      }
    },
    understood: async (station, leftId) => {
      const one = [...left.values()].find(({ id }) => id === leftId)
      if (!one) return
      const { path, stamp } = one.file
      left.delete(path)
      silent.set(path, stamp)
      // Written anew meanwhile, it is another file, and is looked at.
      if (one.why !== 'cannot-move' && (await stampOf(path))?.stamp === stamp)
        await moveInto(leftFolder, one.file)
      station.changed('scan')
    },
  }
}

type FolderStation = SignedStation & {
  readonly chooseFolder: () => Promise<string | null>
  readonly dataDir: string
}

/** 选择扫描仪的文件夹. */
export async function chooseScanFolder(
  station: FolderStation,
): Promise<Result<Output<'scan.chooseFolder'>, Refusal<'scan.chooseFolder'>>> {
  const folder = await station.chooseFolder()
  if (folder === null) return done({ folder: null, files: 0 })
  if (isWithin(folder, station.dataDir)) return refuse('in-data-folder')
  const files = await filesIn(folder)
  if (files === null || !isWritable(folder)) return refuse('not-writable')
  transaction(station.db, (tx) => setScanFolder(tx, folder, actOf(station, 'desk.scanFolderChosen')))
  station.changed('scan', 'desk')
  return done({ folder, files: files.length })
}

export function leaveScanFolder(station: SignedStation): void {
  transaction(station.db, (tx) => setScanFolder(tx, null, actOf(station, 'desk.scanFolderLeft')))
  station.changed('scan', 'desk')
}
