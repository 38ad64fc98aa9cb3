import type { Instant } from '#shared/domain/day'
import type { TestDesk } from '../support/desk'

/** What happens to one customer: acts on the desk, and between them yields the moment at which it goes on. */
export type Life = AsyncGenerator<Instant, void>

/** Lets many lives pass side by side, each act at its moment and all in order; what would come later stays undone. */
export async function pass(desk: TestDesk, lives: readonly Life[], until: Instant): Promise<void> {
  const waiting = new Map<Life, Instant>()
  for (const life of lives) await goOn(life)
  for (;;) {
    const [next] = [...waiting].sort(([, a], [, b]) => (a < b ? -1 : 1))
    if (!next || next[1] > until) break
    const [life, at] = next
    desk.now = at
    await goOn(life)
  }
  desk.now = until

  async function goOn(life: Life): Promise<void> {
    const { done, value } = await life.next()
    if (done) waiting.delete(life)
    else waiting.set(life, value)
  }
}
