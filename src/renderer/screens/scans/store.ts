import { create } from 'zustand'
import type { ScanId } from '#shared/domain/scan'
import type { ProposedSlip } from '#shared/ipc/scan-questions'
import type { ScanView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { matchRefusal, proposedWords, releaseRefusal, removeRefusal, scanWords } from '../../words/scans'

type Looking = {
  /** The scan that is open; null: the list. */
  readonly openId: ScanId | null
  /** What is typed to find its slip, and why it is none of ours. */
  readonly words: string
  readonly reason: string
  readonly isRemoving: boolean
  readonly said: Said
  /** The case that was matched last: there the paper and what is signed on it are recorded. */
  readonly matched: ScanView | null
}

const nothing: Said = { kind: 'nothing' }
const untyped = { words: '', reason: '', isRemoving: false, said: nothing, matched: null }

export const useScans = create<Looking>()(() => ({ openId: null, ...untyped }))

export function open(openId: ScanId | null, words = ''): void {
  useScans.setState({ openId, ...untyped, words })
}

export function type(typed: Partial<Pick<Looking, 'words' | 'reason'>>): void {
  useScans.setState({ ...typed, said: nothing })
}

export function askWhy(isRemoving: boolean): void {
  useScans.setState({ isRemoving, said: nothing })
}

function say(said: Said): void {
  useScans.setState({ said })
}

/** Back to the list, with what was done. */
function settle(words: string, matched: ScanView | null = null): void {
  useScans.setState({ openId: null, ...untyped, said: { kind: 'done', words }, matched })
}

export async function match(scanId: ScanId, slip: ProposedSlip): Promise<void> {
  const answer = await ask('scan.match', { scanId, slipId: slip.slipId })
  if (answer.kind !== 'ok') return say(saidOf(answer, matchRefusal))
  const of = [slip.number, proposedWords(slip)].filter(Boolean).join('　')
  settle(scanWords.matched(of), answer.value)
}

export async function release(scanId: ScanId): Promise<void> {
  const answer = await ask('scan.release', { scanId })
  if (answer.kind !== 'ok') return say(saidOf(answer, releaseRefusal))
  settle(scanWords.released)
}

export async function remove(scanId: ScanId): Promise<void> {
  const reason = useScans.getState().reason.trim()
  if (reason === '') return say({ kind: 'wrong', words: scanWords.reasonMissing })
  const answer = await ask('scan.remove', { scanId, reason })
  if (answer.kind !== 'ok') return say(saidOf(answer, removeRefusal))
  settle(scanWords.removed)
}
