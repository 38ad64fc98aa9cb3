import { randomUUID } from 'node:crypto'
import { type Asked, contract, type Output, type Question, type Refusal } from '#shared/ipc/contract'
import type { Reply, Situation } from '#shared/ipc/exchange'
import type { Result } from '#shared/result'
import { NotYourRole } from '../actions/not-your-role'
import { codeOf, obstacleOf } from '../durable-file'
import { situationOf } from '../store/situation'

/** The actions that answer questions of the contract. */
export type Handlers = {
  readonly [Q in Question]?: (
    input: Asked<Q>,
  ) => Result<Output<Q>, Refusal<Q>> | Promise<Result<Output<Q>, Refusal<Q>>>
}

/**
 * Answers one question of the window. Electron forwards only an Error's message, so nothing may throw past here: what
 * went wrong on our side gets a reference, and its stack goes to the log.
 */
export async function answer(
  handlers: Handlers,
  question: unknown,
  raw: unknown,
  logFault: (reference: string, error: unknown) => void,
): Promise<Reply<unknown, unknown>> {
  try {
    if (!isQuestion(question)) throw new Error(`No such question: ${String(question).slice(0, 60)}`)
    const result = await put(handlers, question, contract[question].input.parse(raw))
    return result.ok ? { kind: 'ok', value: result.value } : { kind: 'refused', reason: result.reason }
  } catch (error) {
    const reference = randomUUID().slice(0, 8)
    if (error instanceof NotYourRole) return { kind: 'fault', reference, situation: error.situation }
    logFault(reference, error)
    return { kind: 'fault', reference, situation: obstacleIn(error) }
  }
}

/** A full or locked disk, whether SQLite or the file system says so. */
function obstacleIn(error: unknown): Situation | null {
  const stored = situationOf(error)?.kind
  return stored === 'disk-full' || stored === 'not-writable' ? stored : obstacleOf(codeOf(error))
}

function isQuestion(question: unknown): question is Question {
  return typeof question === 'string' && Object.hasOwn(contract, question)
}

// The input was parsed by this very question's schema; TypeScript cannot tie the two by a variable key.
function put(handlers: Handlers, question: Question, input: unknown) {
  const handler = handlers[question] as ((input: unknown) => Promise<Result<unknown, string>>) | undefined
  if (!handler) throw new Error(`Not to be asked now: ${question}`)
  return handler(input)
}
