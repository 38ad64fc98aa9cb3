import {
  type BackupTask,
  type BackupWork,
  performBackup,
  type UndertakeBackup,
} from '../../src/main/backup/work'

/** Pieces of a backup in the test's own process: what a utility process does, without one. */
export const backupWorkHere: UndertakeBackup = (name, order, progress) => ({
  answer: performBackup({ name, order } as BackupTask, progress) as Promise<
    BackupWork[typeof name]['answer']
  >,
  cancel: () => {},
})
