import { done } from '#shared/result'
import { exportDirectory } from '../actions/directory-export'
import { importDirectory } from '../actions/directory-import'
import { previewDirectory } from '../actions/directory-plan'
import { type HeldFile, readDirectoryFile } from '../actions/directory-read'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

/** The questions of directory-questions.ts; the file that was read last is kept here. */
export function directoryHandlers(
  around: Pick<Surroundings, 'saveAs' | 'openFile' | 'works' | 'directoryWork'>,
  signed: () => SignedStation,
) {
  let held: HeldFile | null = null
  const station = () => ({ ...around, ...signed() })
  return {
    'directory.read': async () => {
      const read = await readDirectoryFile(station(), around.openFile)
      if (!read.ok) return read
      held = read.value.held
      return done(read.value.shown)
    },
    'directory.preview': (input) => previewDirectory(station(), held, input),
    'directory.import': (input) => importDirectory(station(), held, input),
    'directory.export': (input) => exportDirectory(station(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, `directory.${string}`>>>
}
