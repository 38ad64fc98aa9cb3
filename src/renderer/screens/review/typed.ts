import { create } from 'zustand'
import type { IsoMonth } from '#shared/domain/day'
import { ask } from '../../ask'

type Fields = Readonly<Record<string, string>>

type Typing = {
  /** By month; newer than what main has told of it. Null: recorded, or given up. */
  readonly typed: Readonly<Record<IsoMonth, Readonly<Record<string, string | null>>>>
  /** Null: all of it is on disk. */
  readonly fault: string | null
}

const useTyping = create<Typing>()(() => ({ typed: {}, fault: null }))

/** Main writes at once; so long without another key, in milliseconds, and what was typed is sent. */
const quiet = 200
const unsent = new Map<IsoMonth, Map<string, string | null>>()
let timer: ReturnType<typeof setTimeout> | undefined

/** What was typed into the fields of the month and is not recorded yet. */
export function useTyped(month: IsoMonth, stored: Fields): Fields {
  const typed = useTyping((typing) => typing.typed[month])
  return Object.fromEntries(
    Object.entries({ ...stored, ...typed }).filter((field): field is [string, string] => field[1] !== null),
  )
}

export function useTypingFault(): string | null {
  return useTyping(({ fault }) => fault)
}

export function type(month: IsoMonth, fields: Readonly<Record<string, string | null>>): void {
  useTyping.setState(({ typed }) => ({ typed: { ...typed, [month]: { ...typed[month], ...fields } } }))
  unsent.set(month, new Map([...(unsent.get(month) ?? []), ...Object.entries(fields)]))
  clearTimeout(timer)
  timer = setTimeout(sendTyped, quiet)
}

/** At once: on blur, and when the part is left. */
export async function sendTyped(): Promise<void> {
  clearTimeout(timer)
  for (const [month, fields] of [...unsent]) {
    unsent.delete(month)
    const answer = await ask('review.type', { month, fields: Object.fromEntries(fields) })
    useTyping.setState({ fault: answer.kind === 'fault' ? answer.reference : null })
    // Sent again with the next key.
    if (answer.kind !== 'ok') unsent.set(month, new Map([...fields, ...(unsent.get(month) ?? [])]))
  }
}

/** They were recorded as `sent`; what was typed since stays. */
export function forget(month: IsoMonth, sent: Fields): void {
  const typed = useTyping.getState().typed[month] ?? {}
  const isNewer = (field: string, text: string) => typeof typed[field] === 'string' && typed[field] !== text
  const done = Object.entries(sent).filter(([field, text]) => !isNewer(field, text))
  type(month, Object.fromEntries(done.map(([field]) => [field, null])))
}
