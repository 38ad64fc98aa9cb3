// Goes into the registry's Electron as resources/app: what Electron's own default_app does for `electron DIR`.
// An ES module that awaits: the program's main must have run before `ready` fires, or registerSchemesAsPrivileged and
// its like fail without a word (measured 1).
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
const preloads = []
while (args[0]?.startsWith('-')) {
  const flag = args.shift()
  if (flag === '-r' || flag === '--require') preloads.push(args.shift())
}

const folder = resolve(args[0] ?? '.')
const { main, name, productName, version } = require(join(folder, 'package.json'))
process.defaultApp = true
app.setAppPath(folder)
app.setName(productName ?? name)
app.setVersion(version)
for (const preload of preloads) require(preload)
await import(pathToFileURL(join(folder, main)).href)
