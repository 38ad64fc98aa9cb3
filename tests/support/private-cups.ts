import type { ChildProcess } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, type Environment, end, listens, onFreePort, start, until } from './private-daemon'
import { versatilePpd } from './versatile-ppd'

// A CUPS of our own with printers that exist only as processes (findings A5, measured 20): a D-Bus daemon, without
// which ippeveprinter does not start, cupsd with its own folders, and one ippeveprinter for each printer. It needs no
// root, leaves the system's CUPS alone, and each process ends when the one that started it does, however that ends.
// No vitest in here: the journeys use it too.

export type PrivateCups = {
  /** To be laid over the environment of whatever shall print here. */
  readonly env: { readonly CUPS_SERVER: string; readonly DBUS_SYSTEM_BUS_ADDRESS: string }
  /** The same CUPS by TCP, `localhost:port`; `env` has its socket, as a desktop has. */
  readonly tcpServer: string
  /** `what`: an office printer for A4 on one side, or one that takes 连续纸 and A5 as well and turns sheets over. */
  readonly install: (
    queue: string,
    description: string,
    what?: 'office' | 'versatile',
  ) => Promise<PrivatePrinter>
  /** Ends all of it, by process id, and removes the folder. */
  readonly stop: () => Promise<void>
}

export type PrivatePrinter = {
  readonly queue: string
  /** The documents that reached the printer, in order: paths of PDFs as CUPS rewrote them. */
  readonly paper: () => Promise<readonly string[]>
  /** How each of them was to be printed, in order: the IPP attributes that came with it, by name, as ippeveprinter has them. */
  readonly tickets: () => Promise<readonly ReadonlyMap<string, string>[]>
  /**
   * Whether the queue has sent all it had. Until it has heard that a job is done CUPS may send it anew, which then comes
   * out twice.
   */
  readonly isDone: () => Promise<boolean>
  readonly runOutOfPaper: () => Promise<void>
  readonly refill: () => Promise<void>
  readonly switchOff: () => Promise<void>
  readonly switchOn: () => Promise<void>
  /**
   * The printer throws each job away after three seconds: CUPS 2.4.2 asks it by two threads, 0, 1, 2, 4 … seconds after
   * sending, and calls an aborted job completed if the wrong one sees it first. One more reason why only the clerk's
   * word counts (findings 0.4).
   */
  readonly refuseJobs: () => Promise<void>
  readonly pauseQueue: () => Promise<void>
  readonly resumeQueue: () => Promise<void>
  /** The queue takes nothing new. */
  readonly closeQueue: () => Promise<void>
  readonly removeQueue: () => Promise<void>
}

export async function startPrivateCups(): Promise<PrivateCups> {
  // Short, since a socket's path may have 107 bytes only; open to the user lp, as whom cupsd runs its filters for root.
  const folder = await mkdtemp(join(tmpdir(), 'cups-'))
  await chmod(folder, 0o755)
  const started: ChildProcess[] = []
  try {
    return await startIn(folder, started)
  } catch (error) {
    await stopAll(started, folder)
    throw error
  }
}

