import { join } from 'node:path'
import log from 'electron-log/node'
import { logWords } from './log-words'

/** Where mistakes of ours are written down. Never a name, a phone or what a customer said: stacks and codes only. */
export type Log = {
  readonly info: (words: string) => void
  /** A mistake with the reference that the clerk was shown. */
  readonly fault: (reference: string, error: unknown) => void
}

/** `main.log` in that folder; the older half goes when it reaches a megabyte. */
export function openLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log')
  log.transports.console.level = false
  return {
    info: (words) => log.info(words),
    fault: (reference, error) => log.error(reference, logWords(error)),
  }
}
