import { vi } from 'vitest'
import type { Question } from '#shared/ipc/contract'

type Asked = {
  readonly question: Question
  readonly input: unknown
  readonly answer: (reply: unknown) => void
  readonly crash: () => void
}

/** The other end of the bridge: its answers come when the test says so, in whatever order. */
export const asked: Asked[] = []

vi.stubGlobal('window', {
  desk: {
    ask: (question: Question, input: unknown) =>
      new Promise((answer, fail) => {
        asked.push({ question, input, answer, crash: () => fail(new Error('the other end is gone')) })
      }),
    onChanged: () => {},
  },
})

/** The oldest question of this name that was not looked at yet. */
export function next(question: Question): Asked {
  const place = asked.findIndex((one) => one.question === question)
  const [found] = place < 0 ? [] : asked.splice(place, 1)
  if (!found) throw new Error(`${question} was not asked, but ${asked.map((one) => one.question).join()}`)
  return found
}

export const ok = (value: unknown) => ({ kind: 'ok', value })

/** Everything that answers brought about has happened. */
export const settled = () => vi.advanceTimersByTimeAsync(0)
