import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PrintQueue, SystemJob } from '#shared/domain/print'
import { done, type Result, refuse } from '#shared/result'
import { type Environment, run } from './command'
import type { Handed, Printer, SystemTrouble } from './printer'
import { documentName, jobMarked, jobsIn, progressOf, queuesIn, type Spooled } from './windows-words'

// Written from documentation and UNTRIED: nothing of this file has run on Windows yet.

/** In milliseconds. Sumatra draws each page as a picture, and some drivers let it hang (findings A2). */
const limit = { send: 60_000, ask: 20_000 } as const

// The queue's name goes in by the environment, never into the script's text: a name must not become a command.
const queueVariable = 'JIESUTAI_QUEUE'
const jobVariable = 'JIESUTAI_JOB'
const listQueues = `Get-Printer | ForEach-Object { [pscustomobject]@{
  Name = $_.Name; Comment = $_.Comment; PrinterStatus = [int]$_.PrinterStatus } }`
const listJobs = `Get-PrintJob -PrinterName $env:${queueVariable} | ForEach-Object { [pscustomobject]@{
  Id = $_.Id; DocumentName = $_.DocumentName; JobStatus = [int]$_.JobStatus } }`
const removeJob = `Remove-PrintJob -PrinterName $env:${queueVariable} -ID ([int]$env:${jobVariable})`

function script(command: string): readonly string[] {
  const utf8 = '[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)'
  const text = `$ErrorActionPreference = 'Stop'; ${utf8}; @(${command}) | ConvertTo-Json -Compress`
  return ['-NoProfile', '-NonInteractive', '-Command', text]
}

/**
 * The Sumatra that pdf-to-printer brings, called by ourselves: its own print() has no time limit and gives no process
 * to end, and it looks for app.asar in a variable that is empty in an ES module.
 */
function sumatra(): string {
  const bundle = createRequire(import.meta.url).resolve('pdf-to-printer')
  return join(dirname(bundle), 'SumatraPDF-3.4.6-32.exe').replace('app.asar', 'app.asar.unpacked')
}

/** Sumatra 3.4 takes paper by name only: 连续纸 is what the driver's own default is set to. */
function sumatraArguments(sheet: Handed, document: string): readonly string[] {
  const paper = sheet.media === 'continuous' ? [] : [`paper=${sheet.media}`]
  const sides = sheet.isDuplex ? 'duplexlong' : 'simplex'
  const settings = [...paper, sides, `${sheet.copies}x`, 'noscale'].join(',')
  return ['-print-to', sheet.queue, '-silent', '-print-settings', settings, document]
}

/** Windows 10 and 11: Sumatra prints, PowerShell asks the spooler. `env` is the program's environment. */
export function windowsPrinter(env: Environment): Printer {
  async function powershell(command: string, variables: Environment): Promise<Result<string, SystemTrouble>> {
    const ran = await run('powershell.exe', script(command), { ...env, ...variables }, limit.ask)
    if (ran.kind === 'timeout') return refuse('timeout')
    return ran.kind === 'ended' && ran.code === 0 ? done(ran.output) : refuse('no-print-system')
  }

  const queues: Printer['queues'] = async () => {
    const answer = await powershell(listQueues, {})
    return answer.ok ? done(queuesIn(answer.value)) : answer
  }

  async function queueNamed(name: string): Promise<Result<PrintQueue | undefined, SystemTrouble>> {
    const all = await queues()
    return all.ok ? done(all.value.find((queue) => queue.name === name)) : all
  }

  async function spooled(queue: string, mark: string): Promise<Result<Spooled | undefined, SystemTrouble>> {
    const answer = await powershell(listJobs, { [queueVariable]: queue })
    return answer.ok ? done(jobMarked(jobsIn(answer.value), mark)) : answer
  }

  const send: Printer['send'] = async (sheet) => {
    const mark = randomUUID().slice(0, 8)
    const folder = await mkdtemp(join(tmpdir(), 'jiesutai-print-'))
    try {
      const document = join(folder, documentName(sheet.title, mark))
      await copyFile(sheet.file, document)
      const queue = await queueNamed(sheet.queue)
      if (!queue.ok) return queue
      if (!queue.value) return refuse('queue-missing')
      const ran = await run(sumatra(), sumatraArguments(sheet, document), env, limit.send)
      if (ran.kind === 'not-installed') return refuse('no-print-system')
      if (ran.kind === 'timeout') return refuse('timeout')
      return ran.code === 0 ? done(mark as SystemJob) : refuse('refused')
    } finally {
      // A virus scanner may hold the file for a moment; that must not turn a printed sheet into a fault.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
        () => undefined,
      )
    }
  }

  const progress: Printer['progress'] = async ({ queue: name, job }) => {
    const queue = await queueNamed(name)
    if (!queue.ok) return queue
    if (!queue.value) return done({ kind: 'forgotten' })
    const found = await spooled(name, job)
    return found.ok ? done(progressOf(found.value, queue.value)) : found
  }

  const cancel: Printer['cancel'] = async ({ queue, job }) => {
    const found = await spooled(queue, job)
    if (!found.ok) return found
    if (!found.value) return refuse('already-over')
    const removed = await powershell(removeJob, {
      [queueVariable]: queue,
      [jobVariable]: String(found.value.Id),
    })
    if (removed.ok) return done(undefined)
    return refuse(removed.reason === 'timeout' ? 'timeout' : 'not-allowed')
  }

  return { queues, send, progress, cancel }
}
