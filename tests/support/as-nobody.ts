import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const nobody = 65_534

/**
 * A script that becomes a program as nobody: root cannot have the sandbox (measured 14), and a packaged program refuses
 * him. Nobody sees each folder of `shown` as `folder/NAME`, wherever it lies, and has `own` for himself. Started
 * without root, everything is as it is.
 */
export function asNobody<Name extends string>(
  folder: string,
  shown: Readonly<Record<Name, string>>,
  own: readonly string[],
  program: (seen: (name: Name) => string) => string,
): string {
  const isRoot = process.getuid?.() === 0
  const seen = (name: Name) => (isRoot ? join(folder, name) : shown[name])
  const home = join(folder, 'home')
  mkdirSync(home)
  const names = Object.keys(shown) as Name[]
  if (isRoot) {
    for (const name of names) mkdirSync(seen(name))
    for (const path of [folder, home, ...own]) giveAway(path)
  }
  const mounts = names.map((name) => `mount --bind '${shown[name]}' '${seen(name)}'`).join(' && ')
  const drop = `setpriv --reuid ${nobody} --regid ${nobody} --clear-groups --bounding-set=-all`
  const asRoot = `[ "$1" = inside ] || exec unshare --mount "$0" inside "$@"
shift
${mounts} || exit 70`
  const script = join(folder, 'as-nobody')
  const words = `#!/bin/sh
${isRoot ? asRoot : ''}
export HOME='${home}'
exec ${isRoot ? drop : ''} '${program(seen)}' "$@"
`
  writeFileSync(script, words, { mode: 0o755 })
  return script
}

function giveAway(path: string): void {
  chownSync(path, nobody, nobody)
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    chownSync(join(path, name), nobody, nobody)
}
