// What may stand in the log of a mistake: where it happened and of what kind; never a name, a phone or what somebody
// typed (domain.md, People and trust; findings D4). Messages quote what they stumbled over, from a text that is no JSON
// to a printer that is called after its owner: so the log has none but SQLite's, which name tables and columns.

/** The error as it is written down. Its cause is told as well: often only that says what happened. */
export function logWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const cause = error.cause === undefined ? '' : `\ncaused by ${logWords(error.cause)}`
  return `${headOf(error)}${framesOf(error)}${cause}`
}

function headOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${plain(error.code)}` : ''
  return `${plain(error.name)}${code}${messageOf(error)}`
}

function messageOf(error: Error): string {
  if ('issues' in error && Array.isArray(error.issues)) return `: ${error.issues.map(issueWords).join(', ')}`
  if (isFromSqlite(error)) return `: ${plain(error.message)}`
  if ('syscall' in error && typeof error.syscall === 'string') return `: ${plain(error.syscall)}`
  // What another process met comes with its stack in the message.
  const lines = error.message.split('\n')
  const frames = lines.filter(isFrame)
  if (frames.length === 0) return ''
  const kind = /\b\w*Error\b/.exec(lines[0] ?? '')?.[0] ?? ''
  return `: ${kind}${frames.map(frameWords).join('')}`
}

function isFromSqlite(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
}

/** zod's messages repeat what was typed; its places are names of ours, but for keys of a record. */
function issueWords(issue: { readonly code?: unknown; readonly path?: readonly unknown[] }): string {
  const path = (issue.path ?? []).map((part) => plain(String(part))).join('.')
  return `${plain(String(issue.code))} at ${path}`
}

function framesOf({ stack = '', message }: Error): string {
  const own = stack.startsWith(message) ? stack : stack.replace(message, '')
  return own.split('\n').filter(isFrame).map(frameWords).join('')
}

function isFrame(line: string): boolean {
  return /^\s+at \S/.test(line)
}

// The folders above are called after who owns the computer.
const path = /(?:[a-z]+:\/\/)?(?:\/|[A-Za-z]:[\\/]).*[\\/]([^\\/]+[\\/][^\\/]+:\d+)/u

function frameWords(frame: string): string {
  return `\n${plain(frame.replace(path, '$1'))}`
}

const quoted = /'[^']*'|"[^"]*"|`[^`]*`|[「『“‘《（][^」』”’》）]*[」』”’》）]/gu
/** Anything that is not ASCII is somebody's word; so is a long number, however it was spaced. */
const foreign = /[^\x20-\x7e\n]+/gu
const number = /\+?\d(?:[ -]?\d){5,}/gu

function plain(text: string): string {
  return text.replace(quoted, '…').replace(foreign, '…').replace(number, '#').slice(0, 400)
}
