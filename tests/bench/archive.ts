import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import type { IsoMonth } from '#shared/domain/day'
import { pin } from '../demo/park'
import { launchDesk } from '../support/launch'
import { ask, type Bridge, signIn } from './bridge'
import { type Figure, median } from './measure'

/**
 * 生成归档 of a full month in the real program, as the window asks for it: a new utility process each time, its fonts
 * opened anew, everything on the disk at the end. The progress that the screen shows says when each step ends and the next
 * begins. Memory is the kernel's own peak of that process.
 */
export async function measureArchive(
  dataDir: string,
  month: IsoMonth,
  cases: number,
  runs = 3,
): Promise<readonly Figure[]> {
  const { app, window, close } = await launchDesk({ dataDir })
  try {
    await signIn(window)
    const made: Made[] = []
    for (let run = 0; run < runs; run++)
      made.push(await makeOnce(dataDir, { app, window }, month, run === 0 ? '' : `第 ${run + 1} 次测量`))
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
      {
        ...one,
        name: '— gathering',
        unit: 'ms',
        ours: median(made.map((run) => run.gathering)),
        bound: null,
      },
      { ...one, name: '— drawing', unit: 'forms/s', ours: per(({ drawing }) => drawing), bound: null },
      { ...one, name: '— proof', unit: 'forms/s', ours: per(({ proving }) => proving), bound: null },
      {
        ...one,
        name: '— longest wait of the window',
        unit: 'ms',
        ours: median(made.map(({ longest }) => longest)),
        bound: '≤ 50 ms',
      },
      {
        ...one,
        name: '— longest wait before it began',
        unit: 'ms',
        ours: median(made.map(({ longestBefore }) => longestBefore)),
        bound: null,
      },
      {
        ...one,
        name: '— 99 in 100 of its waits',
        unit: 'ms',
        ours: median(made.map(({ p99 }) => p99)),
        bound: null,
      },
      {
        ...one,
        name: '— longest that main computed at once',
        unit: 'ms',
        ours: median(made.map(({ pauses }) => Math.max(0, ...pauses.map(({ processor }) => processor)))),
        bound: '≤ 50 ms',
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

type Made = {
  readonly whole: number
  readonly steps: readonly { readonly step: string; readonly at: number }[]
  readonly gathering: number
  readonly drawing: number
  readonly proving: number
  /** Of what the window asked meanwhile, every 20 ms: the longest wait for an answer, and that of 99 in a hundred. */
  readonly longest: number
  /** The longest one in the five seconds before. */
  readonly longestBefore: number
  readonly p99: number
  readonly pauses: readonly Pause[]
  readonly peak: number
}

/** In milliseconds; `processor`: of which it was in one; `at`: when it ended. */
type Pause = { readonly ms: number; readonly processor: number; readonly at: number }

type Program = { readonly app: ElectronApplication; readonly window: Page }

async function makeOnce(
  dataDir: string,
  { app, window }: Program,
  month: IsoMonth,
  reason: string,
): Promise<Made> {
  const by = (await ask(window, 'desk.standing', {})).operators[0]?.name ?? ''
  const before = new Set(workers(dataDir))
  const making = { isOver: false }
  await app.evaluate(watchMain)
  const made = window.evaluate(watchArchive, { month, reason, by, pin }).finally(() => {
    making.isOver = true
  })
  const [times, peak] = await Promise.all([made, watchMemory(dataDir, before, making)])
  const pauses = await app.evaluate(pausesOfMain)
  const longest = pauses.slice(0, 8).map(({ ms, processor, at }) => {
    const step = times.steps.findLast((one) => one.at <= at)?.step ?? ''
    return `${step} ${ms.toFixed(0)} (${processor.toFixed(0)})`
  })
  process.stdout.write(`longest of main, in ms (of which in the processor): ${longest.join(', ')}\n`)
  return { ...times, pauses, peak }
}

/**
 * In the main process: from one turn of its loop to the next, without what it was kept waiting for a processor by whoever
 * else is on this computer; and of that the time in a processor, which alone is its own on a busy computer: the thread by
 * which Electron hears of timers waits as well. The kernel says both.
 */
function watchMain(): void {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const file = `/proc/${process.pid}/task/${process.pid}/schedstat`
  const read = () => {
    const [processor = 0, waited = 0] = readFileSync(file, 'utf8').split(' ').map(Number)
    return { at: performance.now(), processor: processor / 1e6, waited: waited / 1e6 }
  }
  const pauses: { ms: number; processor: number; at: number }[] = []
  Reflect.set(globalThis, 'pauses', pauses)
  let last = read()
  setInterval(() => {
    const now = read()
    const ms = now.at - last.at - (now.waited - last.waited)
    if (ms > 10) pauses.push({ ms, processor: now.processor - last.processor, at: Date.now() })
    last = now
  }, 1)
}

/** In the main process. */
function pausesOfMain(): readonly Pause[] {
  const pauses = Reflect.get(globalThis, 'pauses') as Pause[]
  return pauses.toSorted((a, b) => b.ms - a.ms)
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
async function watchArchive(order: { month: string; reason: string; by: string; pin: string }) {
  const { ask: put } = Reflect.get(globalThis, 'desk') as Bridge
  const spent: Record<string, number> = {}
  const steps: { step: string; at: number }[] = []
  const waits: number[] = []
  const before: number[] = []
  let isBegun = false
  let last = performance.now()
  const timer = setInterval(async () => {
    const askedAt = performance.now()
    const { value } = await put('work.standing', {})
    const answeredAt = performance.now()
    if (isBegun) waits.push(answeredAt - askedAt)
    else before.push(answeredAt - askedAt)
    const step = (value as { step?: string } | null)?.step ?? 'else'
    spent[step] = (spent[step] ?? 0) + answeredAt - last
    last = answeredAt
    if (steps.at(-1)?.step !== step) steps.push({ step, at: Date.now() })
  }, 20)
  // What else the computer does meanwhile is in these as well.
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  isBegun = true
  const startedAt = performance.now()
  const { month, reason, by, pin } = order
  const word = reason === '' ? null : { way: 'pin', by, pin }
  const reply = await put('month.archive', { month, reason, openReason: '照实归档', word })
  const whole = performance.now() - startedAt
  clearInterval(timer)
  if (reply.kind !== 'ok') throw new Error(JSON.stringify(reply))
  const sorted = waits.toSorted((a, b) => a - b)
  return {
    whole,
    steps,
    gathering: spent.gather ?? 0,
    drawing: spent.draw ?? 0,
    proving: spent.prove ?? 0,
    longest: sorted.at(-1) ?? 0,
    longestBefore: Math.max(...before),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
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
