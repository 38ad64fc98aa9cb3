import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { IsoMonth } from '#shared/domain/day'
import { launchDesk } from '../support/launch'
import { type Bridge, signIn } from './bridge'
import { type Figure, median } from './measure'

const runs = 3

/**
 * 生成归档 of a full month in the real program, as the window asks for it: a new utility process each time, its fonts
 * opened anew, everything on the disk at the end. The pages are first drawn, then read back (the proof); the progress
 * that the screen shows says when the one ends and the other begins. Memory is the kernel's own peak of that process.
 */
export async function measureArchive(
  dataDir: string,
  month: IsoMonth,
  cases: number,
): Promise<readonly Figure[]> {
  const { window, close } = await launchDesk({ dataDir })
  try {
    await signIn(window)
    const made: Made[] = []
    for (let run = 0; run < runs; run++)
      made.push(await makeOnce(dataDir, window, month, run === 0 ? '' : `第 ${run + 1} 次测量`))
    const per = (ms: (one: Made) => number) => (cases * 1000) / median(made.map(ms))
    const one = { bare: null, runs }
    return [
      {
        ...one,
        name: `archive of ${cases}, all of it`,
        unit: 'forms/s',
        ours: per(({ whole }) => whole),
        bound: null,
      },
      { ...one, name: '— drawing', unit: 'forms/s', ours: per(({ drawing }) => drawing), bound: null },
      {
        ...one,
        name: '— proof',
        unit: 'forms/s',
        ours: per(({ whole, drawing }) => whole - drawing),
        bound: null,
      },
      {
        ...one,
        name: '— peak memory of its process',
        unit: 'MB',
        ours: median(made.map(({ peak }) => peak)),
        bound: '≤ 400 MB',
      },
    ]
  } finally {
    await close()
  }
}

type Made = { readonly whole: number; readonly drawing: number; readonly peak: number }

async function makeOnce(dataDir: string, window: Page, month: IsoMonth, reason: string): Promise<Made> {
  const before = new Set(workers(dataDir))
  const making = { isOver: false }
  const made = window.evaluate(watchArchive, { month, reason }).finally(() => {
    making.isOver = true
  })
  const [times, peak] = await Promise.all([made, watchMemory(dataDir, before, making)])
  return { ...times, peak }
}

async function watchMemory(
  dataDir: string,
  before: ReadonlySet<number>,
  making: { readonly isOver: boolean },
): Promise<number> {
  let peak = 0
  while (!making.isOver) {
    for (const pid of workers(dataDir)) if (!before.has(pid)) peak = Math.max(peak, peakOf(pid))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return peak
}

/** In the page. */
async function watchArchive(order: { month: string; reason: string }) {
  const { ask: put } = Reflect.get(globalThis, 'desk') as Bridge
  const startedAt = performance.now()
  let drawing = 0
  const timer = setInterval(async () => {
    const { value } = await put('work.standing', {})
    const work = value as { done: number; total: number } | null
    if (work && drawing === 0 && work.total > 1 && work.done >= work.total / 2)
      drawing = performance.now() - startedAt
  }, 20)
  const reply = await put('month.archive', order)
  const whole = performance.now() - startedAt
  clearInterval(timer)
  if (reply.kind !== 'ok') throw new Error(JSON.stringify(reply))
  return { whole, drawing }
}

/** The utility processes of the program on that folder, as the kernel lists them. */
function workers(dataDir: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const command = readOrNothing(`/proc/${pid}/cmdline`)
      return command.includes('node.mojom.NodeService') && command.includes(dataDir)
    })
    .map(Number)
}

/** In MB; 0 when it has just ended. */
export function peakOf(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/status`)) ?? []
  return Number(kilobytes ?? 0) / 1024
}

/** A process may end between being listed and being looked at. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
