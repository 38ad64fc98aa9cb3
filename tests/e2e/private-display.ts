import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

// Screens of the journeys' own, where keys and the focus reach one window and nobody else's.

export type PrivateScreen = {
  readonly env: { readonly DISPLAY: string }
  readonly stop: () => Promise<void>
}

export type PrivateDisplay = PrivateScreen & {
  /** Real keys, as X knows them; to whatever has the focus, as on the desk. */
  readonly press: (...keys: string[]) => Promise<void>
  /** A scanner's keys, two milliseconds apart, and the Enter that it ends with. */
  readonly scan: (code: string) => Promise<void>
  /** Keys at a quick hand's speed: xdotool takes half of the delay between keys. */
  readonly write: (text: string) => Promise<void>
  /** The real mouse. */
  readonly point: (x: number, y: number) => Promise<void>
}

/** `memory`: a folder where the screen's memory is to lie as a file. */
export async function startPrivateScreen(memory?: string): Promise<PrivateScreen> {
  // --pdeathsig: neither outlives a run that is killed.
  const screen = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  if (memory !== undefined) screen.push('-fbdir', memory)
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', 'Xvfb', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return { env: { DISPLAY: `:${await numberOf(server)}` }, stop: () => end(server) }
}

/** With a window manager, whose Alt+F4 it is. */
export async function startPrivateDisplay(memory?: string): Promise<PrivateDisplay> {
  const screen = await startPrivateScreen(memory)
  const env = { ...process.env, ...screen.env }
  const manager = spawn('setpriv', ['--pdeathsig', 'TERM', 'openbox', '--sm-disable'], {
    env,
    stdio: 'ignore',
  })
  return {
    env: screen.env,
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
      await end(manager)
      await screen.stop()
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
