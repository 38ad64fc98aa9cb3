import { defineConfig } from '@playwright/test'

// The journeys, two at a time, each on a screen of its own: a program mostly waits for the next key. No retries: a
// journey that passes the second time has found something. Their pictures lie in out/journeys (e2e/journey.ts);
// Playwright empties its own folder at each start.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/playwright',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../out/journeys.json' }]],
})
