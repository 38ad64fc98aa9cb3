import { inflateRawSync } from 'node:zlib'
import { read, utils } from '@e965/xlsx'

/** A workbook as another program sees it: its sheets as rows of what their cells hold. */
export function sheetsOf(bytes: Uint8Array): Readonly<Record<string, readonly (readonly unknown[])[]>> {
  const book = read(bytes, { type: 'array', cellFormula: true })
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]
      if (!sheet) throw new Error(`${name} is no sheet`)
      return [
        name,
        utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true }),
      ]
    }),
  )
}

/** Its parts in their order, as text; read along the local heads, which the code that wrote them does not do. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes)
  const parts = new Map<string, string>()
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength, extra] = [
      file.readUInt32LE(at + 18),
      file.readUInt16LE(at + 26),
      file.readUInt16LE(at + 28),
    ]
    const from = at + 30 + nameLength + extra
    const name = file.toString('utf8', at + 30, at + 30 + nameLength)
    parts.set(name, inflateRawSync(file.subarray(from, from + packed)).toString('utf8'))
    at = from + packed
  }
  return parts
}
