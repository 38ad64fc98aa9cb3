import { randomUUID } from 'node:crypto'
import { largestFile } from '#shared/domain/directory-file'
import type { Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { UndertakeDirectory } from '../directory/work'
import { aside } from './directory-aside'
import type { OpenFile } from './json-file'
import type { SignedStation } from './station'
import type { Works } from './works'

export type DirectoryStation = SignedStation & {
  readonly works: Works
  readonly directoryWork: UndertakeDirectory
}

/** The file that was read last: its bytes, which only the process of directory/ looks into. */
export type HeldFile = {
  readonly fileId: string
  readonly bytes: Uint8Array
  readonly format: 'xlsx' | 'csv'
}

type Read = { readonly shown: Output<'directory.read'>; readonly held: HeldFile }

/** Asks for a file and reads it elsewhere. */
export async function readDirectoryFile(
  { works, directoryWork }: DirectoryStation,
  openFile: OpenFile,
): Promise<Result<Read, Refusal<'directory.read'>>> {
  if (works.isBusy()) return refuse('work-under-way')
  const chosen = await openFile(['xlsx', 'csv', 'xls'], largestFile)
  if (chosen.kind === 'canceled' || chosen.kind === 'too-large') return refuse(chosen.kind)
  if (chosen.kind !== 'read') return refuse('unreadable')
  const { bytes, name = '' } = chosen
  const ended = await works.during('directory', () => {
    const { outcome, cancel } = aside(directoryWork, 'read', { bytes })
    return { answer: outcome, cancel }
  })
  if (!ended.ok) return refuse(isOfDisk(ended.reason) ? 'unreadable' : ended.reason)
  if (ended.value.kind === 'gone') return refuse('unreadable')
  if (ended.value.kind !== 'answered') return refuse(ended.value.kind)
  const { answer } = ended.value
  if (answer.kind !== 'table') return refuse(answer.kind)
  const { columns, sample, rows, mapping } = answer
  const fileId = randomUUID()
  return done({
    shown: {
      fileId,
      name,
      columns: [...columns],
      sample: sample.map((row) => [...row]),
      rows,
      mapping,
    },
    held: { fileId, bytes, format: isZip(bytes) ? 'xlsx' : 'csv' },
  })
}

function isOfDisk(reason: string): reason is 'disk-full' | 'not-writable' {
  return reason === 'disk-full' || reason === 'not-writable'
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}
