import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { cupsPrinter } from '../../src/main/printing/cups'
import { openPrintLine, type PrintEntry, usualPatience } from '../../src/main/printing/print-line'
import { sheetFor } from './desk-line'

// A program that prints one sheet and is going to be killed: killed-desk.test.ts bundles and starts it.
const [queue = '', page = '', journal = ''] = process.argv.slice(2)

const record = (id: string, entry: PrintEntry) =>
  appendFileSync(journal, `${JSON.stringify({ id, entry })}\n`)
const line = openPrintLine({ printer: cupsPrinter(process.env), wait, patience: usualPatience, record })
await line.print('s1', sheetFor(queue, page), 1)
