import {
  type DirectoryTask,
  type DirectoryWork,
  performDirectory,
  type UndertakeDirectory,
} from '../../src/main/directory/work'

/** Reading and writing lists in the test's own process: what a utility process does, without one. */
export const directoryWorkHere: UndertakeDirectory = (name, order) => ({
  answer: performDirectory({ name, order } as DirectoryTask) as Promise<DirectoryWork[typeof name]['answer']>,
  cancel: () => {},
})
