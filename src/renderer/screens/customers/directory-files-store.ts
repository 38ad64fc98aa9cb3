import { create } from 'zustand'
import type { DirectoryColumn } from '#shared/domain/directory-file'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  directoryExportRefusal,
  directoryFileWords,
  directoryImportRefusal,
  directoryPreviewRefusal,
  directoryReadRefusal,
} from '../../words/directory-files'

export type ReadFile = Output<'directory.read'>
export type Preview = Output<'directory.preview'>

/** Where she is: the file, its columns, what would come of it; what she set stays when she goes a step back. */
type Stage = 'file' | 'columns' | 'preview'

type Files = {
  readonly stage: Stage
  readonly file: ReadFile | null
  readonly preview: Preview | null
  readonly underWay: 'reading' | 'importing' | null
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }
const start: Files = { stage: 'file', file: null, preview: null, underWay: null, said: nothing }

export const useFiles = create<Files>()(() => start)

/** One thing at a time; what it answers is shown where she is. */
function begin(underWay: NonNullable<Files['underWay']>): boolean {
  if (useFiles.getState().underWay !== null) return false
  useFiles.setState({ underWay, said: nothing })
  return true
}

export async function chooseFile(): Promise<void> {
  if (!begin('reading')) return
  const reply = await ask('directory.read', {})
  if (reply.kind === 'ok')
    return useFiles.setState({ stage: 'columns', file: reply.value, preview: null, underWay: null })
  useFiles.setState({ underWay: null, said: saidOf(reply, directoryReadRefusal) })
}

export function take(column: DirectoryColumn, place: number | null): void {
  useFiles.setState(({ file }) => ({
    file: file && { ...file, mapping: { ...file.mapping, [column]: place } },
    said: nothing,
  }))
}

export async function lookFirst(): Promise<void> {
  const { file } = useFiles.getState()
  if (!file || !begin('reading')) return
  const reply = await ask('directory.preview', { fileId: file.fileId, mapping: file.mapping })
  if (reply.kind === 'ok')
    return useFiles.setState({ stage: 'preview', preview: reply.value, underWay: null })
  useFiles.setState({ underWay: null, said: saidOf(reply, directoryPreviewRefusal) })
}

export async function importFile(): Promise<void> {
  const { file } = useFiles.getState()
  if (!file || !begin('importing')) return
  const reply = await ask('directory.import', { fileId: file.fileId, mapping: file.mapping })
  if (reply.kind === 'ok')
    return useFiles.setState({
      ...start,
      said: { kind: 'done', words: directoryFileWords.imported(reply.value) },
    })
  useFiles.setState({ underWay: null, said: saidOf(reply, directoryImportRefusal) })
}

export async function exportFile(format: 'xlsx' | 'csv'): Promise<void> {
  if (!begin('reading')) return
  const reply = await ask('directory.export', { format })
  useFiles.setState({
    underWay: null,
    said: reply.kind === 'ok' ? savedAs(reply.value) : saidOf(reply, directoryExportRefusal),
  })
}

function savedAs({ path, rows }: Output<'directory.export'>): Said {
  const { saved, notSaved } = directoryFileWords
  return { kind: 'done', words: path === null ? notSaved : saved(path, rows) }
}

/** A step back; the file and what she set stay. */
export function goBack(): void {
  useFiles.setState(({ stage }) => ({ stage: stage === 'preview' ? 'columns' : 'file', said: nothing }))
}
