import { inflateRawSync } from 'node:zlib'

// What a zip says of itself is looked at, and tried, before anything else unfolds it.

export type ZipVerdict =
  | { readonly kind: 'sound'; readonly names: readonly string[] }
  | { readonly kind: 'damaged' | 'bomb' | 'encrypted' }

/** In bytes: a workbook of 50,000 rows and twenty columns unfolds to some sixty million. */
const mostUnfolded = 160 * 1024 * 1024
const mostEntries = 2_000

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packed: number
  readonly unfolded: number
  readonly at: number
}

export function lookAtZip(bytes: Uint8Array): ZipVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(file)
  if (entries === null) return { kind: 'damaged' }
  if (entries === 'too-many') return { kind: 'bomb' }
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { kind: 'encrypted' }
  if (entries.reduce((sum, { unfolded }) => sum + unfolded, 0) > mostUnfolded) return { kind: 'bomb' }
  for (const entry of entries) {
    const verdict = tryToUnfold(file, entry)
    if (verdict !== null) return { kind: verdict }
  }
  return { kind: 'sound', names: entries.map(({ name }) => name) }
}

/** Null: not as a zip is written, or one of more than 4 GB. */
function entriesOf(file: Buffer): readonly Entry[] | null | 'too-many' {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endSignature) return null
  const count = file.readUInt16LE(end + 10)
  if (count > mostEntries) return 'too-many'
  let at = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let place = 0; place < count; place++) {
    if (at + 46 > end || file.readUInt32LE(at) !== centralSignature) return null
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => file.readUInt16LE(at + field))
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unfolded: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0)
  }
  return entries
}

/** An entry that says less of itself than comes out of it is made to fill the memory. */
function tryToUnfold(file: Buffer, { method, packed, unfolded, at }: Entry): 'damaged' | 'bomb' | null {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) return 'damaged'
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (from + packed > file.length) return 'damaged'
  if (method === 0) return packed === unfolded ? null : 'damaged'
  if (method !== 8) return 'damaged'
  try {
    const out = inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: Math.max(unfolded, 1) })
    return out.length === unfolded ? null : 'damaged'
  } catch (error) {
    return error instanceof RangeError ? 'bomb' : 'damaged'
  }
}
