import { killWhileRegistering } from '../support/killed-desk'
import type { Figure } from './measure'

/** SIGKILL at 200 random moments while a script registers. What is found wrong is said, and ends the bench with 1. */
export async function measureKills(): Promise<readonly Figure[]> {
  const { kills, shown, wrong } = await killWhileRegistering(200)
  const found =
    wrong.length === 0 ? 'nothing lost, no gap, no double, the book and the database whole' : wrong.join('\n')
  process.stdout.write(`${kills} kills, ${shown} cases shown as registered: ${found}\n`)
  if (wrong.length > 0) process.exitCode = 1
  return [
    {
      name: `found wrong after ${kills} kills, ${shown} cases`,
      unit: 'findings',
      ours: wrong.length,
      bare: null,
      bound: '0',
      runs: kills,
    },
  ]
}
