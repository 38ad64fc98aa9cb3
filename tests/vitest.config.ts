import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Runs in Electron as Node (scripts/test.mjs): the runtime that ships, and the one the native module is made for.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // By itself it leaves a core to the person at the screen; here nobody sits there.
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
  },
})
