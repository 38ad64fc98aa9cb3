import { create } from 'zustand'
import type { WalkId } from '#shared/domain/walk'
import type { WalkKey } from '#shared/ipc/walk-views'
import { ask } from '../../ask'

type Field = 'head' | 'finding' | 'round'
/** Null: the round that is typed; a slot by its name, until it is a record and the disk can keep it. */
type Whose = WalkId | string | null

export function whoseOf(key: WalkKey): WalkId | string {
  return key.by === 'id' ? key.walkId : `${key.kind} ${key.plannedAt}`
}

const name = (walkId: Whose, field: Field) => `${walkId ?? 'round'}/${field}`

type Typing = {
  /** Newer than what main has told of it. Null: recorded, or given up. */
  readonly typed: Readonly<Record<string, string | null>>
  readonly fault: string | null
}

export const useTyping = create<Typing>()(() => ({ typed: {}, fault: null }))

/** So long without another key, in milliseconds, and what was typed is sent. */
const quiet = 200
const unsent = new Map<
  string,
  { readonly walkId: WalkId | null; readonly field: Field; readonly text: string | null }
>()
let timer: ReturnType<typeof setTimeout> | undefined

/** What is typed and not recorded yet: here, else as main has it on the disk; `fresh` where there is neither. */
export function useTyped<Draft>(
  walkId: Whose,
  field: Field,
  stored: string | undefined,
  fresh: Draft,
  isOf: (draft: Draft) => boolean = () => true,
): Draft {
  const here = useTyping(({ typed }) => typed[name(walkId, field)])
  const text = here === undefined ? stored : here
  if (text === undefined || text === null || text === '') return fresh
  const draft = { ...fresh, ...(JSON.parse(text) as Draft) }
  return isOf(draft) ? draft : fresh
}

export function type(walkId: Whose, field: Field, draft: object): void {
  keep(walkId, field, JSON.stringify(draft))
}

/** It was recorded. */
export function forget(walkId: Whose, field: Field): void {
  keep(walkId, field, null)
}

function keep(walkId: Whose, field: Field, text: string | null): void {
  useTyping.setState(({ typed }) => ({ typed: { ...typed, [name(walkId, field)]: text } }))
  if (typeof walkId === 'string') return
  unsent.set(name(walkId, field), { walkId, field, text })
  clearTimeout(timer)
  timer = setTimeout(sendTyped, quiet)
}

async function sendTyped(): Promise<void> {
  for (const [key, one] of [...unsent]) {
    unsent.delete(key)
    const answer = await ask('walk.type', one)
    useTyping.setState({ fault: answer.kind === 'fault' ? answer.reference : null })
    // Sent again with the next key.
    if (answer.kind !== 'ok' && !unsent.has(key)) unsent.set(key, one)
  }
}
