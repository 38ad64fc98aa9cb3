import { type BackupTask, performBackup } from '../../src/main/backup/work'

// What src/main/backup/process.ts is in the program, in a process that a test without Electron's own can end.
process.on('message', async ({ task }: { task: BackupTask }) => {
  const progress = (done: number, total: number) => process.send?.({ kind: 'progress', done, total })
  process.send?.({ kind: 'done', answer: await performBackup(task, progress) })
})
