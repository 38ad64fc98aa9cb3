import { create } from 'zustand'
import type { WalkId } from '#shared/domain/walk'
import type { WalkView } from '#shared/ipc/walk-views'
import { ask } from '../../ask'

type Field = 'head' | 'finding' | 'round'

type Whose = {
  /** The same before and after the walk becomes a record: what is typed while that happens stays. */
  readonly name: string
  /** Where the disk keeps it; null: today's round. */
  readonly walkId: WalkId | null
  /** A slot that is no record yet has no place there. */
  readonly isKept: boolean
}

export function whoseOf({ key, kind, plannedAt }: Pick<WalkView, 'key' | 'kind' | 'plannedAt'>): Whose {
  const walkId = key.by === 'id' ? key.walkId : null
  return { name: `${kind} ${plannedAt}`, walkId, isKept: walkId !== null }
}

/** Null: the round that is typed. */
export function whoseRound(walkId: WalkId | null): Whose {
  return { name: `round ${walkId ?? ''}`, walkId, isKept: true }
}

const nameOf = ({ name }: Whose, field: Field) => `${name}/${field}`

type Typing = {
  /** Newer than what main has told of it. Null: recorded, or given up. */
  readonly typed: Readonly<Record<string, string | null>>
  readonly fault: string | null
}

export const useTyping = create<Typing>()(() => ({ typed: {}, fault: null }))

/** So long after the first key that was not sent, in milliseconds: whoever types without a pause is kept as well. */
const sentAfter = 200
const unsent = new Map<
  string,
  { readonly walkId: WalkId | null; readonly field: Field; readonly text: string | null }
>()
let timer: ReturnType<typeof setTimeout> | undefined

/** What is typed and not recorded yet: here, else as main has it on the disk; `fresh` where there is neither. */
export function useTyped<Draft>(
  whose: Whose,
  field: Field,
  stored: string | undefined,
  fresh: Draft,
  isOf: (draft: Draft) => boolean = () => true,
): Draft {
  const here = useTyping(({ typed }) => typed[nameOf(whose, field)])
  const text = here === undefined ? stored : here
  if (text === undefined || text === null || text === '') return fresh
  const draft = { ...fresh, ...(JSON.parse(text) as Draft) }
  return isOf(draft) ? draft : fresh
}

export function type(whose: Whose, field: Field, draft: object): void {
  keep(whose, field, JSON.stringify(draft))
}

/** It was recorded. */
export function forget(whose: Whose, field: Field): void {
  keep(whose, field, null)
}

function keep(whose: Whose, field: Field, text: string | null): void {
  useTyping.setState(({ typed }) => ({ typed: { ...typed, [nameOf(whose, field)]: text } }))
  const { walkId, isKept } = whose
  if (!isKept) return
  unsent.set(nameOf(whose, field), { walkId, field, text })
  if (timer === undefined) timer = setTimeout(sendTyped, sentAfter)
}

/** All at once: one that waited for another's answer would come after what was typed since. */
async function sendTyped(): Promise<void> {
  timer = undefined
  const sent = [...unsent]
  unsent.clear()
  await Promise.all(
    sent.map(async ([key, one]) => {
      const answer = await ask('walk.type', one)
      useTyping.setState({ fault: answer.kind === 'fault' ? answer.reference : null })
      // Sent again with the next key.
      if (answer.kind !== 'ok' && !unsent.has(key)) unsent.set(key, one)
    }),
  )
}
