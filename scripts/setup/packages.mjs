// The packages of package-lock.json, exactly as they stand there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run, SetupFailure, step } from './step.mjs'

export async function ensurePackages() {
  if (isAsLocked()) return
  // --include=dev: a NODE_ENV=production of the person's own would leave out what builds the program.
  await step('packages: npm ci', () =>
    npm(
      ['ci', '--include=dev'],
      'npm install, if package.json was just changed; else see that npm reaches its registry',
    ),
  )
}

/** npm writes down in node_modules what it installed, when it is done: no need for a mark of our own. */
function isAsLocked() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: installed } = JSON.parse(readFileSync(record, 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  // Optional ones are those of other platforms, which are never installed.
  return Object.entries(locked).every(
    ([folder, entry]) => folder === '' || entry.optional || installed[folder]?.version === entry.version,
  )
}

/** The npm that called us, or the one beside this Node; never through a shell, which Windows would need for `npm`. */
export function npm(args, remedy, options = {}) {
  const beside = dirname(process.execPath)
  const cli = [
    process.env.npm_execpath,
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (cli === undefined) {
    throw new SetupFailure({
      tried: `looking for npm beside ${process.execPath}`,
      remedy: 'call it as `npm start`',
    })
  }
  return run(process.execPath, [cli, ...args], { remedy, ...options })
}

/**
 * One package that is no dependency, made for this platform alone (toolchain.md), into FOLDER/node_modules. npm itself
 * holds the download against the integrity of a lock file, and refuses it with EINTEGRITY.
 */
export function fetchPackage({ name, version, integrity }, folder) {
  const dependencies = { [name]: version }
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  npm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    'let this machine reach the npm registry, then start again',
    { cwd: folder },
  )
  return join(folder, 'node_modules', name)
}
