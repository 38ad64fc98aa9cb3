import type { BackupNotes } from '#shared/domain/backup'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import type { Clock } from '../clock'
import type { DataFolder } from '../data-folder'
import { readNotes, writeNotes } from './notes'
import type { UndertakeBackup } from './work'

type UnderWay = NonNullable<BackupStanding['underWay']>

export type RoomOrder = {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly work: UndertakeBackup
  /** What the window may ask again. */
  readonly changed: (...nouns: ('backup' | 'today')[]) => void
}

/** What backups, copies and restores share: one of them at a time, how far it is, and the notes on the disk. */
export type BackupRoom = RoomOrder & {
  readonly underWay: () => UnderWay | null
  readonly notes: () => BackupNotes
  readonly note: (changes: Partial<BackupNotes>) => Promise<void>
  /** Null: something else is under way. `act` gets where to tell how far it is, and where to say what cancels it. */
  readonly only: <Outcome>(
    name: UnderWay['name'],
    act: (one: One) => Promise<Outcome>,
  ) => Promise<Outcome | null>
  readonly cancel: () => void
}

export type One = {
  readonly progress: (done: number, total: number) => void
  readonly onCancelable: (cancel: () => void) => void
}

export function openBackupRoom(order: RoomOrder): BackupRoom {
  const { folder, changed } = order
  let underWay: UnderWay | null = null
  let cancel = () => {}
  let notes = readNotes(folder.root)

  function show(shown: UnderWay | null): void {
    underWay = shown
    changed('backup')
  }

  return {
    ...order,
    underWay: () => underWay,
    notes: () => notes,
    note: async (changes) => {
      notes = { ...notes, ...changes }
      await writeNotes(folder.root, notes)
      changed('backup', 'today')
    },
    only: async (name, act) => {
      if (underWay) return null
      show({ name, done: 0, total: 1 })
      try {
        return await act({
          progress: (done, total) => show({ name, done, total }),
          onCancelable: (way) => {
            cancel = way
          },
        })
      } finally {
        cancel = () => {}
        show(null)
      }
    },
    cancel: () => cancel(),
  }
}
