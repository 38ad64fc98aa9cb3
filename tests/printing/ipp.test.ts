import { expect, it } from 'vitest'
import { ippAnswer, ippRequest, operation } from '../../src/main/printing/ipp'

function value(tag: number, name: string, bytes: Buffer): Buffer {
  const length = (of: Buffer) => Buffer.of(of.length >> 8, of.length & 0xff)
  const nameBytes = Buffer.from(name)
  return Buffer.concat([Buffer.of(tag), length(nameBytes), nameBytes, length(bytes), bytes])
}

const text = (tag: number, name: string, words: string) => value(tag, name, Buffer.from(words))
const number = (tag: number, name: string, of: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(of)
  return value(tag, name, bytes)
}

/** As CUPS answers CUPS-Get-Printers: the charset group, then one group for each queue. */
const answer = Buffer.concat([
  Buffer.from('0101000000000001', 'hex'),
  Buffer.of(0x01),
  text(0x47, 'attributes-charset', 'utf-8'),
  Buffer.of(0x04),
  text(0x42, 'printer-name', '针式打印机'),
  number(0x23, 'printer-state', 5),
  text(0x44, 'printer-state-reasons', 'paused'),
  text(0x44, '', 'media-empty-warning'),
  value(0x22, 'printer-is-accepting-jobs', Buffer.of(0)),
  Buffer.of(0x04),
  text(0x42, 'printer-name', 'back'),
  Buffer.of(0x03),
])

it('an answer is read into one set of attributes for each queue, sets and numbers and Chinese included', () => {
  const { status, printers, jobs } = ippAnswer(answer)
  expect(status).toBe(0)
  expect(jobs).toEqual([])
  expect(printers.map((printer) => Object.fromEntries(printer))).toEqual([
    {
      'printer-name': ['针式打印机'],
      'printer-state': [5],
      'printer-state-reasons': ['paused', 'media-empty-warning'],
      'printer-is-accepting-jobs': [false],
    },
    { 'printer-name': ['back'] },
  ])
})

it('an answer that is cut off anywhere is refused, never half read', () => {
  for (let length = 0; length < answer.length; length++) {
    expect(() => ippAnswer(answer.subarray(0, length)), `${length} bytes`).toThrow(RangeError)
  }
})

it('a question names its target and lists what it wants as one set', () => {
  const target = { name: 'job-uri', uri: 'ipp://localhost/jobs/12' }
  const bytes = ippRequest(operation.getJobAttributes, target, ['job-state', 'job-printer-uri'])
  const expected = Buffer.concat([
    Buffer.from('0101000900000001', 'hex'),
    Buffer.of(0x01),
    text(0x47, 'attributes-charset', 'utf-8'),
    text(0x48, 'attributes-natural-language', 'en'),
    text(0x45, 'job-uri', 'ipp://localhost/jobs/12'),
    text(0x44, 'requested-attributes', 'job-state'),
    text(0x44, '', 'job-printer-uri'),
    Buffer.of(0x03),
  ])
  expect(bytes.toString('hex')).toBe(expected.toString('hex'))
})
