// From a fresh clone to an Electron that can open the program. What is there already is not done again.
import { ensureElectron } from './electron.mjs'
import { beginNativeModule } from './native-module.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSystemPackages, forTheWindow } from './system-packages.mjs'

/** Answers the path of Electron. `alsoWanted`: what is needed of the system besides the window. */
export async function setUp(alsoWanted) {
  const { electron, nativeModule } = await beginSetUp(alsoWanted)
  await nativeModule()
  return electron
}

/** The same, but for the native module: it may still be built, beside what does without it; `nativeModule` waits for it. */
export async function beginSetUp(alsoWanted) {
  await ensureSystemPackages([...forTheWindow, ...alsoWanted])
  await ensurePackages()
  const electron = await ensureElectron()
  return { electron, nativeModule: await beginNativeModule(electron) }
}
