import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, start } from '../support/private-daemon'

/** fcitx5 with 拼音 as the input method that every field begins with, on a session bus and a screen of its own. */
export type ChineseInput = { readonly env: Environment; readonly stop: () => Promise<void> }

const profile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=pinyin
Layout=
[GroupOrder]
0=Default
`

export async function startChineseInput(display: Environment): Promise<ChineseInput> {
  const home = mkdtempSync(join(tmpdir(), 'fcitx-'))
  mkdirSync(join(home, 'fcitx5'))
  writeFileSync(join(home, 'fcitx5', 'profile'), profile)
  writeFileSync(join(home, 'fcitx5', 'config'), '[Behavior]\nActiveByDefault=True\n')
  const { bus, address } = await startBus()
  const env = {
    ...display,
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_CONFIG_HOME: home,
    GTK_IM_MODULE: 'fcitx',
    XMODIFIERS: '@im=fcitx',
    LANG: 'C.UTF-8',
  }
  const input = await start({
    program: 'fcitx5',
    args: ['--disable', 'notifications,kimpanel,cloudpinyin,clipboard'],
    env,
    isReady: async () => isOnBus(env),
  })
  return {
    env,
    stop: async () => {
      // It writes what it learnt when it ends.
      for (const child of [input, bus]) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function startBus(): Promise<{ readonly bus: ChildProcess; readonly address: string }> {
  const args = ['--pdeathsig', 'TERM', 'dbus-daemon', '--session', '--nofork', '--print-address=1']
  const bus = spawn('setpriv', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(bus.stdout, 'data')
  return { bus, address: String(line).trim() }
}

/** Asked of the bus itself: whoever asks fcitx5 has the bus start one of its own. */
async function isOnBus(env: Environment): Promise<boolean> {
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.fcitx.Fcitx5']
  const bus = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const asked = spawn('dbus-send', [...bus, ...question], { env: { ...process.env, ...env } })
  const [answer] = await Promise.race([once(asked.stdout, 'data'), once(asked, 'exit')])
  return String(answer).includes('true')
}
