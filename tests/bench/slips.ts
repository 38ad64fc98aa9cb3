import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { plainWay } from '#shared/domain/print-setting'
import { cupsPrinter } from '../../src/main/printing/cups'
import { openTestDesk, registerComplaint, setUp, type TestDesk } from '../support/desk'
import { type PrivatePrinter, startPrivateCups } from '../support/private-cups'
import { type Figure, timed } from './measure'

const sheets = 50

/**
 * 50 slips in a row on a real CUPS: each a record, drawn, proven, stored, its job recorded, sent when the one before it is
 * out, watched until the system is done with it. Against 50 bare `lp` of the same files in one go, until the last is out.
 */
export async function measureSlips(folder: string): Promise<readonly Figure[]> {
  const cups = await startPrivateCups()
  const env = { ...process.env, ...cups.env }
  const dataDir = join(folder, 'slips')
  const desk = await openTestDesk(cupsPrinter(env), { dataDir })
  try {
    const ours = await cups.install('ours', 'ours')
    const bare = await cups.install('bare', 'bare')
    await setUp(desk)
    await desk.ask('print.set', { form: 'all', way: { ...plainWay, queue: 'ours' } })
    const { caseId } = await registerComplaint(desk)
    await allOut(ours, 1)
    const drawn = await timed(async () => {
      for (let sheet = 0; sheet < sheets; sheet++) await desk.ask('slip.reprint', { caseId, kind: 'copy' })
      await allDrawn(desk)
    })
    const printed = await timed(() => allDone(desk))
    const files = readdirSync(join(dataDir, 'paper'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .slice(0, sheets)
    const alone = await timed(async () => {
      for (const name of files)
        await promisify(execFile)('lp', ['-d', 'bare', join(dataDir, 'paper', name)], { env })
      await allOut(bare, sheets)
    })
    const handed = await timed(async () => {
      for (const name of files)
        await promisify(execFile)('lp', ['-H', 'hold', '-d', 'bare', join(dataDir, 'paper', name)], { env })
    })
    return [
      figure('50 slips recorded, drawn, proven, stored ÷ 50 bare lp', drawn.ms, handed.ms),
      figure('50 slips until the system is done with the last ÷ bare', drawn.ms + printed.ms, alone.ms),
    ]
  } finally {
    desk.close()
    await cups.stop()
  }
}

function figure(name: string, ours: number, bare: number): Figure {
  return { name, unit: 'ms', ours, bare, bound: null, runs: 1 }
}

async function allOut(printer: PrivatePrinter, count: number): Promise<void> {
  while ((await printer.paper()).length < count) await pause(50)
}

async function allDrawn(desk: TestDesk): Promise<void> {
  const isDrawn = async () =>
    (await desk.ask('print.jobs', {})).every(({ slip }) => slip.drawing === 'stored')
  while (!(await isDrawn())) await pause(20)
}

async function allDone(desk: TestDesk): Promise<void> {
  const isDone = async () =>
    (await desk.ask('print.jobs', {})).every(({ slip }) => slip.job?.state === 'done')
  while (!(await isDone())) await pause(50)
}
