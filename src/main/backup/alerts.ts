import type { BackupNotes } from '#shared/domain/backup'
import type { PlaceTrouble } from '#shared/domain/data-place'
import { hour, type Instant, millis } from '#shared/domain/day'
import type { DeskAlert } from '#shared/ipc/board-views'

const day = 24 * hour

/** What the board says about the backups until it is mended. */
export function alertsOf(
  { failure, wrongFiles, secondPlace, lastCopiedAt, copyFailed, remindAfterDays }: BackupNotes,
  trouble: PlaceTrouble | null,
  now: Instant,
): DeskAlert[] {
  const alerts: DeskAlert[] = []
  if (failure) alerts.push({ kind: 'backup-failed', ...failure })
  const [first] = wrongFiles
  if (first) alerts.push({ kind: 'files-wrong', count: wrongFiles.length, first: first.path })
  if (secondPlace !== null) {
    const isOld = lastCopiedAt !== null && millis(now) - millis(lastCopiedAt) > remindAfterDays * day
    if (isOld || copyFailed !== null) alerts.push({ kind: 'second-place', failed: copyFailed, lastCopiedAt })
  }
  if (trouble) alerts.push({ kind: 'folder-shared', trouble: trouble.kind, by: trouble.by })
  return alerts
}
