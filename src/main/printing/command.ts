import { execFile } from 'node:child_process'

export type Ran =
  | { readonly kind: 'ended'; readonly code: number; readonly output: string }
  | { readonly kind: 'not-installed' }
  | { readonly kind: 'timeout' }

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Runs a program of the print system: never through a shell, so that no file or queue name can become a command
 * (findings 0.7), and never longer than `limit` milliseconds.
 */
export function run(program: string, args: readonly string[], env: Environment, limit: number): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const options = { env, timeout: limit, killSignal: 'SIGKILL', windowsHide: true } as const
    execFile(program, args, options, (error, output) => {
      if (!error) resolve({ kind: 'ended', code: 0, output })
      else if (error.code === 'ENOENT') resolve({ kind: 'not-installed' })
      else if (error.killed) resolve({ kind: 'timeout' })
      else if (typeof error.code === 'number') resolve({ kind: 'ended', code: error.code, output })
      else reject(error)
    })
  })
}
