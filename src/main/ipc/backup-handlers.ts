import { done } from '#shared/result'
import {
  type BackupStation,
  type Backups,
  choosePlace,
  copyBackup,
  leavePlace,
  makeBackup,
  remindAfter,
  showBackups,
} from '../actions/backups'
import { deskOf } from '../store/desk'
import type { Db } from '../store/tx'
import type { Handlers } from './answer'

/** The questions of backup-questions.ts of a desk that is open. */
export function backupHandlers({ backups }: { readonly backups: Backups }, signed: () => BackupStation) {
  const { restorer, keeper } = backups
  return {
    'backup.show': async () => done(await showBackups(signed())),
    'backup.list': ({ from }) => {
      signed()
      return restorer.list(from)
    },
    'backup.make': () => makeBackup(signed()),
    'backup.choosePlace': () => choosePlace(signed()),
    'backup.leavePlace': () => leavePlace(signed()),
    'backup.remindAfter': async ({ days }) => {
      await remindAfter(signed(), days)
      return done({})
    },
    'backup.copy': () => copyBackup(signed()),
    'backup.cancel': () => {
      signed()
      keeper.room.cancel()
      return done({})
    },
    'backup.chooseFolder': () => {
      signed()
      return restorer.choose()
    },
    'backup.restore': (input) => {
      signed()
      return restorer.restore(input)
    },
    'backup.undo': (input) => {
      signed()
      return restorer.undo(input)
    },
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>>
}

type StartQuestion = 'start.backups' | 'start.chooseFolder' | 'start.restore'

/** 从备份恢复 at the first start: only until the desk is set up, since nobody has signed in. */
export function firstStartHandlers({ db, backups }: { readonly db: Db; readonly backups: Backups }) {
  const { restorer } = backups
  const beforeSetUp = () => {
    if (deskOf(db)) throw new Error('The desk is set up: restoring is asked for in the settings')
  }
  return {
    'start.backups': ({ from }) => {
      beforeSetUp()
      return restorer.list(from)
    },
    'start.chooseFolder': () => {
      beforeSetUp()
      return restorer.choose()
    },
    'start.restore': (input) => {
      beforeSetUp()
      return restorer.restore(input)
    },
  } satisfies Pick<Handlers, StartQuestion>
}
