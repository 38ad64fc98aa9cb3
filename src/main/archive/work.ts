import type { ArchiveStep } from '#shared/domain/open-point'
import type { WrongArchived } from '#shared/ipc/month-questions'
import { definitionOf, type FormOrder } from '../forms/order'
import { type DrawnForm, drawForm } from '../forms/render'
import { checkArchive, checkArchives, type PlacedArchive } from './archived-files'
import { type BookOrder, makeBook } from './book-order'
import { type ArchiveOrder, type MadeArchive, makeArchive } from './make-archive'
import { type CopiedArchives, type CopyArchivesOrder, copyArchives } from './second-place'
import type { ArchivedBook, BookPages, ListedChapters, TakenPages } from './take-pages'
import { type SealedFolder, type TakenSeal, takeSeal } from './take-seal'

/** What is done outside the main process: it gets facts, never the live database. */
export type Work = {
  readonly form: {
    readonly order: { readonly form: FormOrder; readonly fontsDir: string }
    readonly answer: DrawnForm
  }
  readonly book: {
    readonly order: BookOrder
    readonly answer: { readonly pages: number; readonly missing: readonly string[] }
  }
  readonly archive: { readonly order: ArchiveOrder; readonly answer: MadeArchive }
  readonly archiveCheck: {
    readonly order: SealedFolder
    readonly answer: readonly string[]
  }
  readonly chapters: { readonly order: ArchivedBook; readonly answer: ListedChapters }
  readonly pages: { readonly order: BookPages; readonly answer: TakenPages }
  readonly seal: { readonly order: SealedFolder; readonly answer: TakenSeal }
  readonly archivesCheck: {
    readonly order: readonly PlacedArchive[]
    readonly answer: readonly WrongArchived[]
  }
  readonly archivesCopy: { readonly order: CopyArchivesOrder; readonly answer: CopiedArchives }
}

/** How far it is, and at what. */
export type Progress = (done: number, total: number, step?: ArchiveStep) => void

export type WorkName = keyof Work
export type Task = {
  readonly [Name in WorkName]: { readonly name: Name; readonly order: Work[Name]['order'] }
}[WorkName]

/** Does one task; its answer has the type that Work gives to its name. */
export async function perform(task: Task, progress: Progress): Promise<Work[WorkName]['answer']> {
  switch (task.name) {
    case 'form':
      return drawForm(definitionOf(task.order.form), task.order.fontsDir)
    case 'book': {
      const { pages, missing } = await makeBook(task.order, progress)
      return { pages, missing }
    }
    case 'archive':
      return makeArchive(task.order, progress)
    case 'archiveCheck':
      return checkArchive(task.order)
    case 'chapters':
      return (await takingPages()).listChapters(task.order, progress)
    case 'pages':
      return (await takingPages()).takePages(task.order, progress)
    case 'seal':
      return takeSeal(task.order)
    case 'archivesCheck':
      return checkArchives(task.order, (done, total) => progress(done, total, 'verify'))
    case 'archivesCopy':
      return copyArchives(task.order, (done, total) => progress(done, total, 'copy'))
  }
}

/** With what it needs: not before it is wanted, the first sheet of a process is waited for. */
function takingPages() {
  return import('./take-pages')
}
