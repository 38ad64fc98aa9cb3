import { defineConfig } from '@playwright/test'

// The journeys. One worker: two programs at once on two cores would only measure each other's slowness. No retries:
// a journey that passes the second time has found something. Their pictures lie in out/journeys (e2e/journey.ts);
// Playwright empties its own folder at each start.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/playwright',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../out/journeys.json' }]],
})
