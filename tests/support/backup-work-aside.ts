import { type ChildProcess, spawn } from 'node:child_process'
import type { BackupWork, BackupWorkName, UndertakeBackup } from '../../src/main/backup/work'
import { bundled } from '../main/store/child'

type Message<Name extends BackupWorkName> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly answer: BackupWork[Name]['answer'] }

export function bundledWork(): Promise<string> {
  return bundled(new URL('./backup-work.child.ts', import.meta.url).href)
}

/** Each piece in a process of its own, which is ended to cancel it, as long-work.ts has it. */
export function backupWorkAside(program: string): UndertakeBackup {
  return <Name extends BackupWorkName>(
    name: Name,
    order: BackupWork[Name]['order'],
    progress: (done: number, total: number) => void,
  ) => {
    const child: ChildProcess = spawn(process.execPath, [program], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let isCanceled = false
    const answer = new Promise<BackupWork[Name]['answer'] | null>((resolve, reject) => {
      child.on('message', (message: Message<Name>) => {
        if (message.kind === 'progress') return progress(message.done, message.total)
        resolve(message.answer)
        child.kill()
      })
      child.on('exit', (code) => (isCanceled ? resolve(null) : reject(new Error(`It ended with ${code}`))))
    })
    child.send({ task: { name, order } })
    return {
      answer,
      cancel: () => {
        isCanceled = true
        child.kill('SIGKILL')
      },
    }
  }
}
