// `electron typescript-loader.mjs FILE`: Vite compiles and resolves, so that FILE is written like all our TypeScript.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

await runnerImport(resolve(process.argv[2]), { configFile: false, logLevel: 'error' })
