// From a fresh clone to an Electron that can open the program. What is there already is not done again.
import { ensureElectron } from './electron.mjs'
import { ensureNativeModule } from './native-module.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSystemPackages, forTheWindow } from './system-packages.mjs'

/** Answers the path of Electron. `alsoWanted`: what is needed of the system besides the window. */
export async function setUp(alsoWanted) {
  await ensureSystemPackages([...forTheWindow, ...alsoWanted])
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureNativeModule(electron)
  return electron
}
