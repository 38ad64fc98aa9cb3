// npm start: opens the workstation. `npm start -- --data-dir=DIR` passes arguments on to it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { setUp } from './setup/set-up.mjs'
import { root, runScript, SetupFailure } from './setup/step.mjs'
import { forAVirtualScreen } from './setup/system-packages.mjs'
import { hasScreen, startVirtualScreen } from './setup/virtual-screen.mjs'

const isLinuxRoot = process.platform === 'linux' && process.getuid() === 0
const say = (line) => process.stdout.write(`${line}\n`)

await runScript(async () => {
  const electron = await setUp(hasScreen() ? [] : forAVirtualScreen)
  await ensureBuild()
  if (isLinuxRoot) say('Started as root, whom Chromium refuses its sandbox: opening with --no-sandbox.')
  // The terminals of some editors set it, and Electron would open no window.
  delete process.env.ELECTRON_RUN_AS_NODE
  const args = [...(isLinuxRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)]
  return hasScreen() ? open(electron, args) : openUnseen(electron, args)
})

async function open(electron, args) {
  const program = spawn(electron, args, { cwd: root, stdio: 'inherit' })
  process.once('exit', () => program.kill())
  const [code] = await once(program, 'exit')
  return code ?? 1
}

/** Without a display: the first screen goes into a picture. A person may then go on looking; anything else is done. */
async function openUnseen(electron, args) {
  await startVirtualScreen()
  const picture = join(root, 'out/first-screen.png')
  const { _electron } = await import('@playwright/test')
  // When the program dies at once, Playwright also leaves a rejection of its own behind; the one caught below says all.
  process.on('unhandledRejection', () => undefined)
  try {
    const program = await _electron.launch({ executablePath: electron, args, chromiumSandbox: !isLinuxRoot })
    const ended = once(program.process(), 'exit')
    const window = await program.firstWindow()
    await window.getByRole('button').first().waitFor()
    await window.screenshot({ path: picture })
    say(
      `No display here: opened on a virtual screen (DISPLAY=${process.env.DISPLAY}); its first screen: ${picture}`,
    )
    if (process.stdin.isTTY) say('It goes on running until Ctrl+C.')
    else await program.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
    await ended
    return 0
  } catch (error) {
    throw new SetupFailure({
      tried: 'opening the first screen on a virtual one',
      remedy: 'the lines below are the program’s own',
      output: error.message,
    })
  }
}
