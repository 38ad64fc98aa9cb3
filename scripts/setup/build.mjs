// The program in out/, built anew only when something it is made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, step } from './step.mjs'

const mark = join(root, 'out/built-from')

export async function ensureBuild() {
  const sources = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  await step('build', () => {
    rmSync(mark, { force: true })
    run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      remedy: 'mend what the build complains of',
    })
    writeFileSync(mark, sources)
  })
}

/** Path, size and time of all that is built from: a file taken away counts too, which the newest time would not show. */
function fingerprint() {
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts']
  const files = [...single, ...filesUnder('src'), ...filesUnder('resources')]
  const lines = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file))
    return `${file} ${size} ${mtimeMs}`
  })
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}
