import { basename } from 'node:path'
import type { StartProblem } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { backupsIn } from './backup/back-up'
import type { BackupCheck } from './backup/check'
import { restore } from './backup/restore'
import type { Clock } from './clock'
import type { DataFolder } from './data-folder'
import type { Handlers } from './ipc/answer'
import { newestOf } from './store/migrate'
import { migrations } from './store/migrations/all'

export type Blocked = {
  readonly problem: StartProblem
  readonly folder: DataFolder
  readonly clock: Clock
  readonly version: string
  readonly check: (file: string) => Promise<BackupCheck>
  readonly tryAgain: () => Promise<void>
  readonly showFolder: (folder: string) => Promise<void>
}

/** The few questions that have an answer while the desk cannot be opened. */
export function blockedHandlers(around: Blocked): Handlers {
  const { problem, folder, clock, version } = around
  return {
    'desk.standing': () =>
      done({
        now: clock(),
        stage: 'blocked',
        problem,
        organisation: '',
        operators: [],
        operator: null,
        version,
      }),
    'start.tryAgain': async () => {
      await around.tryAgain()
      return done({})
    },
    'start.restore': ({ name }) => putBack(around, name),
    'start.showFolder': async () => {
      await around.showFolder(folder.root)
      return done({})
    },
  }
}

async function putBack(
  { folder, clock, check, tryAgain }: Blocked,
  name: string,
): Promise<Result<Record<string, never>, 'no-such-backup' | 'unsound' | 'newer' | 'disk-full'>> {
  const backups = await backupsIn(folder.backups)
  const backup = backups.find(({ file }) => basename(file) === name)
  if (!backup) return refuse('no-such-backup')
  const outcome = await restore({
    folder,
    file: backup.file,
    now: clock(),
    newest: newestOf(migrations),
    check,
  })
  if (outcome.kind !== 'restored') return refuse(outcome.kind)
  await tryAgain()
  return done({})
}
