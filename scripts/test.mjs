// npm test: the set-up, then one ring of tests after the other; the first that fails ends it.
// `npm test -- PATH` runs only the tests under PATH.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { beginSetUp } from './setup/set-up.mjs'
import { root, runScript, secondsSince } from './setup/step.mjs'
import { forAVirtualScreen, forTheTests } from './setup/system-packages.mjs'

// Written by the reporters that tests/vitest.config.ts and tests/playwright.config.ts name.
const reports = { vitest: join(root, 'out/vitest.json'), journeys: join(root, 'out/journeys.json') }
const inModules = (path) => join(root, 'node_modules', path)
const say = (line) => process.stdout.write(`${line}\n`)

await runScript(async () => {
  const ready = await beginSetUp([...forTheTests, ...forAVirtualScreen])
  for (const report of Object.values(reports)) rmSync(report, { force: true })
  const status = await runRings(ready, process.argv[2])
  sumUp()
  return status
})

/**
 * Answers the exit code of the first ring that fails, or 0. The first two do without the native module, which a fresh
 * clone still builds meanwhile: mostly one file, on one core.
 */
async function runRings({ electron, nativeModule }, path) {
  const wantsAll = path === undefined
  const wantsJourneys = wantsAll || path.startsWith('tests/e2e')
  const paths = wantsAll ? [] : [path]
  let status = 0
  if (wantsAll) {
    const biome = [
      'check',
      '--error-on-warnings',
      '--config-path=scripts/lint.json',
      'src',
      'tests',
      'scripts',
    ]
    const single = ['package.json', 'tsconfig.json', 'electron.vite.config.ts']
    status ||= await ring('types', process.execPath, [inModules('typescript/bin/tsc'), '-p', '.', '--noEmit'])
    status ||= await ring('lint and format', process.execPath, [
      inModules('@biomejs/biome/bin/biome'),
      ...biome,
      ...single,
    ])
  }
  await nativeModule()
  if (wantsAll || !wantsJourneys) {
    const vitest = [inModules('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts']
    status ||= await ring('rules, store, actions, forms, printing', electron, [...vitest, ...paths])
  }
  if (wantsJourneys && status === 0) {
    await ensureBuild()
    const playwright = [
      inModules('@playwright/test/cli.js'),
      'test',
      '--config',
      'tests/playwright.config.ts',
    ]
    status = await ring('journeys in the real program', electron, [...playwright, ...paths])
  }
  return status
}

/** Every ring that touches the program's modules runs in Electron as Node, for which the native module is made. */
async function ring(title, command, args) {
  say(`── ${title}`)
  const startedAt = performance.now()
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  const end = () => child.kill()
  process.once('exit', end)
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', resolve)
  })
  process.off('exit', end)
  say(`── ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${secondsSince(startedAt)} s`)
  return status ?? 1
}

/** The closing line, out of the reports of the rings that ran. A file that could not be run counts as a failure. */
function sumUp() {
  const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
  const vitest = read(reports.vitest)
  const journeys = read(reports.journeys)
  const unread = vitest?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const passed = (vitest?.numPassedTests ?? 0) + (journeys?.stats.expected ?? 0)
  const failed =
    (vitest?.numFailedTests ?? 0) +
    (unread?.length ?? 0) +
    (journeys?.stats.unexpected ?? 0) +
    (journeys?.errors.length ?? 0)
  say(`${passed} passed, ${failed} failed`)
}
