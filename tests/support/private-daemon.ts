import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

// Daemons that a test starts for itself, without root, and that never outlive it.

const packages = 'apt-get install cups cups-client cups-ipp-utils cups-filters dbus util-linux'

export type Environment = Readonly<Record<string, string>>

type Start = {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Environment
  readonly isReady: () => Promise<boolean>
}

/** Starts a daemon and waits until it is ready; one that does not get so far is ended, and its last words are thrown. */
export async function start({ program, args, env, isReady }: Start): Promise<ChildProcess> {
  // --pdeathsig: a test run that is killed takes its daemons with it. cupsd ends its own children on TERM.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const listen = (part: Buffer) => {
    words = `${words}${part}`.slice(-2_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  child.on('error', (error) => {
    words += error.message
  })
  for (let tries = 0; tries < 100 && isRunning(child); tries++) {
    if ((await isReady()) && isRunning(child)) return child
    await wait(50)
  }
  await end(child, 'SIGKILL')
  throw new Error(`${program} did not start. It may be missing: ${packages}. Its last words: ${words}`)
}

export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return
    await wait(25)
  }
  throw new Error(`${what} was not ready within 5 s`)
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (!isRunning(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const killing = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(killing)
}

/** Another process may take the port between asking for it and using it: then another one. */
export async function onFreePort<T>(act: (port: number) => Promise<T>): Promise<{ port: number; value: T }> {
  for (let tries = 1; ; tries++) {
    const port = await freePort()
    try {
      return { port, value: await act(port) }
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return address.port
}

export async function listens(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost')
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isOpen
}

// /usr/sbin, where cupsd and lpadmin lie, is not on an ordinary user's path.
function surroundings(env: Environment): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C', ...env }
}

export async function call(program: string, args: readonly string[], env: Environment): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { env: surroundings(env), timeout: 20_000 })
  return stdout
}
