import { cupsPrinter } from './cups'
import type { Printer } from './printer'
import { windowsPrinter } from './windows'

/** The print system of the computer that we run on. */
export function printerHere(): Printer {
  return process.platform === 'win32' ? windowsPrinter(process.env) : cupsPrinter(process.env)
}
