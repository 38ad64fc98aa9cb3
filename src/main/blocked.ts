import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Noun } from '#shared/ipc/contract'
import type { StartProblem } from '#shared/ipc/views'
import { done } from '#shared/result'
import { openRestorer } from './backup/restorer'
import { openBackupRoom } from './backup/room'
import type { UndertakeBackup } from './backup/work'
import type { Clock } from './clock'
import type { DataFolder } from './data-folder'
import { renameDurably } from './durable-file'
import type { Handlers } from './ipc/answer'
import { headFileOf } from './store/last-head'
import { newestOf } from './store/migrate'
import { migrations } from './store/migrations/all'

export type Blocked = {
  readonly problem: StartProblem
  readonly folder: DataFolder
  readonly clock: Clock
  readonly version: string
  readonly work: UndertakeBackup
  readonly changed: (...nouns: Noun[]) => void
  readonly chooseFolder: () => Promise<string | null>
  readonly tryAgain: () => Promise<void>
  readonly showFolder: (folder: string) => Promise<void>
}

/** The few questions that have an answer while the desk cannot be opened. */
export function blockedHandlers(around: Blocked): Handlers {
  const { problem, folder, clock, version } = around
  const restorer = restorerOf(around)
  return {
    'desk.standing': () =>
      done({
        now: clock(),
        stage: 'blocked',
        problem,
        organisation: '',
        operators: [],
        lacksRecovery: false,
        operator: null,
        kiosk: 'off',
        version,
      }),
    'start.tryAgain': async () => {
      await around.tryAgain()
      return done({})
    },
    'start.takeAsItIs': async () => {
      await takeAsItIs(around)
      return done({})
    },
    'start.backups': ({ from }) => restorer.list(from),
    'start.chooseFolder': () => restorer.choose(),
    'start.restore': (input) => restorer.restore(input),
    'start.showFolder': async () => {
      await around.showFolder(folder.root)
      return done({})
    },
  }
}

/** What was stored last stays known in the folder of what was replaced. */
async function takeAsItIs({ folder, clock, tryAgain }: Blocked): Promise<void> {
  const head = headFileOf(folder.database)
  if (existsSync(head)) {
    await mkdir(folder.replaced, { recursive: true, mode: 0o700 })
    await renameDurably(head, join(folder.replaced, `${basename(head)}-${clock().replace(/\D/g, '')}`))
  }
  await tryAgain()
}

/** A database that is gone, damaged or behind what was stored last does not tell what stands on paper. */
function restorerOf({ problem, folder, clock, work, changed, chooseFolder, tryAgain }: Blocked) {
  const numbers = () => work('numbers', { database: folder.database }, () => {}).answer
  return openRestorer({
    room: openBackupRoom({ folder, clock, work, changed }),
    newest: newestOf(migrations),
    chooseFolder,
    present: {
      tellsNumbers: async () => problem.kind !== 'behind' && (await numbers()) !== null,
      isBusy: () => false,
      // It is closed, and moved aside as it is: a copy of it would be no better.
      backUp: async () => null,
      withClosed: async (act) => {
        await act(await numbers())
        await tryAgain()
      },
    },
  })
}
