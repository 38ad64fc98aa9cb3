import { inflateSync } from 'node:zlib'
import { mostScanPixels } from '#shared/domain/scan'
import { sizeOfJpeg } from './jpeg'

/** What the largest picture that is allowed takes in three colours, and some. */
const longest = mostScanPixels * 3 + 65_536

/**
 * What is wrong with a PDF's streams, before a reader swallows them: one that unfolds from kilobytes to gigabytes, a
 * picture of more pixels than anybody scans, a JPEG that was cut off. pdf.js forgives the last two, and would show a
 * page without its picture or half of it.
 */
export function faultInStreams(bytes: Uint8Array): 'too-many-pixels' | 'damaged' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    // `endstream`
    if (file[at - 1] === 0x64) continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1
    const end = file.indexOf('endstream', start)
    const fault = faultIn(dictionaryBefore(file, at), file.subarray(start, end < 0 ? undefined : end))
    if (fault !== null) return fault
  }
  return null
}

/** A stream's dictionary lies open before it, whatever else of the file is folded. */
function dictionaryBefore(file: Buffer, at: number): string {
  const near = file.toString('latin1', Math.max(0, at - 2_048), at)
  return near.slice(near.lastIndexOf(' obj') + 1)
}

function faultIn(dictionary: string, stream: Buffer): 'too-many-pixels' | 'damaged' | null {
  const side = (name: string) =>
    Number(new RegExp(`/${name}\\s+(\\d{1,9})(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1])
  if (side('Width') * side('Height') > mostScanPixels) return 'too-many-pixels'
  const [first = 0, second = 0, third = 0] = stream
  if (first === 0xff && second === 0xd8 && third === 0xff) {
    const size = sizeOfJpeg(stream)
    if (size.kind === 'damaged') return 'damaged'
    return size.width * size.height > mostScanPixels ? 'too-many-pixels' : null
  }
  // The two bytes with which deflate begins.
  const isFolded = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
  return isFolded && isTooLong(stream) ? 'too-many-pixels' : null
}

function isTooLong(stream: Buffer): boolean {
  // Deflate makes a thousandth of it at the very best.
  if (stream.length * 1032 < longest) return false
  try {
    inflateSync(stream, { maxOutputLength: longest })
    return false
  } catch (error) {
    // Anything else is the reader's to tell.
    return error instanceof RangeError
  }
}
