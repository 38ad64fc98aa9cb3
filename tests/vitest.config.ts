import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Runs in Electron as Node (scripts/test.mjs): the runtime that ships, and the one the native module is made for.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
  },
})