async function startIn(folder: string, started: ChildProcess[]): Promise<PrivateCups> {
  const bus = join(folder, 'bus')
  const socket = join(folder, 'cups.sock')
  const env = { CUPS_SERVER: socket, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` }
  const inside = { ...env, HOME: folder } // or lpadmin would leave a ~/.cups behind
  await writeFile(join(folder, 'bus.conf'), busConfig(bus))
  await writeFile(join(folder, 'cups-files.conf'), cupsFiles(folder))
  for (const name of ['spool', 'cache', 'state', 'tmp', 'log', 'printers']) await mkdir(join(folder, name))
  await chmod(join(folder, 'tmp'), 0o1777)

  const busArguments = [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nosyslog']
  const isBusThere = async () => (await readdir(folder)).includes('bus')
  started.push(await start({ program: 'dbus-daemon', args: busArguments, env: inside, isReady: isBusThere }))
  const cupsd = await onFreePort(async (port) => {
    await writeFile(join(folder, 'cupsd.conf'), cupsdConfig(socket, port))
    const args = ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')]
    const isReady = () => listens(port)
    return await start({ program: 'cupsd', args, env: inside, isReady })
  })
  started.push(cupsd.value)

  let installed: Promise<unknown> = Promise.resolve()
  const ppd = join(folder, 'versatile.ppd')
  await writeFile(ppd, versatilePpd)
  const install: PrivateCups['install'] = (queue, description, what = 'office') => {
    const able = what === 'versatile' ? ['-P', ppd] : ['-f', 'application/pdf,image/pwg-raster']
    const next = () => installPrinter({ folder, env: inside, started, queue, description, able })
    const mine = installed.then(next, next)
    installed = mine
    return mine
  }
  return { env, tcpServer: `localhost:${cupsd.port}`, install, stop: () => stopAll(started, folder) }
}

type Installation = {
  readonly folder: string
  readonly env: Environment
  readonly started: ChildProcess[]
  readonly queue: string
  readonly description: string
  /** What ippeveprinter is told of its abilities. */
  readonly able: readonly string[]
}

async function installPrinter({
  folder,
  env,
  started,
  queue,
  description,
  able,
}: Installation): Promise<PrivatePrinter> {
  const home = await mkdtemp(join(folder, 'printers', 'p'))
  for (const name of ['spool', 'paper', 'tickets']) await mkdir(join(home, name))
  await writeFile(join(home, 'mechanics'), mechanicsOf(home), { mode: 0o755 })

  async function switchOnAt(port: number): Promise<ChildProcess> {
    const how = ['-p', String(port), '-r', 'off', '-d', join(home, 'spool'), ...able]
    const args = [...how, '-c', join(home, 'mechanics'), 'Desk Printer']
    const child = await start({ program: 'ippeveprinter', args, env, isReady: () => listens(port) })
    started.push(child)
    return child
  }
  const first = await onFreePort(switchOnAt)
  let running = first.value
  const uri = `ipp://localhost:${first.port}/ipp/print`
  const admin = async (program: string, ...args: string[]) => void (await call(program, args, env))
  await admin('lpadmin', '-p', queue, '-D', description, '-E', '-v', uri, '-m', 'everywhere')
  // cupsd asks the printer what it can do in a thread of its own, and CUPS 2.4.2 does not survive two of them, nor does
  // it keep a pause that is set meanwhile.
  const isReady = async () => (await call('lpoptions', ['-p', queue], env)).includes('Everywhere')
  await until(`queue ${queue}`, isReady)

  return {
    queue,
    async paper() {
      const names = await readdir(join(home, 'paper'))
      return names.sort().map((name) => join(home, 'paper', name))
    },
    async tickets() {
      const names = (await readdir(join(home, 'tickets'))).sort()
      const texts = await Promise.all(names.map((name) => readFile(join(home, 'tickets', name), 'utf8')))
      return texts.map((text) => new Map(text.trim().split('\n').map(attributeIn)))
    },
    isDone: async () => (await call('lpstat', ['-W', 'not-completed', '-o', queue], env)).trim() === '',
    runOutOfPaper: () => writeFile(join(home, 'no-paper'), ''),
    refill: () => rm(join(home, 'no-paper')),
    switchOff: () => end(running, 'SIGKILL'),
    async switchOn() {
      running = await switchOnAt(first.port)
    },
    refuseJobs: () => writeFile(join(home, 'refuses'), ''),
    pauseQueue: () => admin('cupsdisable', queue),
    resumeQueue: () => admin('cupsenable', queue),
    closeQueue: () => admin('cupsreject', queue),
    removeQueue: () => admin('lpadmin', '-x', queue),
  }
}

/** What ippeveprinter runs for each document: the paper path of a real printer. It ends with the printer. */
function mechanicsOf(home: string): string {
  return `#!/bin/sh
if [ -e '${home}/no-paper' ]; then
  echo 'STATE: +media-empty-error' >&2
  while [ -e '${home}/no-paper' ] && kill -0 "$PPID" 2>/dev/null; do sleep 0.1; done
  echo 'STATE: -media-empty-error' >&2
fi
kill -0 "$PPID" 2>/dev/null || exit 1
[ -e '${home}/refuses' ] && sleep 3 && exit 1
env | grep '^IPP_' > '${home}'/tickets/$(date +%s%N)
for copy in $(seq "\${IPP_COPIES:-1}"); do
  cp "$1" '${home}/spool/sheet' && mv '${home}/spool/sheet' '${home}'/paper/$(date +%s%N).pdf
done
`
}

/** `IPP_SIDES=one-sided` of the environment. */
function attributeIn(line: string): readonly [name: string, value: string] {
  const equals = line.indexOf('=')
  return [line.slice('IPP_'.length, equals).toLowerCase().replaceAll('_', '-'), line.slice(equals + 1)]
}

function busConfig(path: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>custom</type><listen>unix:path=${path}</listen><auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
`
}

function cupsFiles(folder: string): string {
  return `ServerRoot ${folder}
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/tmp
Printcap ${folder}/printcap
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
`
}

function cupsdConfig(socket: string, port: number): string {
  return `Listen ${socket}
Listen localhost:${port}
Browsing No
WebInterface No
DefaultAuthType None
LogLevel warn
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`
}

async function stopAll(started: readonly ChildProcess[], folder: string): Promise<void> {
  for (const child of started.toReversed()) await end(child, 'SIGTERM')
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
