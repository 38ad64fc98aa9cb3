// The few bytes of the Internet Printing Protocol (RFC 8010) that we need to ask CUPS how a job and its queue are.

export type IppValue = number | boolean | string
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>
export type IppAnswer = {
  readonly status: number
  readonly jobs: readonly IppAttributes[]
  readonly printers: readonly IppAttributes[]
}

export const operation = { getJobAttributes: 0x0009, getQueues: 0x4002 } as const
export const status = { lastSuccessful: 0x00ff, notFound: 0x0406 } as const

const group = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, lastDelimiter: 0x0f } as const
const tag = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const
const headLength = 8

function field(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function attribute(valueTag: number, name: string, values: readonly string[]): Buffer {
  // Only the first value of a set carries the name (RFC 8010 3.1.5).
  const written = values.map((value, index) =>
    Buffer.concat([Buffer.of(valueTag), field(index === 0 ? name : ''), field(value)]),
  )
  return Buffer.concat(written)
}

/** A question about `target`, a URI that the operation asks for under `targetName`, or about the whole system. */
export function ippRequest(
  asked: number,
  target: { readonly name: string; readonly uri: string } | undefined,
  wanted: readonly string[],
): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeUInt16BE(0x0101, 0) // IPP 1.1, which every CUPS speaks
  head.writeUInt16BE(asked, 2)
  head.writeUInt32BE(1, 4)
  return Buffer.concat([
    head,
    Buffer.of(group.operation),
    attribute(tag.charset, 'attributes-charset', ['utf-8']),
    attribute(tag.language, 'attributes-natural-language', ['en']),
    ...(target ? [attribute(tag.uri, target.name, [target.uri])] : []),
    attribute(tag.keyword, 'requested-attributes', wanted),
    Buffer.of(group.end),
  ])
}

function decoded(valueTag: number, bytes: Buffer): IppValue {
  switch (valueTag) {
    case tag.integer:
    case tag.enum:
      return bytes.readInt32BE()
    case tag.boolean:
      return bytes.readUInt8() !== 0
    default:
      return bytes.toString('utf8')
  }
}

/** Reads an answer; throws a RangeError where it ends too early. */
export function ippAnswer(bytes: Buffer): IppAnswer {
  let at = headLength
  function take(length: number): Buffer {
    if (at + length > bytes.length) throw new RangeError(`IPP answer ends early, at byte ${bytes.length}`)
    at += length
    return bytes.subarray(at - length, at)
  }
  const jobs: Map<string, IppValue[]>[] = []
  const printers: Map<string, IppValue[]>[] = []
  let current = new Map<string, IppValue[]>()
  let values: IppValue[] = []
  for (let next = take(1).readUInt8(); next !== group.end; next = take(1).readUInt8()) {
    if (next <= group.lastDelimiter) {
      current = new Map()
      if (next === group.job) jobs.push(current)
      if (next === group.printer) printers.push(current)
      continue
    }
    const name = take(take(2).readUInt16BE()).toString('utf8')
    const value = decoded(next, take(take(2).readUInt16BE()))
    if (name !== '') {
      values = []
      current.set(name, values)
    }
    values.push(value)
  }
  return { status: bytes.readUInt16BE(2), jobs, printers }
}
