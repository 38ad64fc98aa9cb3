import { expect } from 'vitest'

/** Waits until it holds, or fails. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  await expect.poll(holds, { timeout: 10_000, interval: 20 }).toBe(true)
}
