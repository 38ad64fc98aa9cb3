import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { type PrivateDisplay, startPrivateDisplay } from '../e2e/private-display'
import { noPrinter, openTestDesk, registerComplaint, setUp } from '../support/desk'
import { coloursIn, pictureOf, writePng } from '../support/screen-picture'
import {
  type Ended,
  endOf,
  folder,
  newPlace,
  pictures,
  processesOf,
  program,
  removePlaces,
  startPackaged,
} from './packaged'

const inside = (path: string) => join(folder, 'resources', path)

describe('the folder', () => {
  test('has its fuses set: no Node, no inspector, nothing but its own archive', async () => {
    const wire = await getCurrentFuseWire(program)
    const isSet = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    const fuses = {
      runAsNode: isSet(FuseV1Options.RunAsNode),
      nodeOptions: isSet(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isSet(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isSet(FuseV1Options.GrantFileProtocolExtraPrivileges),
      onlyAsar: isSet(FuseV1Options.OnlyLoadAppFromAsar),
      asarIntegrity: isSet(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    }
    expect(fuses).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      onlyAsar: true,
      asarIntegrity: true,
    })
  })

  test('holds the program once, and nothing of other systems', () => {
    expect(readdirSync(inside('')).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
    const unpacked = readdirSync(inside('app.asar.unpacked'), { recursive: true, encoding: 'utf8' })
    const native = unpacked.filter((file) => /\.(node|exe|dll)$/.test(file))
    expect(native.some((file) => file.includes('better-sqlite3'))).toBe(true)
    for (const file of native) expect(file).not.toMatch(/win32|darwin|musl|arm64|\.exe$|\.dll$/)
    expect(unpacked.filter((file) => file.endsWith('.ttf'))).toHaveLength(5)
  })
})

describe('started in a way that would open it', () => {
  afterAll(removePlaces)

  /** It may not even have begun: no data folder, no file of ours. */
  async function refused(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    const place = newPlace()
    const dataDir = join(place, 'data')
    mkdirSync(dataDir)
    const ended = await endOf(startPackaged(place, dataDir, args, env))
    expect(readdirSync(dataDir)).toEqual([])
    return ended
  }

  test.runIf(process.getuid?.() === 0)('by root, it says so and ends', async () => {
    for (const args of [['--no-sandbox'], []]) {
      const ended = await endOf(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: bare() }))
      expect(ended.code).not.toBe(0)
      // Without the switch Chromium itself refuses him first.
      if (args.length > 0) expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('root') })
    }
  })

  test.each([
    '--remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '--inspect=9334',
    '--inspect-brk=9334',
    '--no-sandbox',
    '--disable-web-security',
  ])('with %s, it says so and ends', async (argument) => {
    const ended = await refused([argument])
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('接诉台不接受启动参数') })
    expect(ended.said).not.toContain('listening on')
  })

  test('as Node, or with code in NODE_OPTIONS, it runs none of it', async () => {
    const place = newPlace()
    const [script, ran] = [join(place, 'foreign.cjs'), join(place, 'ran')]
    writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(ran)}, 'yes')`)
    const asRoot = (env: Readonly<Record<string, string>>, ...args: string[]) =>
      endOf(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...bare(), ...env } }))
    await asRoot({ ELECTRON_RUN_AS_NODE: '1' }, script)
    await asRoot({ NODE_OPTIONS: `--require ${script}` }, '--no-sandbox', '--inspect')
    expect(existsSync(ran)).toBe(false)
  })
})

describe('started as a receptionist does', () => {
  let display: PrivateDisplay
  let memory = ''
  beforeAll(async () => {
    memory = newPlace()
    display = await startPrivateDisplay(memory)
  })
  afterAll(async () => {
    await display.stop()
    removePlaces()
  })

  const picture = () => pictureOf(join(memory, 'Xvfb_screen0'))
  const look = (name: string) => writePng(join(pictures, `${name}.png`), picture())

  test('it draws what was not drawn, is in its sandbox, and shows the desk to her keys', async () => {
    const place = newPlace()
    const dataDir = join(place, 'data')
    await withASheetToDraw(dataDir)
    expect(papersIn(dataDir)).toEqual([])
    const started = startPackaged(place, dataDir, [], display.env)
    const ended = endOf(started, 110_000)
    try {
      await expect.poll(() => papersIn(dataDir), { timeout: 40_000 }).toHaveLength(1)
      await expect.poll(() => coloursIn(picture()), { timeout: 20_000 }).toBeGreaterThan(60)
      await wait(1000)
      look('packaged-1-sign-in')

      const renderers = processesOf(started).filter(({ kind }) => kind === 'renderer')
      expect(renderers).not.toEqual([])
      for (const { pid } of renderers)
        expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)

      await display.press(...'402913', 'Return')
      await wait(2500)
      look('packaged-2-today')
      const before = processesOf(started).filter(({ kind }) => kind === 'renderer').length
      await display.press('ctrl+shift+i', 'F12', ...'402913', 'Return')
      await wait(2500)
      // Developer tools would be a window of a process of their own.
      expect(processesOf(started).filter(({ kind }) => kind === 'renderer')).toHaveLength(before)
      await display.press('F2')
      await wait(1000)
      await display.press(...'chen', 'Return')
      await wait(3000)
      look('packaged-3-intake')
      for (const port of [9222, 9229, 9333, 9334]) expect(await answers(port)).toBe(false)
      await display.press('alt+F4')
    } finally {
      setTimeout(() => started.kill('SIGKILL'), 15_000).unref()
    }
    expect(await ended).toMatchObject({ code: 0 })
    // Without a fault there may be no log.
    const log = join(dataDir, 'logs/main.log')
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('[error]')
    const backups = readdirSync(join(dataDir, 'backups'), { recursive: true, encoding: 'utf8' })
    expect(backups.some((name) => name.endsWith('.db'))).toBe(true)
  })
})

/** An evening whose last sheet was still to be drawn when the power went. */
async function withASheetToDraw(dataDir: string): Promise<void> {
  const earlier = newPlace()
  const desk = await openTestDesk(noPrinter, { dataDir: earlier, now: plus(now(), -2 * hour) })
  await setUp(desk)
  await registerComplaint(desk)
  desk.db.close()
  // This process goes on to draw it, where nobody looks.
  cpSync(earlier, dataDir, { recursive: true })
}

function papersIn(dataDir: string): readonly string[] {
  const paper = join(dataDir, 'paper')
  if (!existsSync(paper)) return []
  return readdirSync(paper, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
}

function bare(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: newPlace() }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
