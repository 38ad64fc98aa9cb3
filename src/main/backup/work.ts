import type { IssuedNumber } from '#shared/domain/backup'
import { type BackupCheck, checkBackup } from './check'
import { type CopiedAside, type CopyAsideOrder, copyAside } from './copy-aside'
import { type Described, describeBackups } from './describe'
import { discardStored } from './discard-old'
import { type KeepFilesOrder, type KeptFiles, keepFiles } from './keep-files'
import { numbersIn } from './numbers'
import { type PutBack, type PutBackOrder, putBackFiles } from './put-back-files'

/** What is done in a utility process: it reads copies and files, never the live database while it is open. */
export type BackupWork = {
  readonly check: { readonly order: { readonly file: string }; readonly answer: BackupCheck }
  readonly keepFiles: { readonly order: KeepFilesOrder; readonly answer: KeptFiles }
  readonly discardFiles: { readonly order: { readonly folder: string }; readonly answer: number }
  readonly describe: {
    readonly order: { readonly files: readonly string[] }
    readonly answer: readonly Described[]
  }
  readonly copyAside: { readonly order: CopyAsideOrder; readonly answer: CopiedAside }
  readonly putBackFiles: { readonly order: PutBackOrder; readonly answer: PutBack }
  readonly numbers: {
    readonly order: { readonly database: string }
    readonly answer: readonly IssuedNumber[] | null
  }
}

export type BackupWorkName = keyof BackupWork
export type BackupTask = {
  readonly [Name in BackupWorkName]: { readonly name: Name; readonly order: BackupWork[Name]['order'] }
}[BackupWorkName]

type Progress = (done: number, total: number) => void

/** Undertakes one piece of work elsewhere; null: it was canceled. */
export type UndertakeBackup = <Name extends BackupWorkName>(
  name: Name,
  order: BackupWork[Name]['order'],
  progress: Progress,
) => { readonly answer: Promise<BackupWork[Name]['answer'] | null>; readonly cancel: () => void }

/** Does one task; its answer has the type that BackupWork gives to its name. */
export async function performBackup(
  task: BackupTask,
  progress: Progress,
): Promise<BackupWork[BackupWorkName]['answer']> {
  switch (task.name) {
    case 'check':
      return checkBackup(task.order.file)
    case 'keepFiles':
      return keepFiles(task.order, spaced(progress))
    case 'discardFiles':
      return discardStored(task.order.folder)
    case 'describe':
      return describeBackups(task.order.files)
    case 'copyAside':
      return copyAside(task.order, spaced(progress))
    case 'putBackFiles':
      return putBackFiles(task.order, spaced(progress))
    case 'numbers':
      return numbersIn(task.order.database)
  }
}

/** A hundred steps are enough for the eye; a hundred thousand sheets would be a hundred thousand messages. */
function spaced(progress: Progress): Progress {
  let told = -1
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    if (percent === told) return
    told = percent
    progress(done, total)
  }
}
