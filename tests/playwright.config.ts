import { defineConfig } from '@playwright/test'

// The journeys. One worker: two programs at once on two cores would only measure each other's slowness. No retries:
// a journey that passes the second time has found something.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/journeys',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../out/journeys.json' }]],
})
