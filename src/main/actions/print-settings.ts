import { isDeepStrictEqual } from 'node:util'
import { type PrintSettings, wayFor } from '#shared/domain/print-setting'
import type { Asked } from '#shared/ipc/contract'
import { formWord } from '#shared/ipc/form-words'
import type { PrintedForm, SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { DeskPrinter } from '../printing/printer'
import { setPrintQueue } from '../store/desk'
import { printSettingsOf, setPrintWay } from '../store/print-setting'
import { transaction } from '../store/tx'
import { printSheet, type SheetStation } from './print-sheet'
import { actOf, type SignedStation } from './station'

type Printing = SignedStation & { readonly printer: DeskPrinter }

export function showPrintSettings({ db }: SignedStation): PrintSettings {
  return printSettingsOf(db)
}

/** How a form, or all of them, goes to paper from now on; a job that was made before keeps its way. */
export async function changePrintWay(
  station: Printing,
  { form, way }: Asked<'print.set'>,
): Promise<Result<PrintSettings, 'queue-missing' | 'nothing-changed'>> {
  const { db } = station
  const before = printSettingsOf(db)
  const own = form === 'all' ? { ...before.all, queue: before.queue } : (before.own[form] ?? null)
  if (isDeepStrictEqual(own, way)) return refuse('nothing-changed')
  if (form === 'all' && way === null) return refuse('nothing-changed')
  // What stands already may be out of reach just now; only another one must be there.
  const isNew = way !== null && way.queue !== null && way.queue !== own?.queue
  if (isNew && !(await isThere(station.printer, way.queue))) return refuse('queue-missing')
  transaction(db, (tx) => {
    const act = actOf(station, 'print.set')
    if (form === 'all' && way !== null && way.queue !== null && way.queue !== before.queue)
      setPrintQueue(tx, way.queue, { ...act, kind: 'desk.printerChosen' })
    setPrintWay(tx, form, form === 'all' && way ? { ...way, queue: null } : way, act)
  })
  station.changed('desk', 'print')
  return done(printSettingsOf(db))
}

async function isThere(printer: DeskPrinter, queue: string | null): Promise<boolean> {
  const queues = await printer.queues()
  return queues.ok && queues.value.some(({ name }) => name === queue)
}

/**
 * 换打印机: only a queue that the print system knows by this name. `form`: whose sheet waits; one that has a printer of its
 * own changes that one, every other the desk's.
 */
export async function choosePrinter(
  station: Printing,
  { queue, form }: Asked<'desk.choosePrinter'>,
): Promise<Result<Record<string, never>, 'queue-missing'>> {
  if (!(await isThere(station.printer, queue))) return refuse('queue-missing')
  const its = form === undefined ? undefined : printSettingsOf(station.db).own[form]
  transaction(station.db, (tx) => {
    if (form !== undefined && its && its.queue !== null)
      setPrintWay(tx, form, { ...its, queue }, actOf(station, 'print.set'))
    else setPrintQueue(tx, queue, actOf(station, 'desk.printerChosen'))
  })
  station.changed('desk', 'print')
  return done({})
}

/** 打印测试页: a slip of no case, which says how that form goes to paper. */
export async function printTestPage(
  station: SheetStation & { readonly printer: DeskPrinter },
  { form }: Asked<'print.test'>,
): Promise<Result<SlipView, 'no-queue-chosen'>> {
  const { queue, way } = wayFor(form, printSettingsOf(station.db))
  if (queue === null) return refuse('no-queue-chosen')
  const told = { formWord: formWord(form), queue: await nameOf(station.printer, queue), way }
  return done(
    await printSheet(station, { form: 'test', title: titleOf(form), month: null, as: form }, (head) => ({
      form: 'test',
      facts: { ...head, ...told },
    })),
  )
}

function titleOf(form: PrintedForm): string {
  return form === 'all' ? '打印测试页' : `打印测试页（${formWord(form)}）`
}

/** What people call it. A system that does not answer now says so of the job. */
async function nameOf(printer: DeskPrinter, queue: string): Promise<string> {
  const queues = await printer.queues()
  const found = queues.ok ? queues.value.find(({ name }) => name === queue) : undefined
  return found && found.description !== queue ? `${found.description}（${queue}）` : queue
}
