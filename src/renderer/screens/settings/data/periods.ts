import { create } from 'zustand'
import { type Retention, RetentionKind } from '#shared/domain/retention'
import { ask } from '../../../ask'
import { saidOf } from '../../../ui/said-of'
import { periodsWords, setRefusal } from '../../../words/data'
import { monthsTyped } from '../../../words/kept-for'
import { type DataSaid, nothing } from './store'

/** As it is typed; what nobody touched stands as it is set. */
export type PeriodsTyped = Readonly<Partial<Record<RetentionKind, string>>>

type Periods = { readonly typed: PeriodsTyped; readonly wrong: RetentionKind | null; readonly said: DataSaid }

const blank: Periods = { typed: {}, wrong: null, said: nothing }

export const usePeriods = create<Periods>()(() => blank)

export function type(kind: RetentionKind, words: string): void {
  usePeriods.setState(({ typed }) => ({ typed: { ...typed, [kind]: words }, wrong: null, said: nothing }))
}

type Ready =
  | { readonly kind: 'ready'; readonly retention: Retention; readonly isChanged: boolean }
  | { readonly kind: 'wrong'; readonly at: RetentionKind }

/** The periods that would be set; or the first that nobody can read. */
export function periodsOf(typed: PeriodsTyped, before: Retention): Ready {
  const read = RetentionKind.options.map((kind) => {
    const words = typed[kind]
    return { kind, months: words === undefined ? before[kind] : monthsTyped(words) }
  })
  const wrong = read.find(({ months }) => months === null)
  if (wrong) return { kind: 'wrong', at: wrong.kind }
  const retention = Object.fromEntries(read.map(({ kind, months }) => [kind, months])) as Retention
  return { kind: 'ready', retention, isChanged: read.some(({ kind, months }) => months !== before[kind]) }
}

export async function savePeriods(before: Retention): Promise<void> {
  const ready = periodsOf(usePeriods.getState().typed, before)
  if (ready.kind === 'wrong')
    return usePeriods.setState({
      wrong: ready.at,
      said: { kind: 'wrong', words: periodsWords.wrong(ready.at) },
    })
  const reply = await ask('retention.set', { retention: ready.retention })
  if (reply.kind === 'fault') return usePeriods.setState({ said: saidOf(reply, setRefusal) })
  usePeriods.setState({
    ...blank,
    said: reply.kind === 'ok' ? { kind: 'done', words: periodsWords.saved } : saidOf(reply, setRefusal),
  })
}
