// What every step of the set-up shares: one line when it works; when it does not, what was tried, what to do about
// it and the last lines of what it said.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Something that the person at the terminal can mend: shown without a stack. */
export class SetupFailure extends Error {
  constructor({ tried, remedy, output = '' }) {
    const lastLines = stripVTControlCharacters(output)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-20)
    super([`Failed: ${tried}`, `What to do: ${remedy}`, ...lastLines.map((line) => `  | ${line}`)].join('\n'))
  }
}

/** Does one step of the set-up and says in one line that it did and how long it took. */
export async function step(title, work) {
  const startedAt = performance.now()
  process.stdout.write(`${title} … `)
  try {
    const result = await work()
    process.stdout.write(`${secondsSince(startedAt)} s\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

/** Runs a program to its end, unseen. Its output comes back, or goes into the failure. */
export function run(command, args, { remedy, ...options }) {
  const ended = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  if (ended.status === 0) return ended.stdout
  throw failureOf(command, args, remedy, { ...ended, output: `${ended.stdout ?? ''}${ended.stderr ?? ''}` })
}

/** The same, while something else goes on. */
export function runBeside(command, args, { remedy, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    process.once('exit', () => child.kill())
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => {
        output += part
      })
    child.on('error', (error) => reject(failureOf(command, args, remedy, { error, output })))
    child.on('close', (status, signal) => {
      if (status === 0) resolve()
      else reject(failureOf(command, args, remedy, { status, signal, output }))
    })
  })
}

function failureOf(command, args, remedy, { error, signal, status, output }) {
  const outcome = error?.message ?? (signal ? `killed by ${signal}` : `exit code ${status}`)
  return new SetupFailure({ tried: `${command} ${args.join(' ')} (${outcome})`, remedy, output })
}

export function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}

/** The body of a script that npm calls: its exit code is `work`'s answer, or 1 after a failure in plain words. */
export async function runScript(work) {
  // What was started for the script (the virtual screen, the program) is ended on 'exit', and a bare signal skips that.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
  try {
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupFailure ? error.message : error.stack}\n`)
    process.exitCode = 1
  }
}
