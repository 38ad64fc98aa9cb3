import { dayOf } from '#shared/domain/day'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { DirectoryWork } from '../directory/work'
import { beginFile, endFile } from '../store/directory-file'
import { transaction } from '../store/tx'
import { type Aside, aside, directoryPieces } from './directory-aside'
import type { DirectoryStation } from './directory-read'
import { actOf } from './station'

type ExportStation = DirectoryStation & {
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
}

/** All customers that are here, with full phones: recorded before the file is written, and again how it ended. */
export async function exportDirectory(
  station: ExportStation,
  { format }: Asked<'directory.export'>,
): Promise<Result<Output<'directory.export'>, Refusal<'directory.export'>>> {
  const { db, operator } = station
  const written = await writtenAside(station, format)
  if (!written.ok) return written
  const { bytes, rows } = written.value
  if (rows === 0) return refuse('nobody')
  const act = actOf(station, 'directory.exported')
  const file = { at: act.typedAt, operatorId: operator.id, way: 'export', format, rowCount: rows } as const
  const id = transaction(db, (tx) => beginFile(tx, file, act))
  const saved = await station.saveAs(`客户-${dayOf(act.typedAt)}.${format}`, bytes)
  const outcome = saved === 'cannot-write' ? 'failed' : saved.path === null ? 'canceled' : 'done'
  transaction(db, (tx) => endFile(tx, id, outcome, actOf(station, 'directoryFile.ended')))
  return saved === 'cannot-write' ? refuse(saved) : done({ ...saved, rows })
}

async function writtenAside(
  { db, works, directoryWork }: DirectoryStation,
  format: 'xlsx' | 'csv',
): Promise<Result<DirectoryWork['write']['answer'], Refusal<'directory.export'>>> {
  const ended = await works.during('directory', () => {
    let cancel = () => {}
    async function write(): Promise<Aside<DirectoryWork['write']['answer']>> {
      const known = await directoryPieces(db)
      const task = aside(directoryWork, 'write', { known, format })
      cancel = task.cancel
      return await task.outcome
    }
    return { answer: write(), cancel: () => cancel() }
  })
  if (!ended.ok) return ended
  const { value } = ended
  if (value.kind === 'answered') return done(value.answer)
  if (value.kind === 'canceled') return refuse('canceled')
  throw new Error(`The list was not written: ${value.kind}`)
}
