import { create } from 'zustand'
import type { RetentionKind } from '#shared/domain/retention'
import type { Output } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { ask } from '../../../ask'
import { saidOf } from '../../../ui/said-of'
import { dueWords, eraseRefusal, printDueRefusal } from '../../../words/data'
import { saveRefusal } from '../../../words/print-refusal'
import { forgetFound } from './export'
import { type DataSaid, nothing } from './store'

export type DueOfKind = Output<'retention.show'>['due'][number]

type Looking = {
  /** Null: the first that has any. */
  readonly kind: RetentionKind | null
  /** Unticked: they stay. */
  readonly spared: readonly number[]
  readonly isAsked: boolean
  readonly isErasing: boolean
  /** The list that was printed last. */
  readonly slipId: SlipId | null
  readonly said: DataSaid
}

export const useDue = create<Looking>()(() => ({
  kind: null,
  spared: [],
  isAsked: false,
  isErasing: false,
  slipId: null,
  said: nothing,
}))

export function chooseKind(kind: RetentionKind): void {
  useDue.setState({ kind, spared: [], isAsked: false, said: nothing })
}

export function spare(id: number): void {
  useDue.setState(({ spared }) => ({
    spared: spared.includes(id) ? spared.filter((one) => one !== id) : [...spared, id],
    isAsked: false,
    said: nothing,
  }))
}

export function askFirst(isAsked: boolean): void {
  useDue.setState({ isAsked, said: nothing })
}

/** Which would go. All of the kind, more than are shown, only while none of those shown is spared. */
export function wantedOf({ total, rows }: DueOfKind, spared: readonly number[]) {
  const ids = rows.map(({ id }) => id).filter((id) => !spared.includes(id))
  const isAll = ids.length === rows.length && rows.length < total
  return isAll ? { ids: null, count: total } : { ids, count: ids.length }
}

export async function printDue(): Promise<void> {
  useDue.setState({ said: nothing })
  const reply = await ask('retention.print', {})
  if (reply.kind !== 'ok') return useDue.setState({ said: saidOf(reply, printDueRefusal) })
  const { id: slipId, job } = reply.value
  const said: DataSaid =
    job === null ? { kind: 'told', words: dueWords.notSent } : { kind: 'done', words: dueWords.sent }
  useDue.setState({ slipId, said })
}

export async function saveList(slipId: SlipId): Promise<void> {
  const reply = await ask('slip.save', { slipId })
  if (reply.kind !== 'ok') return useDue.setState({ said: saidOf(reply, saveRefusal) })
  if (reply.value.path !== null)
    useDue.setState({ said: { kind: 'done', words: dueWords.savedTo(reply.value.path) } })
}

export async function erase(due: DueOfKind): Promise<void> {
  const { spared, isErasing } = useDue.getState()
  const { ids, count } = wantedOf(due, spared)
  if (isErasing || count === 0) return
  useDue.setState({ isErasing: true, isAsked: false, said: nothing })
  const reply = await ask('retention.erase', { kind: due.kind, ids })
  forgetFound()
  useDue.setState({
    isErasing: false,
    said: reply.kind === 'ok' ? ended(reply.value) : saidOf(reply, eraseRefusal),
  })
}

function ended({ erased, total }: Output<'retention.erase'>): DataSaid {
  return erased < total
    ? { kind: 'told', words: dueWords.stopped(erased, total - erased) }
    : { kind: 'done', words: dueWords.erased(erased) }
}
