import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cupsPrinter } from '../../src/main/printing/cups'
import { startPrivateCups } from '../support/private-cups'
import { deskPatience, lineAt, sheetFor } from './desk-line'
import { openPrintRoom } from './print-room'

const patient = { timeout: 20_000, interval: 50 }
const { cups, folder, page, close } = await openPrintRoom()
afterAll(close)

async function addressOf(server: Server): Promise<string> {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' ? `localhost:${address?.port}` : ''
}

describe('没有打印系统', () => {
  it('is said when its commands are not installed, and when its server does not answer', async () => {
    const without = lineAt({ env: { ...cups.env, PATH: folder } as typeof cups.env })
    const unreachable = lineAt({ env: { ...cups.env, CUPS_SERVER: 'localhost:1' } })
    for (const desk of [without, unreachable]) {
      expect(await desk.printer.queues()).toEqual({ ok: false, reason: 'no-print-system' })
      expect(await desk.line.print('s1', sheetFor('front', page), 1)).toEqual({
        state: 'failed',
        trouble: 'no-print-system',
      })
    }
  })

  it('any more, while a sheet waits, is said of that sheet', async () => {
    const own = await startPrivateCups()
    onTestFinished(() => own.stop())
    const printer = await own.install('stopping', '停机')
    await printer.runOutOfPaper()
    const desk = lineAt(own, { ...deskPatience, watchFor: 90_000 })
    const printing = desk.line.print('s1', sheetFor('stopping', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['out-of-paper']), patient)
    await own.stop()
    expect(await printing).toMatchObject({ state: 'queued', troubles: ['no-print-system'] })
  })

  it('but a web server in its place is not taken for one', async () => {
    const server = createServer((_, response) => response.end('<!DOCTYPE html><title>路由器</title>'))
    onTestFinished(() => void server.close())
    const desk = lineAt({ env: { ...cups.env, CUPS_SERVER: await addressOf(server) } })
    expect(await desk.printer.queues()).toEqual({ ok: false, reason: 'no-print-system' })
  })

  it('that answers within the time limit is told from one that is not there', async () => {
    const server = createServer(() => {})
    onTestFinished(() => void server.closeAllConnections())
    const env = { ...process.env, CUPS_SERVER: await addressOf(server) }
    const printer = cupsPrinter(env, { send: 300, ask: 300 })
    expect(await printer.queues()).toEqual({ ok: false, reason: 'timeout' })
    server.close()
  })

  it('whose lp hangs is given up, and lp is ended', async () => {
    const bin = await mkdtemp(join(folder, 'bin'))
    const pidFile = join(bin, 'pid')
    await writeFile(join(bin, 'lp'), `#!/bin/sh\necho $$ > '${pidFile}'\nexec sleep 60\n`, { mode: 0o755 })
    await cups.install('hanging', '卡住')
    const env = { ...process.env, ...cups.env, PATH: `${bin}:${process.env.PATH}` }
    const printer = cupsPrinter(env, { send: 500, ask: 5_000 })
    expect(await printer.send(sheetFor('hanging', page))).toEqual({ ok: false, reason: 'timeout' })
    const pid = Number(await readFile(pidFile, 'utf8'))
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), patient)
  })
})
