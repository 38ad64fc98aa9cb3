import { afterAll, describe, expect, it, vi } from 'vitest'
import { deskPatience, lineAt, sheetFor } from './desk-line'
import { openPrintRoom } from './print-room'

const patient = { timeout: 20_000, interval: 50 }
const { cups, page, close } = await openPrintRoom()
afterAll(close)

describe('打印机', () => {
  it('out of paper is reported, and no more once it is refilled and the sheet is out', async () => {
    const printer = await cups.install('paper', '缺纸')
    await printer.runOutOfPaper()
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('paper', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['out-of-paper']), patient)
    expect(await printer.paper()).toEqual([])
    await printer.refill()
    expect(await printing).toEqual({ state: 'done' })
    expect(desk.troublesOf('s1')).toEqual(['out-of-paper'])
    expect(await printer.paper()).toHaveLength(1)
  })

  it('switched off is told by its silence; switched on, the sheet still comes out', async () => {
    const printer = await cups.install('off', '关机')
    await printer.switchOff()
    const desk = lineAt(cups, deskPatience)
    const printing = desk.line.print('s1', sheetFor('off', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['no-answer']), patient)
    await printer.switchOn()
    expect(await printing).toEqual({ state: 'done' })
    expect(await printer.paper()).toHaveLength(1)
  })

  it('that is given many pages may be silent for longer', async () => {
    const printer = await cups.install('archive', '归档')
    await printer.switchOff()
    const desk = lineAt(cups, { ...deskPatience, watchFor: 45_000 })
    const entry = await desk.line.print('s1', sheetFor('archive', page), 100)
    expect(entry).toMatchObject({ state: 'queued', troubles: [] })
  })

  it('that throws the job away is a failure, not a cancellation of ours', async () => {
    const printer = await cups.install('refusing', '退单')
    await printer.refuseJobs()
    const desk = lineAt(cups)
    expect(await desk.line.print('s1', sheetFor('refusing', page), 1)).toEqual({
      state: 'failed',
      trouble: 'canceled-at-printer',
    })
    expect(await printer.paper()).toEqual([])
  })
})

describe('打印队列', () => {
  it('paused is reported while the sheet waits, and prints when it is resumed', async () => {
    const printer = await cups.install('paused', '暂停')
    await printer.pauseQueue()
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('paused', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['paused']), patient)
    await printer.resumeQueue()
    expect(await printing).toEqual({ state: 'done' })
    expect(await printer.paper()).toHaveLength(1)
  })

  it.each(['nowhere', '', 'closed/x'])(
    'that is missing (“%s”) refuses and never falls back to another',
    async (queue) => {
      const desk = lineAt(cups)
      expect(await desk.line.print('s1', sheetFor(queue, page), 1)).toEqual({
        state: 'failed',
        trouble: 'queue-missing',
      })
    },
  )

  it('that takes nothing new refuses', async () => {
    const printer = await cups.install('closed', '停收')
    await printer.closeQueue()
    const desk = lineAt(cups)
    expect(await desk.line.print('s1', sheetFor('closed', page), 1)).toEqual({
      state: 'failed',
      trouble: 'not-accepting',
    })
    expect(await printer.paper()).toEqual([])
  })

  it('taken away while a sheet waits in it leaves that sheet to the clerk: CUPS forgets it', async () => {
    const printer = await cups.install('removed', '删除')
    await printer.pauseQueue()
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('removed', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['paused']), patient)
    await printer.removeQueue()
    expect(await printing).toMatchObject({ state: 'queued', troubles: ['forgotten'] })
  })

  it('taken away while a sheet is printing fails that sheet', async () => {
    const printer = await cups.install('gone', '删除')
    await printer.runOutOfPaper()
    const desk = lineAt(cups)
    const printing = desk.line.print('s1', sheetFor('gone', page), 1)
    await vi.waitFor(() => expect(desk.troublesOf('s1')).toEqual(['out-of-paper']), patient)
    await printer.removeQueue()
    expect(await printing).toEqual({ state: 'failed', trouble: 'queue-missing' })
  })

  it('is listed with its description and what is the matter with it', async () => {
    const printer = await cups.install('listed', '二楼接待室')
    const desk = lineAt(cups)
    const listed = async () => {
      const answer = await desk.printer.queues()
      return answer.ok ? answer.value.find(({ name }) => name === 'listed') : answer
    }
    expect(await listed()).toEqual({ name: 'listed', description: '二楼接待室', state: { kind: 'ready' } })
    await printer.pauseQueue()
    await printer.closeQueue()
    expect(await listed()).toMatchObject({
      state: { kind: 'trouble', troubles: ['not-accepting', 'paused'] },
    })
  })
})
