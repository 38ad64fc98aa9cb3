import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

// A screen of a journey's own, where real keys reach its window and nobody else's, and any user may open one.

export type PrivateDisplay = {
  readonly env: { readonly DISPLAY: string }
  /** Real keys, as X knows them; to whatever has the focus, as on the desk. */
  readonly press: (...keys: string[]) => Promise<void>
  /** A scanner's keys, two milliseconds apart, and the Enter that it ends with. */
  readonly scan: (code: string) => Promise<void>
  /** Keys at a quick hand's speed: xdotool takes half of the delay between keys. */
  readonly write: (text: string) => Promise<void>
  /** The real mouse. */
  readonly point: (x: number, y: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** With a window manager, whose Alt+F4 it is. `memory`: a folder where the screen's memory is to lie as a file. */
export async function startPrivateDisplay(memory?: string): Promise<PrivateDisplay> {
  // --pdeathsig: neither outlives a run that is killed.
  const screen = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  if (memory !== undefined) screen.push('-fbdir', memory)
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', 'Xvfb', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = `:${await numberOf(server)}`
  const env = { ...process.env, DISPLAY: display }
  const manager = spawn('setpriv', ['--pdeathsig', 'TERM', 'openbox', '--sm-disable'], {
    env,
    stdio: 'ignore',
  })
  return {
    env: { DISPLAY: display },
    press: async (...keys) => {
      await promisify(execFile)('xdotool', ['key', '--delay', '60', ...keys], { env })
    },
    scan: async (code) => {
      await promisify(execFile)('xdotool', ['type', '--delay', '2', `${code}\n`], { env })
    },
    write: async (text) => {
      await promisify(execFile)('xdotool', ['type', '--delay', '120', text], { env })
    },
    point: async (x, y) => {
      await promisify(execFile)('xdotool', ['mousemove', String(x), String(y)], { env })
    },
    stop: async () => {
      for (const child of [manager, server]) await end(child)
    },
  }
}

/** Xvfb takes a number that is free, and writes it there when it is ready. */
async function numberOf(server: ChildProcess): Promise<string> {
  const answers = server.stdio[3] as Readable
  let answer = ''
  server.once('error', (error) => answers.destroy(error))
  server.once('exit', () => answers.destroy(new Error('Xvfb ended')))
  while (!answer.endsWith('\n')) answer += (await once(answers, 'data'))[0]
  return answer.trim()
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
