import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { plainWay } from '#shared/domain/print-setting'
import type { PrintJobId, SlipId } from '#shared/ipc/slip-views'
import { cupsPrinter } from '../../src/main/printing/cups'
import { critical, openTestDesk, registerComplaint, setUp, type TestDesk } from '../support/desk'
import { type PrivatePrinter, startPrivateCups } from '../support/private-cups'
import { textOf } from './page'

// The whole desk on a real CUPS: which sheet goes where, as it was set.

const patient = { timeout: 20_000, interval: 50 }
const cups = await startPrivateCups()
const front = await cups.install('front', '前台')
const back = await cups.install('back', '后台 "二楼"', 'versatile')
const dataDir = mkdtempSync(join(tmpdir(), 'desk-prints-'))
let desk: TestDesk
/** The printer is asked every fifty milliseconds instead of every second. */
const later = (act: () => void, ms: number) => setTimeout(act, ms / 20)

beforeAll(async () => {
  desk = await openTestDesk(cupsPrinter({ ...process.env, ...cups.env }), { dataDir, later })
  await setUp(desk)
})
afterAll(async () => {
  expect(desk.faults).toEqual([])
  desk.close()
  await cups.stop()
})

const papers = async (printer: PrivatePrinter) => (await printer.paper()).length
const jobs = () => desk.ask('print.jobs', {})

async function cameOut(printer: PrivatePrinter, sheets: number): Promise<PrintJobId> {
  await vi.waitFor(async () => {
    expect(await papers(printer)).toBe(sheets)
    expect((await jobs())[0]?.slip.job?.state).toBe('done')
  }, patient)
  return (await jobs())[0]?.id as PrintJobId
}

async function settled(slipId: SlipId) {
  return await vi.waitFor(async () => {
    const job = (await jobs()).find(({ slip }) => slip.id === slipId)?.slip.job
    expect(job?.state).not.toBe('made')
    expect(job?.state).not.toBe('queued')
    return job
  }, patient)
}

