import { definitionOf, type FormOrder } from '../forms/order'
import { type DrawnForm, drawForm } from '../forms/render'
import { checkArchive } from './archived-files'
import type { Progress } from './book-order'
import { type BookOrder, makeBook } from './book-order'
import { type ArchiveOrder, type MadeArchive, makeArchive } from './make-archive'
import type { ArchivedBook, BookPages, ListedChapters, TakenPages } from './take-pages'

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
    readonly order: { readonly folder: string; readonly seal: string }
    readonly answer: readonly string[]
  }
  readonly chapters: { readonly order: ArchivedBook; readonly answer: ListedChapters }
  readonly pages: { readonly order: BookPages; readonly answer: TakenPages }
}

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
  }
}

/** With what it needs: not before it is wanted, the first sheet of a process is waited for. */
function takingPages() {
  return import('./take-pages')
}
