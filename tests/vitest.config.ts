import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const window = 'tests/renderer/**/*.test.ts'

// Runs in Electron as Node (scripts/test.mjs): the runtime that ships, and the one the native module is made for.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    pool: 'forks',
    // By itself it leaves a core to the person at the screen; here nobody sits there.
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
    projects: [
      // One desk and one database each, nothing beside them: loading main anew for each file was half of the time.
      {
        extends: true,
        test: { name: 'main', include: ['tests/**/*.test.ts'], exclude: [window], isolate: false },
      },
      // The window's stores are one each for the whole program.
      { extends: true, test: { name: 'window', include: [window] } },
    ],
  },
})
