import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { cupsPrinter } from '../../src/main/printing/cups'
import { openPrintLine, type PrintEntry } from '../../src/main/printing/print-line'
import { deskPatience, lineAt, sheetFor, waitShortened } from './desk-line'
import { openPrintRoom } from './print-room'

const patient = { timeout: 20_000, interval: 50 }
const { cups, folder, page, close } = await openPrintRoom()
afterAll(close)

function statesOf(entries: readonly PrintEntry[]): readonly string[] {
  return entries.map(({ state }) => state)
}

describe('取消', () => {
  it('of a sheet in the queue leaves the printer without it', async () => {
    const printer = await cups.install('cancel', '取消')
    await printer.runOutOfPaper()
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('cancel', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['out-of-paper']), patient)
    expect(await desk.line.cancel('s1')).toEqual({ ok: true, value: undefined })
    expect(await printing).toEqual({ state: 'canceled' })
    expect(statesOf(desk.entriesOf('s1')).at(-1)).toBe('canceled')
  })

  it('of a sheet that has not had its turn never sends it', async () => {
    const printer = await cups.install('early', '未送')
    await printer.runOutOfPaper()
    const desk = lineAt(cups)
    const first = desk.line.print('first', sheetFor('early', page), 1)
    const second = desk.line.print('second', sheetFor('early', page), 1)
    expect((await desk.line.cancel('second')).ok).toBe(true)
    await printer.refill()
    expect([await first, await second]).toEqual([{ state: 'done' }, { state: 'canceled' }])
    expect(await printer.paper()).toHaveLength(1)
  })

  it('of a sheet that is out is refused', async () => {
    await cups.install('late', '已出纸')
    const desk = lineAt(cups)
    const sent = await desk.printer.send(sheetFor('late', page))
    if (!sent.ok) throw new Error(sent.reason)
    const job = { queue: 'late', job: sent.value }
    await vi.waitFor(
      async () => expect(await desk.printer.progress(job)).toEqual({ ok: true, value: { kind: 'done' } }),
      patient,
    )
    expect(await desk.printer.cancel(job)).toEqual({ ok: false, reason: 'already-over' })
    expect(await desk.line.cancel('never printed')).toEqual({ ok: false, reason: 'not-in-line' })
  })
})

describe('再问一次', () => {
  it('about a job that CUPS no longer knows, or that is another queue’s, leaves it to the clerk', async () => {
    await cups.install('own', '本机')
    await cups.install('others', '别处')
    const desk = lineAt(cups)
    const sent = await desk.printer.send(sheetFor('others', page))
    if (!sent.ok) throw new Error(sent.reason)
    const others = sent.value.replace('others', 'own') as typeof sent.value
    const unknown = 'own-99999' as typeof sent.value
    for (const job of [others, unknown]) {
      const entry = await desk.line.resume(job, { queue: 'own', job }, 1)
      expect(entry).toMatchObject({ state: 'queued', troubles: ['forgotten'] })
    }
  })

  it('ends when patience does, and the next sheet has its turn', async () => {
    const printer = await cups.install('patience', '等不及')
    await printer.runOutOfPaper()
    const desk = lineAt(cups, { ...deskPatience, answerWithin: 600_000, watchFor: 90_000 })
    const first = desk.line.print('first', sheetFor('patience', page), 1)
    const second = desk.line.print('second', sheetFor('patience', page), 1)
    expect(await first).toMatchObject({ state: 'queued', troubles: ['out-of-paper'] })
    await vi.waitFor(() => expect(statesOf(desk.entriesOf('second'))).toContain('queued'), patient)
    await desk.line.cancel('second')
    expect(await second).toEqual({ state: 'canceled' })
  })
})

describe('登记打印状态', () => {
  it('that fails ends that sheet’s watch with the fault, and the next sheet is printed', async () => {
    const printer = await cups.install('disk', '磁盘满')
    const recorded: string[] = []
    const record = (id: string, entry: PrintEntry) => {
      if (id === 'first') throw new Error('SQLITE_FULL')
      recorded.push(entry.state)
    }
    const env = { ...process.env, ...cups.env }
    const line = openPrintLine({
      printer: cupsPrinter(env),
      wait: waitShortened,
      patience: deskPatience,
      record,
    })
    const first = line.print('first', sheetFor('disk', page), 1)
    const second = line.print('second', sheetFor('disk', page), 1)
    await expect(first).rejects.toThrow('SQLITE_FULL')
    expect(await second).toEqual({ state: 'done' })
    expect(recorded).toEqual(['queued', 'done'])
    expect(await printer.paper()).toHaveLength(2)
  })

  it('is asked for once a sheet: the same sheet cannot stand in the line twice', async () => {
    const printer = await cups.install('once', '一次')
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('once', page), 1)
    await expect(desk.line.print('s1', sheetFor('once', page), 1)).rejects.toThrow('already')
    await printing
    expect(await printer.paper()).toHaveLength(1)
  })

  it('of a file that is not there is a fault of ours, and nothing is printed', async () => {
    await cups.install('nofile', '无文件')
    const desk = lineAt(cups)
    await expect(desk.line.print('s1', sheetFor('nofile', join(folder, 'none.pdf')), 1)).rejects.toThrow(
      'ENOENT',
    )
    expect(desk.records).toEqual([])
  })
})
