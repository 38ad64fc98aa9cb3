import { create } from 'zustand'
import { largestScan } from '#shared/domain/scan'
import type { Output } from '#shared/ipc/contract'
import type { ScanView } from '#shared/ipc/slip-views'
import { type Answer, ask } from '../../ask'
import { scanFaultWords, scanWords, takenWords } from '../../words/scans'

/** What became of one file that was dropped or chosen. */
export type Taken =
  | { readonly kind: 'taken'; readonly id: number; readonly words: string; readonly scan: ScanView }
  | { readonly kind: 'refused'; readonly id: number; readonly words: string }
  | { readonly kind: 'fault'; readonly id: number; readonly reference: string }

type Taking = {
  /** The file that is being looked at; null: none. */
  readonly current: string | null
  /** The newest first; each stays until she closes them. */
  readonly taken: readonly Taken[]
}

export const useTaking = create<Taking>()(() => ({ current: null, taken: [] }))

export function forgetTaken(): void {
  useTaking.setState({ taken: [] })
}

let lastId = 0
/** One after the other, in the order in which they came: fifty at once are fifty. */
let queue: Promise<void> = Promise.resolve()

export function takeFiles(files: readonly File[]): Promise<void> {
  for (const file of files) queue = queue.then(() => takeFile(file))
  return queue
}

async function takeFile(file: File): Promise<void> {
  useTaking.setState({ current: file.name })
  const bytes = file.size > largestScan ? null : await file.arrayBuffer().catch(() => null)
  if (bytes === null) {
    const why = file.size > largestScan ? 'too-large' : 'unreadable'
    return tell({ kind: 'refused', id: ++lastId, words: refusedWords(file.name, why) })
  }
  const answer = await ask('scan.take', { name: file.name.slice(0, 255), bytes: new Uint8Array(bytes) })
  tell(takenOf(file.name, answer))
}

/** 选择扫描件. */
export async function chooseFile(): Promise<void> {
  const answer = await ask('scan.choose', {})
  if (answer.kind !== 'ok') return tell(takenOf('', answer))
  if (answer.value) tell(takenOf(answer.value.scan.fileName, { kind: 'ok', value: answer.value }))
}

function tell(one: Taken): void {
  useTaking.setState(({ taken }) => ({ current: null, taken: [one, ...taken] }))
}

type Unwell = Exclude<Answer<'scan.take'>, { kind: 'ok' }>

function takenOf(
  name: string,
  answer: { readonly kind: 'ok'; readonly value: Output<'scan.take'> } | Unwell,
): Taken {
  const id = ++lastId
  switch (answer.kind) {
    case 'ok':
      return { kind: 'taken', id, words: takenWords(name, answer.value), scan: answer.value.scan }
    case 'refused':
      return { kind: 'refused', id, words: refusedWords(name, answer.reason) }
    case 'fault':
      return { kind: 'fault', id, reference: answer.reference }
  }
}

function refusedWords(name: string, why: keyof typeof scanFaultWords): string {
  return name === '' ? scanFaultWords[why] : scanWords.wholeFile(name, scanFaultWords[why])
}
