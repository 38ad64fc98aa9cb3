import { killWhileWorking } from '../support/killed-work'
import type { Figure } from './measure'

const kills = Number(process.env.KILLS ?? 1_000)
const seed = Number(process.env.KILL_SEED ?? 20261123)

/** SIGKILL at 1,000 random moments of a mixed day; about two to four seconds each. A finding ends the bench with 1. */
export async function measureKilledWork(): Promise<readonly Figure[]> {
  const startedAt = performance.now()
  const {
    kills: done,
    wrong,
    shown,
  } = await killWhileWorking(kills, seed, (kill) => {
    if (kill % 50 === 0) process.stdout.write(`  ${kill} kills\n`)
  })
  const acts = Object.values(shown).reduce((sum, times) => sum + times, 0)
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  process.stdout.write(`seed ${seed}: ${done} kills in ${minutes} min over ${acts} acts that were shown\n`)
  process.stdout.write(
    `  ${Object.entries(shown)
      .map(([act, times]) => `${act} ${times}`)
      .join(', ')}\n`,
  )
  for (const finding of wrong) process.stdout.write(`${finding}\n`)
  if (wrong.length > 0) process.exitCode = 1
  return [
    {
      name: `found wrong after ${done} kills of a mixed day, ${acts} acts`,
      unit: 'findings',
      ours: wrong.length,
      bare: null,
      bound: '0',
      runs: done,
    },
  ]
}
