// better-sqlite3 brings a binary for newer Node-APIs than the registry's Electron has. Whether it loads is tried, never
// reckoned from versions; only where it does not is it built once from its own source, and only for that Electron.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { registryElectron } from './registry-electron.mjs'
import { root, runBeside, SetupFailure, secondsSince } from './step.mjs'
import { ensureSystemPackages, forTheCompiler } from './system-packages.mjs'

/** Begins to build it where it does not load. What is answered waits for the end, which a fresh clone is told of in a line. */
export async function beginNativeModule(electron) {
  const atFirst = tryToLoad(electron)
  if (atFirst.status === 0) return async () => {}
  if (dirname(electron) !== registryElectron) refuse('the better-sqlite3 that npm brought', atFirst)
  await ensureSystemPackages(forTheCompiler)
  process.stdout.write('better-sqlite3: building it for this Electron, which takes a minute or two\n')
  const startedAt = performance.now()
  const building = build()
  // Told to whoever waits for it, once what goes on beside it is over.
  building.catch(() => {})
  return async () => {
    await building
    const atLast = tryToLoad(electron)
    if (atLast.status !== 0) refuse('better-sqlite3 after building it', atLast)
    process.stdout.write(`better-sqlite3: built, ready after ${secondsSince(startedAt)} s\n`)
  }
}

function tryToLoad(electron) {
  return spawnSync(electron, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
}

function refuse(what, { status, signal, stderr }) {
  throw new SetupFailure({
    tried: `loading ${what} in Electron (${signal ?? `exit code ${status}`})`,
    remedy: 'remove node_modules and start again; if it stays, the lines below say what this system lacks',
    output: stderr,
  })
}

async function build() {
  // Named, because node-gyp would otherwise ask a download host for them (measured 2).
  const headers = dirname(dirname(process.execPath))
  if (!existsSync(join(headers, 'include/node/node_api.h'))) {
    throw new SetupFailure({
      tried: `looking for Node’s headers in ${join(headers, 'include/node')}`,
      remedy:
        'use a Node that brings them (its own archive, or the nodejs package of its makers), then start again',
    })
  }
  const nodeGyp = join(root, 'node_modules/node-gyp/bin/node-gyp.js')
  await runBeside(
    process.execPath,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${headers}`],
    {
      remedy: 'mend what the compiler complains of, then start again',
      cwd: join(root, 'node_modules/better-sqlite3'),
      env: {
        ...process.env,
        // It asks for Node-API 10 by number, but uses nothing that 9 with its experimental part lacks (toolchain.md).
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  )
}
