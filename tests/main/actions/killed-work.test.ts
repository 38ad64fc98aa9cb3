import { expect, it } from 'vitest'
import { killWhileWorking } from '../../support/killed-work'

// `npm run bench -- work` kills it 1,000 times.
const seed = Number(process.env.KILL_SEED ?? 20261123)

it('a desk that is killed at any moment of a mixed day has kept all that it showed, and 今日 is what its cases are', {
  timeout: 240_000,
}, async () => {
  const { wrong, shown } = await killWhileWorking(12, seed)
  expect(wrong, `seed ${seed}`).toEqual([])
  const acts = Object.keys(shown)
  for (const act of [
    'register',
    'forward',
    'receive',
    'emergency',
    'contact',
    'endAsCall',
    'sameVisit',
    'putContact',
    'reserve',
  ])
    expect(acts).toContain(act)
})
