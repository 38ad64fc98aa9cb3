import { defineConfig } from '@playwright/test'

// The journeys, two at a time, each on a screen of its own: a program mostly waits for the next key. One that passes only
// the second time has found a key that was pressed before its screen was there, or something worse: it is told by name
// (scripts/test.mjs), and does not stop the others' work. Their pictures lie in out/journeys (e2e/journey.ts); Playwright
// empties its own folder at each start.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/playwright',
  workers: 2,
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../out/journeys.json' }]],
})
