import { access, constants, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { highest, type IssuedNumber } from '#shared/domain/backup'
import type { Instant } from '#shared/domain/day'
import { parseNumber } from '#shared/domain/number'
import type { BackupList, BackupSource, RestoreRefusal } from '#shared/ipc/backup-questions'
import { done, type Result, refuse } from '#shared/result'
import { asideFolder } from './copy-aside'
import { backupsIn } from './discard-old'
import { backupNamed } from './name'
import { asideName, lastRestore, preparedFile, prepareRestore, swapIn } from './restore'
import type { BackupRoom, One } from './room'

/** The desk as it stands while a restore goes on. */
export type Present = {
  /** Whether it tells how far its numbers have come. */
  readonly tellsNumbers: () => Promise<boolean>
  /** Whether something is being drawn or archived that a closed database would cut off. */
  readonly isBusy: () => boolean
  /** Backs up the present state; what kept it from being. What is broken cannot be, and is moved aside all the same. */
  readonly backUp: () => Promise<'disk-full' | 'not-writable' | null>
  /** Closes the database, lets `act` replace it, and opens what is there then; `act` gets the numbers of the last moment. */
  readonly withClosed: (act: (numbers: readonly IssuedNumber[] | null) => Promise<void>) => Promise<void>
}

export type RestorerOrder = {
  readonly room: BackupRoom
  readonly newest: number
  readonly present: Present
  /** Asks for a folder; null: she changed her mind. */
  readonly chooseFolder: () => Promise<string | null>
}

export type Restorer = {
  readonly list: (from: BackupSource) => Promise<Result<BackupList, 'none-chosen'>>
  readonly choose: () => Promise<Result<{ folder: string | null }, 'no-backups'>>
  readonly restore: (wish: Wish) => Promise<Result<Record<string, never>, RestoreRefusal>>
  readonly undo: (wish: Pick<Wish, 'lastNumber'>) => Promise<Result<Record<string, never>, RestoreRefusal>>
}

type Wish = { readonly from: BackupSource; readonly name: string; readonly lastNumber: string }
type Chosen = { readonly file: string; readonly takenAt: Instant | null; readonly lastNumber: string }

export function openRestorer({ room, newest, present, chooseFolder }: RestorerOrder): Restorer {
  const { folder, clock, work } = room
  let elsewhere: string | null = null

  async function list(from: BackupSource): Promise<Result<BackupList, 'none-chosen'>> {
    const place = from === 'here' ? folder.backups : elsewhere
    if (place === null) return refuse('none-chosen')
    const backups = await backupsIn(place)
    const described =
      (await work('describe', { files: backups.map(({ file }) => file) }, () => {}).answer) ?? []
    return done({
      folder: place,
      asksForNumber: !(await present.tellsNumbers()),
      backups: backups.map(({ file, takenAt }, at) => ({
        name: basename(file),
        takenAt,
        ...(described[at] ?? { bytes: 0, holds: null }),
      })),
    })
  }

  async function choose(): Promise<Result<{ folder: string | null }, 'no-backups'>> {
    const chosen = await chooseFolder()
    if (chosen === null) return done({ folder: null })
    // The folder itself, the data folder that was carried over, or the second place.
    for (const place of [chosen, join(chosen, 'backups'), asideFolder(chosen)]) {
      const names = await readdir(place).catch(() => [])
      if (!names.some((name) => backupNamed(place, name))) continue
      elsewhere = place
      return done({ folder: place })
    }
    return refuse('no-backups')
  }

  async function putIn(chosen: Chosen, one: One): Promise<Result<Record<string, never>, RestoreRefusal>> {
    const typed = typedNumber(chosen.lastNumber)
    if (typed === 'wrong') return refuse('number-wrong')
    if (typed === null && !(await present.tellsNumbers())) return refuse('number-missing')
    const restoredAt = clock()
    const aside = asideName(folder, restoredAt)
    const prepared = await prepareRestore({ folder, file: chosen.file, newest, aside, work, ...one })
    if (prepared.kind !== 'prepared') return refuse(prepared.kind)
    const held = await heldNumbers(preparedFile(folder, aside))
    if (typed && held.some((issued) => isSame(issued, typed) && issued.last > typed.last))
      return refuse('number-lower')
    const obstacle = await present.backUp()
    if (obstacle) return refuse(obstacle)
    if (prepared.missing.length > 0)
      await room.note({ wrongFiles: prepared.missing.map((path) => ({ path, is: 'missing' })) })
    await present.withClosed(async (last) => {
      const issued = highest(highest(last ?? [], held), typed ? [typed] : [])
      await swapIn(folder, { folder: aside, restoredAt, takenAt: chosen.takenAt, numbers: [...issued] })
    })
    return done({})
  }

  /** What the chosen backup and the newest one here know: no number may be lower. */
  async function heldNumbers(prepared: string): Promise<readonly IssuedNumber[]> {
    const [newestHere] = await backupsIn(folder.backups)
    const files = [prepared, ...(newestHere ? [newestHere.file] : [])]
    let held: readonly IssuedNumber[] = []
    for (const database of files)
      held = highest(held, (await work('numbers', { database }, () => {}).answer) ?? [])
    return held
  }

  async function only(chosen: Chosen): Promise<Result<Record<string, never>, RestoreRefusal>> {
    if (present.isBusy()) return refuse('under-way')
    const outcome = await room.only('restore', (one) => putIn(chosen, one))
    return outcome ?? refuse('under-way')
  }

  return {
    list,
    choose,
    restore: async ({ from, name, lastNumber }) => {
      const place = from === 'here' ? folder.backups : elsewhere
      const backup = place === null ? null : backupNamed(place, name)
      if (!backup || dirname(backup.file) !== place || !(await isReadable(backup.file)))
        return refuse('no-such-backup')
      return only({ file: backup.file, takenAt: backup.takenAt, lastNumber })
    },
    undo: async ({ lastNumber }) => {
      const last = await lastRestore(folder)
      return last ? only({ file: last.file, takenAt: null, lastNumber }) : refuse('no-such-backup')
    },
  }
}

async function isReadable(file: string): Promise<boolean> {
  return access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
}

function isSame(one: IssuedNumber, other: IssuedNumber): boolean {
  return one.series === other.series && one.month === other.month
}

/** More than a desk issues in a month: a slip of the finger, and it could never be taken back. */
const mostInMonth = 20_000

/** The case number that she typed from paper; null: nothing was typed. */
function typedNumber(typed: string): IssuedNumber | null | 'wrong' {
  if (typed === '') return null
  const parts = parseNumber(typed.normalize('NFKC').toUpperCase().replace(/\s/g, ''))
  if (!parts || parts.place < 1 || parts.place > mostInMonth) return 'wrong'
  return { series: 'case', month: parts.month, last: parts.place }
}
