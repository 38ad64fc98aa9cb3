import { describe, expect, it } from 'vitest'
import { addressOf } from '../../src/main/printing/cups-question'
import { isOfQueue, jobInAnswer, numberOf, progressOf, queueOf } from '../../src/main/printing/cups-words'
import type { IppValue } from '../../src/main/printing/ipp'

const attributes = (of: Readonly<Record<string, readonly IppValue[]>>) => new Map(Object.entries(of))
const ready = { name: 'desk', description: '前台', state: { kind: 'ready' } } as const
const job = (state: number) => attributes({ 'job-state': [state] })

describe('队列', () => {
  it('idle is ready, at work is printing, and without a description is called by its name', () => {
    expect(
      queueOf(attributes({ 'printer-name': ['desk'], 'printer-info': ['前台'], 'printer-state': [3] })),
    ).toEqual(ready)
    expect(
      queueOf(attributes({ 'printer-name': ['desk'], 'printer-info': [''], 'printer-state': [4] })),
    ).toEqual({
      name: 'desk',
      description: 'desk',
      state: { kind: 'printing' },
    })
  })

  it('stopped is paused, even if no reason says so', () => {
    const stopped = attributes({
      'printer-name': ['desk'],
      'printer-state': [5],
      'printer-state-reasons': ['none'],
    })
    expect(queueOf(stopped).state).toEqual({ kind: 'trouble', troubles: ['paused'] })
  })
})

describe('任务', () => {
  it('is done only when CUPS says completed', () => {
    expect(progressOf(job(9), ready)).toEqual({ kind: 'done' })
    expect(progressOf(job(8), ready)).toEqual({ kind: 'failed', trouble: 'aborted' })
    expect(progressOf(job(7), ready)).toEqual({ kind: 'canceled' })
    expect(progressOf(job(7), undefined)).toEqual({ kind: 'failed', trouble: 'queue-missing' })
    expect(() => progressOf(job(99), ready)).toThrow('99')
  })

  it('that waits has its queue’s troubles, but not that the queue takes nothing new', () => {
    const troubled = {
      ...ready,
      state: { kind: 'trouble', troubles: ['not-accepting', 'out-of-paper'] },
    } as const
    expect(progressOf(job(5), troubled)).toEqual({ kind: 'printing', troubles: ['out-of-paper'] })
    expect(progressOf(job(3), troubled)).toEqual({ kind: 'waiting', troubles: ['out-of-paper'] })
    expect(progressOf(job(4), ready)).toEqual({ kind: 'waiting', troubles: ['held'] })
  })

  it('is known by the number at the end, whatever dashes and digits its queue has', () => {
    const id = jobInAnswer('request id is HP-2-一楼-117 (1 file(s))\n', 'HP-2-一楼')
    expect(id).toBe('HP-2-一楼-117')
    expect(id && numberOf(id)).toBe('117')
    expect(jobInAnswer('request id is desk-2-117 (1 file(s))\n', 'desk-3')).toBeUndefined()
    expect(jobInAnswer('请求 ID 为 VP1-6（1 个文件）\n', 'VP1')).toBeUndefined()
  })

  it('of another queue is not ours', () => {
    const at = (uri: string) => attributes({ 'job-printer-uri': [uri] })
    expect(isOfQueue(at('ipp://localhost:631/printers/desk'), 'desk')).toBe(true)
    expect(isOfQueue(at('ipp://localhost/printers/%E5%89%8D%E5%8F%B0%2B1'), '前台+1')).toBe(true)
    expect(isOfQueue(at('ipp://localhost/printers/desk2'), 'desk')).toBe(false)
    expect(isOfQueue(attributes({}), 'desk')).toBe(false)
  })
})

it.each([
  ['/run/cups/cups.sock', { socketPath: '/run/cups/cups.sock' }],
  ['localhost:631', { host: 'localhost', port: 631 }],
  ['[::1]:8631', { host: '::1', port: 8631 }],
  ['::1:8631', { host: '::1', port: 8631 }],
])('CUPS is found at %s', (server, address) => {
  expect(addressOf(server)).toEqual(address)
})
