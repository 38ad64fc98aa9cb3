import { join } from 'node:path'
import { clockTimeOf, dayOf, type Instant, IsoDay, instantAt, plus, TimeOfDay } from '#shared/domain/day'
import type { ChainHead } from '../store/event'

export type Backup = {
  readonly file: string
  readonly takenAt: Instant
  /** Where the chain ended, with the first 16 digits of its hash: an anchor outside the book (findings C5). */
  readonly head: ChainHead
}

/** `desk-20261123-091500250-e42-0123456789abcdef.db`, in the desk's time: what a clerk looks for is a day and an hour. */
export function backupAt(folder: string, takenAt: Instant, head: ChainHead): Backup {
  const day = dayOf(takenAt).replaceAll('-', '')
  const time = clockTimeOf(takenAt).replace(':', '') + takenAt.slice(17, 19) + takenAt.slice(20, 23)
  const hash = head.hash.slice(0, 16)
  return {
    file: join(folder, `desk-${day}-${time}-e${head.id}-${hash}.db`),
    takenAt,
    head: { id: head.id, hash },
  }
}

const pattern = /^desk-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})-e(\d+)-([0-9a-f]{16})\.db$/

/** The inverse of backupAt; null for whatever else lies in the folder. */
export function backupNamed(folder: string, name: string): Backup | null {
  const found = pattern.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second, ms, id, hash = ''] = found
  const on = IsoDay.safeParse(`${year}-${month}-${day}`)
  const time = TimeOfDay.safeParse(`${hour}:${minute}`)
  if (!on.success || !time.success) return null
  const takenAt = plus(instantAt(on.data, time.data), Number(second) * 1_000 + Number(ms))
  const backup = backupAt(folder, takenAt, { id: Number(id), hash })
  return backup.file === join(folder, name) ? backup : null
}
