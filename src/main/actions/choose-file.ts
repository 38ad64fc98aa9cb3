import { done, type Result, refuse } from '#shared/result'
import type { OpenFile } from './json-file'

type Chosen = { readonly name: string; readonly bytes: Uint8Array }

/** What was chosen is taken in; null: she chose nothing. */
export async function takeChosen<Taken, Reason extends string>(
  openFile: OpenFile,
  extensions: readonly string[],
  largest: number,
  take: (chosen: Chosen) => Promise<Result<Taken, Reason>>,
): Promise<Result<Taken | null, Reason | 'too-large' | 'unreadable'>> {
  const chosen = await openFile(extensions, largest)
  switch (chosen.kind) {
    case 'canceled':
      return done(null)
    case 'too-large':
      return refuse('too-large')
    case 'read':
      return take({ name: chosen.name ?? '', bytes: chosen.bytes })
    default:
      return refuse('unreadable')
  }
}
