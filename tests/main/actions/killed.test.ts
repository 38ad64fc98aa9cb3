import { expect, it } from 'vitest'
import { killWhileRegistering } from '../../support/killed-desk'

it('a desk that is killed at any moment has kept every case that it showed as registered', {
  timeout: 180_000,
}, async () => {
  const { wrong, shown, drawn } = await killWhileRegistering(12)
  expect(wrong).toEqual([])
  expect(shown).toBeGreaterThan(6)
  expect(drawn).toBeGreaterThan(0)
})
