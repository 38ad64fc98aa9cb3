// npm run package: the program as a folder that needs neither Node nor this project, in out/package; then it is looked
// at and started once. deb and nsis stand in scripts/electron-builder.json and are untried: fpm and NSIS come from a
// download host. `npm run package -- deb` asks for one of them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { setUp } from './setup/set-up.mjs'
import { root, run, runScript, step } from './setup/step.mjs'
import { forAVirtualScreen, forTheTests } from './setup/system-packages.mjs'

const inModules = (path) => join(root, 'node_modules', path)
const targets = process.argv.slice(2)

await runScript(async () => {
  const electron = await setUp([...forTheTests, ...forAVirtualScreen])
  await ensureBuild()
  await step('package: out/package', () => makePackage(electron))
  if (process.platform !== 'linux') return looked()
  const vitest = [inModules('vitest/vitest.mjs'), 'run', '--config', 'tests/package/vitest.config.ts']
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return spawnSync(electron, vitest, { cwd: root, stdio: 'inherit', env }).status ?? 1
})

/** Of the very Electron that is there, so that nothing is fetched. */
function makePackage(electron) {
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const version = run(electron, ['-p', 'process.versions.electron'], { env: asNode, remedy: 'run npm start' })
  const { ELECTRON_OVERRIDE_DIST_PATH: dist } = process.env
  run(
    process.execPath,
    [
      inModules('electron-builder/cli.js'),
      ...['--config', 'scripts/electron-builder.json', '--publish', 'never'],
      ...(targets.length > 0 ? [`--${platformName()}`, ...targets] : ['--dir']),
      `-c.electronVersion=${version.trim()}`,
      ...(existsSync(dist ?? '') ? [`-c.electronDist=${dist}`] : []),
    ],
    { remedy: 'mend what electron-builder complains of' },
  )
}

function platformName() {
  return { linux: 'linux', win32: 'win', darwin: 'mac' }[process.platform] ?? process.platform
}

function looked() {
  process.stdout.write('Made, and not looked at: what looks at it needs Linux.\n')
  return 0
}
