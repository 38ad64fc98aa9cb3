import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What `npm run package` made, in out/package. Not a ring of `npm test`, which makes none.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/package/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
