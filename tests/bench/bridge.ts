import type { Page } from '@playwright/test'
import type { Input, Output, Question } from '#shared/ipc/contract'
import { pin } from '../demo/park'

/** What preload.ts puts into the page. */
export type Bridge = {
  readonly ask: (question: string, input: unknown) => Promise<{ kind: string; value: unknown }>
  readonly onChanged: (listener: (nouns: readonly string[]) => void) => void
}

/** Asks by the window's own bridge; a refusal or a fault ends the bench. */
export async function ask<Q extends Question>(
  window: Page,
  question: Q,
  input: Input<Q>,
): Promise<Output<Q>> {
  const reply = await window.evaluate(
    ([name, what]) => (Reflect.get(globalThis, 'desk') as Bridge).ask(name, what),
    [question as string, input as unknown] as const,
  )
  if (reply.kind !== 'ok') throw new Error(`${question}: ${JSON.stringify(reply)}`)
  return reply.value as Output<Q>
}

export async function signIn(window: Page): Promise<void> {
  await window.getByRole('button').first().waitFor()
  const [operator] = (await ask(window, 'desk.standing', {})).operators
  if (!operator) throw new Error('Nobody works here')
  await ask(window, 'desk.signIn', { operatorId: operator.id, pin })
}
