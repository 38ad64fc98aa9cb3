import { create } from 'zustand'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../../ask'
import { saidOf } from '../../../ui/said-of'
import { exportRefusal, exportWords, recordsRefusal } from '../../../words/data'
import { type DataSaid, nothing } from './store'

type Exporting = {
  readonly words: string
  /** With the words that found them: main looks for them again by the same. */
  readonly found: { readonly words: string; readonly people: Output<'person.find'> } | null
  readonly keys: readonly string[]
  /** Null until they are counted. */
  readonly records: Output<'person.records'> | null
  readonly isExporting: boolean
  readonly said: DataSaid
}

const blank: Exporting = {
  words: '',
  found: null,
  keys: [],
  records: null,
  isExporting: false,
  said: nothing,
}

export const useExporting = create<Exporting>()(() => blank)

export function type(words: string): void {
  useExporting.setState({ words, said: nothing })
}

/** What was found may be gone, or be of another name now. */
export function forgetFound(): void {
  useExporting.setState({ found: null, keys: [], records: null })
}

export async function findPeople(): Promise<void> {
  const words = useExporting.getState().words.trim()
  if (words.length < 2) return useExporting.setState({ said: { kind: 'wrong', words: exportWords.tooShort } })
  const reply = await ask('person.find', { words })
  if (reply.kind !== 'ok') return useExporting.setState({ said: saidOf(reply, {}) })
  const people = reply.value
  useExporting.setState({ found: { words, people }, keys: [], records: null, said: nothing })
  const [only] = people
  if (only && people.length === 1) await choose(only.key)
}

/** Chooses one of them, or no longer. */
export async function choose(key: string): Promise<void> {
  const { found, keys: before } = useExporting.getState()
  if (found === null) return
  const keys = before.includes(key) ? before.filter((one) => one !== key) : [...before, key]
  useExporting.setState({ keys, records: null, said: nothing })
  if (keys.length === 0) return
  const reply = await ask('person.records', { words: found.words, keys })
  // Chosen otherwise meanwhile: that answer is on its way.
  if (useExporting.getState().keys !== keys) return
  if (reply.kind === 'ok') return useExporting.setState({ records: reply.value })
  if (reply.kind === 'refused') forgetFound()
  useExporting.setState({ said: saidOf(reply, recordsRefusal) })
}

export async function exportChosen(format: 'pdf' | 'csv'): Promise<void> {
  const { found, keys, isExporting } = useExporting.getState()
  if (found === null || keys.length === 0 || isExporting) return
  useExporting.setState({ isExporting: true, said: nothing })
  const reply = await ask('person.export', { words: found.words, keys: [...keys], format })
  if (reply.kind === 'refused' && reply.reason === 'nobody') forgetFound()
  useExporting.setState({
    isExporting: false,
    said: reply.kind === 'ok' ? ended(reply.value) : saidOf(reply, exportRefusal),
  })
}

function ended({ path, rows }: Output<'person.export'>): DataSaid {
  if (path === null) return { kind: 'told', words: exportWords.canceled }
  return { kind: 'done', words: exportWords.saved(path, rows) }
}
