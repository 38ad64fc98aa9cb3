import { setImmediate } from 'node:timers/promises'
import type { DirectoryWork, DirectoryWorkName, Pieces, UndertakeDirectory } from '../directory/work'
import { codeOf } from '../durable-file'
import { directoryAfter } from '../store/directory'
import type { Db } from '../store/tx'

/** In milliseconds: 50,000 rows take some ten seconds on a slow computer. */
const longest = 90_000

/** `gone`: its process ended by itself: the file was too much for it. */
export type Aside<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'canceled' | 'too-slow' | 'gone' }

export type Task<Answer> = { readonly outcome: Promise<Aside<Answer>>; readonly cancel: () => void }

/** One piece in a process of its own, which is ended when it is canceled or takes too long. */
export function aside<Name extends DirectoryWorkName>(
  undertake: UndertakeDirectory,
  name: Name,
  order: DirectoryWork[Name]['order'],
  within = longest,
): Task<DirectoryWork[Name]['answer']> {
  const undertaking = undertake(name, order)
  return { outcome: outcomeOf(undertaking, within), cancel: undertaking.cancel }
}

async function outcomeOf<Answer>(
  { answer, cancel }: { readonly answer: Promise<Answer | null>; readonly cancel: () => void },
  within: number,
): Promise<Aside<Answer>> {
  let isTooSlow = false
  const limit = setTimeout(() => {
    isTooSlow = true
    cancel()
  }, within)
  try {
    const answered = await answer
    if (answered !== null) return { kind: 'answered', answer: answered }
    return { kind: isTooSlow ? 'too-slow' : 'canceled' }
  } catch (error) {
    if (codeOf(error) === 'PROCESS-ENDED') return { kind: 'gone' }
    throw error
  } finally {
    clearTimeout(limit)
  }
}

const customersInPiece = 200

/** The whole directory as it goes to a process, the desk working in between. */
export async function directoryPieces(db: Db): Promise<Pieces> {
  const pieces: string[] = []
  for (let after = 0; ; ) {
    const entries = directoryAfter(db, after, customersInPiece)
    const last = entries.at(-1)
    if (!last) return pieces
    pieces.push(JSON.stringify(entries))
    after = last.id
    await setImmediate()
  }
}
