import { join } from 'node:path'
import log from 'electron-log/node'

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
    fault: (reference, error) => log.error(reference, stackOf(error)),
  }
}

/** The message of a zod error repeats what was typed, so only its places are kept. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if ('issues' in error && Array.isArray(error.issues)) {
    const issues = error.issues.map(
      (issue: { code: string; path: unknown[] }) => `${issue.code} at ${issue.path.join('.')}`,
    )
    return `${error.name}: ${issues.join(', ')}`
  }
  return error.stack ?? error.message
}
