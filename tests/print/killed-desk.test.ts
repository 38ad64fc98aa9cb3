import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import type { PrivatePrinter } from '../support/private-cups'
import { lineAt, type Recorded } from './desk-line'
import { openPrintRoom } from './print-room'

const patient = { timeout: 20_000, interval: 50 }
const { cups, folder, page, close } = await openPrintRoom()
afterAll(close)

beforeAll(async () => {
  const entry = new URL('./killed-desk.ts', import.meta.url).pathname
  const output = { entryFileNames: 'killed-desk.mjs' }
  const outDir = join(folder, 'program')
  const options = { ssr: entry, outDir, emptyOutDir: true, target: 'node20', rollupOptions: { output } }
  await build({ configFile: false, logLevel: 'warn', ssr: { noExternal: true }, build: options })
})

/** Starts the program on a printer without paper and kills it as soon as it has recorded that the sheet is queued. */
async function killedAfterQueueing(printer: PrivatePrinter): Promise<Recorded> {
  await printer.runOutOfPaper()
  const journal = join(folder, printer.queue)
  const program = join(folder, 'program', 'killed-desk.mjs')
  const env = { ...process.env, ...cups.env }
  const desk = spawn(process.execPath, [program, printer.queue, page, journal], { env, stdio: 'inherit' })
  onTestFinished(() => void desk.kill('SIGKILL'))
  const gone = once(desk, 'exit')
  await vi.waitFor(async () => expect(await readFile(journal, 'utf8')).toContain('queued'), patient)
  desk.kill('SIGKILL')
  await gone
  const [first = ''] = (await readFile(journal, 'utf8')).split('\n')
  return JSON.parse(first)
}

it('a sheet that was queued when the program was killed is found done by its job’s name', async () => {
  const printer = await cups.install('meanwhile', '期间出纸')
  const { id, entry } = await killedAfterQueueing(printer)
  await printer.refill()
  await vi.waitFor(async () => expect(await printer.paper()).toHaveLength(1), patient)

  if (entry.state !== 'queued') throw new Error(`recorded ${entry.state}`)
  const desk = lineAt(cups)
  expect(await desk.line.resume(id, entry.sent, 1)).toEqual({ state: 'done' })
  expect(await printer.paper()).toHaveLength(1)
})

it('a sheet that still waits when the program is back is watched on, and can be taken back', async () => {
  const printer = await cups.install('waiting', '仍在排队')
  const { id, entry } = await killedAfterQueueing(printer)

  if (entry.state !== 'queued') throw new Error(`recorded ${entry.state}`)
  const desk = lineAt(cups)
  const watching = desk.line.resume(id, entry.sent, 1)
  await vi.waitFor(() => expect(desk.troublesOf(id)).toEqual(['out-of-paper']), patient)
  expect((await desk.line.cancel(id)).ok).toBe(true)
  expect(await watching).toEqual({ state: 'canceled' })
  expect(await printer.paper()).toEqual([])
})
