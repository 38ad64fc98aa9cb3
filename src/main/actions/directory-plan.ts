import { dayOf } from '#shared/domain/day'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { DirectoryWork } from '../directory/work'
import { type Aside, aside, directoryPieces } from './directory-aside'
import type { DirectoryStation, HeldFile } from './directory-read'

type Mapping = Asked<'directory.preview'>['mapping']
type Planned = DirectoryWork['plan']['answer']
export type Planning = { readonly outcome: Promise<Aside<Planned>>; readonly cancel: () => void }

/** Without a column for a name nobody could be found in the file. */
export function namesSomebody({ company, contact }: Mapping): boolean {
  return company !== null || contact !== null
}

/** What the file would add, worked out elsewhere from the directory as it stands now. */
export function planAside(
  { db, clock, directoryWork }: DirectoryStation,
  { bytes }: HeldFile,
  mapping: Mapping,
  withSteps: boolean,
): Planning {
  let cancel = () => {}
  let isCanceled = false
  async function plan(): Promise<Aside<Planned>> {
    const known = await directoryPieces(db)
    if (isCanceled) return { kind: 'canceled' }
    const order = { bytes, mapping, known, today: dayOf(clock()), withSteps }
    const task = aside(directoryWork, 'plan', order)
    cancel = task.cancel
    return await task.outcome
  }
  return {
    outcome: plan(),
    cancel: () => {
      isCanceled = true
      cancel()
    },
  }
}

/** What would come of it; changes nothing. */
export async function previewDirectory(
  station: DirectoryStation,
  held: HeldFile | null,
  { fileId, mapping }: Asked<'directory.preview'>,
): Promise<Result<Output<'directory.preview'>, Refusal<'directory.preview'>>> {
  if (!held || held.fileId !== fileId) return refuse('file-gone')
  if (!namesSomebody(mapping)) return refuse('no-name-column')
  const ended = await station.works.during('directory', () => {
    const { outcome, cancel } = planAside(station, held, mapping, false)
    return { answer: outcome, cancel }
  })
  if (!ended.ok) {
    // A plan writes nothing.
    if (ended.reason === 'disk-full' || ended.reason === 'not-writable') throw new Error(ended.reason)
    return refuse(ended.reason)
  }
  if (ended.value.kind === 'gone') return refuse('too-slow')
  if (ended.value.kind !== 'answered') return refuse(ended.value.kind)
  const { added, changed, same, leftOut, doubts } = ended.value.answer
  return done({ added, changed, same, leftOut, doubtful: [...doubts] })
}