describe('按设置打印', () => {
  it('nothing is printed before somebody chose where, whatever the system’s default is', async () => {
    const { slip } = await registerComplaint(desk)
    expect(slip.job).toBeNull()
    expect(await desk.reply('slip.print', { slipId: slip.id })).toMatchObject({ reason: 'no-queue-chosen' })
    expect(await desk.reply('print.test', { form: 'all' })).toMatchObject({ reason: 'no-queue-chosen' })
    expect(await desk.reply('print.set', { form: 'all', way: { ...plainWay, queue: 'fax' } })).toMatchObject({
      reason: 'queue-missing',
    })
  })

  it('each form goes to its own printer in its own way, every other to the desk’s', async () => {
    await desk.ask('print.set', { form: 'all', way: { ...plainWay, queue: 'front' } })
    const way = { ...plainWay, isDuplex: true, offsetX: 15, scale: 995 }
    await desk.ask('print.set', { form: 'F10', way: { ...way, queue: 'back' } })
    const { slip, caseId } = await registerComplaint(desk, critical)
    const job = await cameOut(front, 1)
    await desk.ask('print.confirm', { jobId: job, cameOut: true })
    const report = await desk.ask('slip.make', { form: 'F10', caseId })
    await cameOut(back, 1)
    expect((await back.tickets())[0]?.get('sides')).toBe('two-sided-long-edge')
    const [latest, first] = await jobs()
    expect(latest).toMatchObject({ slip: { id: report.id, job: { queue: 'back' } }, way, by: '王敏' })
    expect(first).toMatchObject({ slip: { id: slip.id, job: { queue: 'front', state: 'confirmed' } } })
    expect(first?.way).toEqual(plainWay)
    // The moved copy is gone, the stored sheet is what the desk keeps.
    expect(readdirSync(join(dataDir, 'paper')).filter((name) => name.startsWith('sending'))).toEqual([])

    await desk.ask('print.set', { form: 'F10', way: null })
    await desk.ask('slip.make', { form: 'F10', caseId })
    await cameOut(front, 2)
    expect(await papers(back)).toBe(1)
  })

  it('a sheet that came out is not printed a second time: 补打 is a sheet that says so', async () => {
    const [last] = await jobs()
    if (!last) throw new Error('nothing was printed')
    expect(await desk.reply('slip.print', { slipId: last.slip.id })).toMatchObject({ reason: 'not-answered' })
    await desk.ask('print.confirm', { jobId: last.id, cameOut: true })
    expect(await desk.reply('slip.print', { slipId: last.slip.id })).toMatchObject({ reason: 'came-out' })
    const first = (await jobs()).find(({ slip }) => slip.form === 'F01')
    const caseId = first?.slip.caseId
    if (!caseId) throw new Error('no F01 was printed')
    for (const words of ['补打第1次', '补打第2次']) {
      const before = await papers(front)
      await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '找不到了' })
      await cameOut(front, before + 1)
      const text = (await textOf((await front.paper()).at(-1) ?? '')).replace(/\s/g, '')
      expect(text).toContain(words)
      expect(text).toContain('补打（原件遗失）')
    }
  })

  it('a test page says how it was printed, and goes there again though the setting changed since', async () => {
    await desk.ask('print.set', {
      form: 'F17',
      way: { ...plainWay, media: 'continuous', offsetY: -20, queue: 'back' },
    })
    const before = await papers(back)
    const slip = await desk.ask('print.test', { form: 'F17' })
    const jobId = await cameOut(back, before + 1)
    const text = (await textOf((await back.paper()).at(-1) ?? '')).replace(/\s/g, '')
    for (const words of ['打印测试页', '后台"二楼"（back）', '审批单', '连续纸241×140mm', '向下-2.0mm'])
      expect(text).toContain(words)
    await desk.ask('print.confirm', { jobId, cameOut: false })
    await desk.ask('print.set', { form: 'F17', way: null })
    await desk.ask('slip.print', { slipId: slip.id })
    await cameOut(back, before + 2)
  })

  it('a printer that is gone is a refusal with words, and no other printer gets the sheet', async () => {
    const gone = await cups.install('gone', '拆走的')
    await desk.ask('print.set', { form: 'F10', way: { ...plainWay, queue: 'gone' } })
    await gone.removeQueue()
    const counts = [await papers(front), await papers(back)]
    const caseId = (await jobs()).find(({ slip }) => slip.form === 'F01')?.slip.caseId
    if (!caseId) throw new Error('no F01 was printed')
    const { id } = await desk.ask('slip.make', { form: 'F10', caseId })
    expect(await settled(id)).toMatchObject({ state: 'failed', trouble: 'queue-missing', queue: 'gone' })
    // Offsets can be set all the same; another queue that is not there cannot.
    await desk.ask('print.set', { form: 'F10', way: { ...plainWay, offsetX: 5, queue: 'gone' } })
    expect([await papers(front), await papers(back)]).toEqual(counts)
    // 换打印机 for this sheet changes its form's printer, not everybody's.
    await desk.ask('desk.choosePrinter', { queue: 'back', form: 'F10' })
    await desk.ask('slip.print', { slipId: id })
    await cameOut(back, (counts[1] ?? 0) + 1)
    expect(await desk.ask('print.settings', {})).toMatchObject({
      queue: 'front',
      own: { F10: { queue: 'back', offsetX: 5 } },
    })
  })
})

it('a sheet that did not come out and cannot be taken back may still come: that is said', async () => {
  const own = await startPrivateCups()
  onTestFinished(() => own.stop())
  const printer = await own.install('dying', '断线')
  const other = await openTestDesk(cupsPrinter({ ...process.env, ...own.env }), { later })
  onTestFinished(() => other.close())
  await setUp(other)
  await other.ask('print.set', { form: 'all', way: { ...plainWay, queue: 'dying' } })
  await printer.runOutOfPaper()
  await registerComplaint(other)
  const [job] = await vi.waitFor(async () => {
    const jobs = await other.ask('print.jobs', {})
    expect(jobs[0]?.slip.job).toMatchObject({ state: 'queued', trouble: 'out-of-paper' })
    return jobs
  }, patient)
  await own.stop()
  if (!job) throw new Error('nothing was sent')
  const slip = await other.ask('print.confirm', { jobId: job.id, cameOut: false })
  expect(slip.job).toMatchObject({ state: 'failed', trouble: 'not-taken-back' })
})
