import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = { readonly path: string; readonly content: Uint8Array }

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
/** 2.0: folded by deflate. */
const version = 20
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8
/** 1 January 1980, as DOS writes it: the same parts give the same bytes. */
const date = 0x0021

/** A zip of these parts in their order, as PKWARE's APPNOTE has it; together they stay below 4 GB. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const { path, content } of parts) {
    const name = Buffer.from(path, 'utf8')
    const folded = deflateRawSync(content)
    const of = { name, crc: crc32(content), folded: folded.length, whole: content.length }
    const local = Buffer.concat([head(localSignature, of), name])
    pieces.push(local, folded)
    central.push(centralHead(of, at), name)
    at += local.length + folded.length
  }
  const listed = central.reduce((sum, { length }) => sum + length, 0)
  return new Uint8Array(Buffer.concat([...pieces, ...central, endOf(parts.length, listed, at)]))
}

type Entry = {
  readonly name: Uint8Array
  readonly crc: number
  readonly folded: number
  readonly whole: number
}

function head(signature: number, entry: Entry): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(version, 4)
  describe(bytes, 6, entry)
  return bytes
}

function centralHead(entry: Entry, at: number): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(centralSignature, 0)
  bytes.writeUInt16LE(version, 4)
  bytes.writeUInt16LE(version, 6)
  describe(bytes, 8, entry)
  bytes.writeUInt32LE(at, 42)
  return bytes
}

/** What both heads say of an entry, in the same order. */
function describe(bytes: Buffer, from: number, { name, crc, folded, whole }: Entry): void {
  bytes.writeUInt16LE(flags, from)
  bytes.writeUInt16LE(deflated, from + 2)
  bytes.writeUInt16LE(date, from + 6)
  bytes.writeUInt32LE(crc, from + 8)
  bytes.writeUInt32LE(folded, from + 12)
  bytes.writeUInt32LE(whole, from + 16)
  bytes.writeUInt16LE(name.length, from + 20)
}

function endOf(count: number, listed: number, at: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(endSignature, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(listed, 12)
  bytes.writeUInt32LE(at, 16)
  return bytes
}
