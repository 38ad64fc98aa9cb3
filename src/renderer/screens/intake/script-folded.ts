import { create } from 'zustand'

// What she does not want to see is out of the way on this computer until she wants it again.
const name = 'script-folded'

export const useScriptFolded = create<{ readonly isFolded: boolean }>()(() => ({
  isFolded: globalThis.localStorage?.getItem(name) === 'yes',
}))

export function foldScript(isFolded: boolean): void {
  useScriptFolded.setState({ isFolded })
  if (isFolded) globalThis.localStorage?.setItem(name, 'yes')
  else globalThis.localStorage?.removeItem(name)
}
