import { request } from 'node:http'
import { done, type Result, refuse } from '#shared/result'
import { type Environment, run } from './command'
import { type IppAnswer, ippAnswer } from './ipp'
import type { SystemTrouble } from './printer'

type Address = { readonly socketPath: string } | { readonly host: string; readonly port: number }

/** `lpstat -H` answers a socket's path, or `host:port` with the host of an IPv6 address in brackets or bare. */
export function addressOf(server: string): Address {
  if (server.startsWith('/')) return { socketPath: server }
  const colon = server.lastIndexOf(':')
  const host = server.slice(0, colon).replace(/^\[(.*)\]$/, '$1')
  return { host, port: Number(server.slice(colon + 1)) }
}

/**
 * Asks the very CUPS that `lp` would print to: `lpstat -H` reads the same client.conf and environment. The outcome of
 * a job cannot be read from lpstat's text: CUPS 2.4.2 shows one that was printed and one that the printer threw away
 * alike, both `processing-to-stop-point`; only job-state tells them apart.
 */
export async function askCups(
  question: Buffer,
  env: Environment,
  limit: number,
): Promise<Result<IppAnswer, SystemTrouble>> {
  const where = await run('lpstat', ['-H'], env, limit)
  if (where.kind === 'timeout') return refuse('timeout')
  if (where.kind === 'not-installed' || where.code !== 0) return refuse('no-print-system')
  return await post(addressOf(where.output.trim()), question, limit)
}

function post(address: Address, question: Buffer, limit: number): Promise<Result<IppAnswer, SystemTrouble>> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(limit)
    const headers = { 'content-type': 'application/ipp', 'content-length': question.length }
    const asking = request({ ...address, method: 'POST', path: '/', headers, agent: false, signal })
    // Nobody there, or somebody who does not speak IPP: either way there is nothing here that prints.
    const giveUp = () => resolve(refuse(signal.aborted ? 'timeout' : 'no-print-system'))
    asking.on('error', giveUp)
    asking.on('response', (response) => {
      const isIpp = response.statusCode === 200 && response.headers['content-type'] === 'application/ipp'
      const parts: Buffer[] = []
      response.on('error', giveUp)
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        if (!isIpp) return giveUp()
        try {
          resolve(done(ippAnswer(Buffer.concat(parts))))
        } catch {
          giveUp()
        }
      })
    })
    asking.end(question)
  })
}
